import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { placeOfCurrent } from '../meeting-words.ts'
import { useMeetingAct } from '../use-meeting-act.ts'

interface CloseDialogProps {
  view: MeetingView
  /** Kept by the bar: who goes on for a while finds it again. */
  conclusion: string
  onConclusion: (conclusion: string) => void
  onClose: () => void
}

/** Bế mạc: cannot be undone, and needs the conclusion. */
export function CloseDialog({ view, conclusion, onConclusion, onClose }: CloseDialogProps) {
  const t = useText()
  const act = useMeetingAct()
  const left = view.items.length - 1 - placeOfCurrent(view)
  const hasOpenVote = view.votes.some(({ closedAt }) => closedAt === null)
  async function close() {
    if (await act.run('close', { conclusion })) onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('meeting.chair.closeTitle')}
      description={
        <>
          {t('meeting.chair.closeBody')} {left > 0 && t('meeting.chair.closeLeft', { count: left })}
        </>
      }
      safeLabel={t('meeting.chair.goOn')}
      actLabel={t('meeting.chair.closeAct')}
      busy={act.isBusy}
      disabledReason={
        hasOpenVote
          ? t('failures.meeting-vote-still-open')
          : conclusion.trim() === ''
            ? t('failures.meeting-conclusion-required')
            : null
      }
      onAct={() => void close()}
      onClose={onClose}
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      <TextArea
        label={t('meeting.chair.conclusion')}
        required
        rows={4}
        maxLength={4000}
        value={conclusion}
        onChange={(event) => onConclusion(event.target.value)}
      />
    </ConfirmDialog>
  )
}
