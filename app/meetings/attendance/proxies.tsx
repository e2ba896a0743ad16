import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import type { DepartmentBadge, MeetingView } from '#server/meetings/board/contract.ts'
import { useMeetingAct, useToldMeetingAct } from '../use-meeting-act.ts'

/** Who gives the voice of a department that cannot vote; noted by the secretary or who holds the chair. */
export function Proxies({ view }: { view: MeetingView }) {
  const t = useText()
  const voting = view.departments.filter(({ hasVoice }) => hasVoice)
  const given = voting.filter(({ proxyId }) => proxyId !== null)
  return (
    <section aria-labelledby="proxies-title" className="mt-6 grid gap-3">
      <div>
        <h3 id="proxies-title" className="text-md font-semibold">
          {t('meeting.attendance.proxies')}
        </h3>
        <p className="text-sm text-ink-2">{t('meeting.attendance.proxiesBody')}</p>
      </div>
      {given.length > 0 && (
        <ul className="grid gap-1">
          {given.map((department) => (
            <GivenProxy
              key={department.id}
              department={department}
              by={voting.find(({ id }) => id === department.proxyId) ?? null}
            />
          ))}
        </ul>
      )}
      <NewProxy voting={voting} />
    </section>
  )
}

function GivenProxy({ department, by }: { department: DepartmentBadge; by: DepartmentBadge | null }) {
  const t = useText()
  const { run, isBusy } = useToldMeetingAct()
  const { shortName } = department
  return (
    <li className="flex items-center gap-2.5 border-b border-line py-1.5">
      <DepartmentChip {...department} />
      <p className="min-w-0 flex-1">
        {t('meeting.attendance.proxyGiven', { name: shortName, by: by?.shortName ?? '' })}
      </p>
      <IconButton
        icon={X}
        label={t('meeting.attendance.proxyEnd', { name: shortName })}
        onClick={() => !isBusy && void run('name-proxy', { departmentId: department.id, byDepartmentId: '' })}
      />
    </li>
  )
}

/** Each gives at most one voice besides its own, and none gives away what was given to it. */
function NewProxy({ voting }: { voting: readonly DepartmentBadge[] }) {
  const t = useText()
  const { run, isBusy, failure } = useMeetingAct()
  const [absentId, setAbsentId] = useState('')
  const [byId, setById] = useState('')
  const takes = new Set(voting.map(({ proxyId }) => proxyId))
  const free = voting.filter(({ id, proxyId }) => proxyId === null && !takes.has(id))
  const options = (except: string) =>
    free.filter(({ id }) => id !== except).map(({ id, shortName }) => ({ value: id, label: shortName }))

  async function name(event: FormEvent) {
    event.preventDefault()
    if (!(await run('name-proxy', { departmentId: absentId, byDepartmentId: byId }))) return
    setAbsentId('')
    setById('')
  }

  if (free.length < 2) return null
  return (
    <form className="grid gap-3" onSubmit={(event) => void name(event)}>
      <Select
        label={t('meeting.attendance.proxyOf')}
        value={absentId}
        options={options(byId)}
        onChange={(event) => setAbsentId(event.target.value)}
      />
      <Select
        label={t('meeting.attendance.proxyBy')}
        value={byId}
        options={options(absentId)}
        onChange={(event) => setById(event.target.value)}
      />
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
      <Button
        type="submit"
        className="justify-self-start"
        busy={isBusy}
        disabledReason={absentId && byId ? null : t('meeting.attendance.proxyChoose')}
        reasonPlacement="below"
      >
        {t('meeting.attendance.proxySave')}
      </Button>
    </form>
  )
}
