import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useMeetingAct } from '../use-meeting-act.ts'

export interface Heir {
  readonly userId: string
  readonly fullName: string
}

/** The chair goes to the other of chair and deputy. */
export function HandOverDialog({ heir, onClose }: { heir: Heir; onClose: () => void }) {
  const t = useText()
  const act = useMeetingAct()
  const name = heir.fullName
  async function handOver() {
    if (await act.run('hand-over-chair', { userId: heir.userId })) onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('meeting.chair.handOverTitle', { name })}
      description={t('meeting.chair.handOverBody', { name })}
      safeLabel={t('meeting.chair.takeNot')}
      actLabel={t('meeting.chair.handOverAct')}
      busy={act.isBusy}
      onAct={() => void handOver()}
      onClose={onClose}
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
