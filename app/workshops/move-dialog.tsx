import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { action } from '#app/routes/_shell.workshops.$id/route.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { WorkshopState } from '#server/workshops/contract.ts'
import type { OfferedMove } from './next-step.ts'

export interface MoveDialogProps {
  workshopId: string
  /** As the page shows it: the server refuses when it has moved on. */
  from: WorkshopState
  /** The transition asked about; null while nothing is asked. */
  move: OfferedMove | null
  onClose: () => void
}

/** Says what follows from a transition and asks for what it needs; the text stays when it is refused. */
export function MoveDialog({ workshopId, from, move, onClose }: MoveDialogProps) {
  return move && <OpenMoveDialog key={move.to} {...{ workshopId, from, move, onClose }} />
}

function OpenMoveDialog({ workshopId, from, move, onClose }: MoveDialogProps & { move: OfferedMove }) {
  const t = useText()
  const toaster = useToaster()
  const fetcher = useFetcher<typeof action>()
  const [words, setWords] = useState('')
  const isDone = fetcher.state === 'idle' && fetcher.data !== undefined && 'done' in fetcher.data
  const failure = fetcher.state === 'idle' && fetcher.data && 'failure' in fetcher.data ? fetcher.data.failure : null

  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: t('workshops.ask.moved', { state: t(`workshops.states.${move.to}`) }) })
    onClose()
  }, [isDone, move, onClose, t, toaster])

  const missing =
    move.needs && !words.trim()
      ? t(move.needs === 'reason' ? 'failures.workshop-reason-required' : 'failures.workshop-conclusion-required')
      : null
  function act() {
    const fields = { intent: 'change-state', from, to: move.to, ...(move.needs ? { [move.needs]: words } : {}) }
    fetcher.submit(fields, { method: 'post', action: `/workshops/${workshopId}` })
  }

  return (
    <ConfirmDialog
      isOpen
      title={t(`workshops.ask.${move.question}.title`)}
      description={t(`workshops.ask.${move.question}.body`)}
      safeLabel={move.isSide ? t('workshops.ask.keep') : t('workshops.ask.safe')}
      actLabel={t(move.verb)}
      tone={move.isSide || move.to === 'closed' ? 'danger' : 'primary'}
      busy={fetcher.state !== 'idle'}
      disabledReason={missing}
      onAct={act}
      onClose={onClose}
    >
      {move.needs && (
        <TextArea
          label={t(`workshops.ask.${move.needs}`)}
          required
          help={move.needs === 'reason' ? t('workshops.ask.reasonHelp') : undefined}
          value={words}
          maxLength={move.needs === 'reason' ? 1000 : 20_000}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
