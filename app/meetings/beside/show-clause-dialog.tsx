import { useContext, useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { clauseName } from '#app/petitions/consultation/clause-name.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { MeetingId, useMeetingAct } from '../use-meeting-act.ts'
import type { ClauseChoices } from './read-clause-choices.ts'

/** Which clause of which petition is put before everybody. */
export function ShowClauseDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const act = useMeetingAct()
  const [petitionId, setPetitionId] = useState('')
  const [cid, setCid] = useState('')
  const choices = useChoices(petitionId)
  const clauses = choices?.petitionId === petitionId ? choices.clauses : []

  async function show() {
    if (await act.run('show-clause', { petitionId, cid })) onClose()
  }

  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('meeting.beside.showTitle')}
      description={t('meeting.beside.showBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button
            variant="primary"
            busy={act.isBusy}
            disabledReason={cid === '' ? t('meeting.beside.showFirst') : null}
            onClick={() => void show()}
          >
            {t('meeting.beside.showAct')}
          </Button>
        </>
      }
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      {choices?.petitions.length === 0 ? (
        <EmptyState isFramed={false} title={t('meeting.beside.noPetition')} />
      ) : (
        <div className="grid gap-4">
          <Select
            label={t('meeting.beside.petition')}
            value={petitionId}
            options={(choices?.petitions ?? []).map(({ id, code, title }) => ({
              value: id,
              label: `${code} ${title}`,
            }))}
            onChange={(event) => {
              setPetitionId(event.target.value)
              setCid('')
            }}
          />
          {petitionId !== '' && (
            <Select
              label={t('meeting.beside.which')}
              value={cid}
              options={clauses.map((one) => ({ value: one.cid, label: clauseName(t, one) }))}
              onChange={(event) => setCid(event.target.value)}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}

function useChoices(petitionId: string): ClauseChoices | null {
  const workshopId = useContext(MeetingId)
  const [choices, setChoices] = useState<ClauseChoices | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    const query = new URLSearchParams(petitionId === '' ? {} : { petition: petitionId })
    fetch(`/workshops/${workshopId}/live/clauses?${query}`, { credentials: 'same-origin', signal: gone.signal })
      .then(async (response) => response.ok && setChoices((await response.json()) as ClauseChoices))
      .catch(() => undefined) // chosen again, it is asked again
    return () => gone.abort()
  }, [workshopId, petitionId])
  return choices
}
