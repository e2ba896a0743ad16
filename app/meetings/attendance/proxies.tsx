import { useText } from '#app/i18n/language.tsx'
import { Select } from '#app/ui/select.tsx'
import type { DepartmentBadge, MeetingView } from '#server/meetings/board/contract.ts'
import { useToldMeetingAct } from '../use-meeting-act.ts'

/** Who gives the voice of a department that cannot vote; noted by the secretary or who holds the chair. */
export function Proxies({ view }: { view: MeetingView }) {
  const t = useText()
  const voting = view.departments.filter(({ hasVoice }) => hasVoice)
  return (
    <section aria-labelledby="proxies-title" className="mt-6 grid gap-3">
      <div>
        <h3 id="proxies-title" className="text-md font-semibold">
          {t('meeting.attendance.proxies')}
        </h3>
        <p className="text-sm text-ink-2">{t('meeting.attendance.proxiesBody')}</p>
      </div>
      {voting.map((department) => (
        <ProxyChoice key={department.id} department={department} voting={voting} />
      ))}
    </section>
  )
}

function ProxyChoice({ department, voting }: { department: DepartmentBadge; voting: readonly DepartmentBadge[] }) {
  const t = useText()
  const { run } = useToldMeetingAct()
  return (
    <Select
      label={t('meeting.attendance.proxyOf', { name: department.shortName })}
      emptyLabel={t('meeting.attendance.proxyOwn')}
      value={department.proxyId ?? ''}
      options={voting
        .filter(({ id }) => id !== department.id)
        .map(({ id, shortName }) => ({ value: id, label: t('meeting.attendance.proxyBy', { name: shortName }) }))}
      onChange={(event) => void run('name-proxy', { departmentId: department.id, byDepartmentId: event.target.value })}
    />
  )
}
