import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { useMeetingAct } from '../use-meeting-act.ts'

/** Says from whom it is taken. */
export function TakeChairDialog({ view: { chair }, onClose }: { view: MeetingView; onClose: () => void }) {
  const t = useText()
  const toaster = useToaster()
  const act = useMeetingAct()
  async function take() {
    if (!(await act.run('take-chair'))) return
    toaster.show({ tone: 'ok', text: t('meeting.chair.taken') })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('meeting.chair.take')}
      description={chair ? t('meeting.chair.takeBody', { name: chair.fullName }) : t('meeting.chair.takeFree')}
      safeLabel={t('meeting.chair.takeNot')}
      actLabel={t('meeting.chair.takeAct')}
      busy={act.isBusy}
      onAct={() => void take()}
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
