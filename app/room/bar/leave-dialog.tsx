import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'

/** A slip of the finger ends nobody's meeting. */
export function LeaveDialog({ onLeave, onClose }: { onLeave: () => void; onClose: () => void }) {
  const t = useText()
  return (
    <ConfirmDialog
      isOpen
      title={t('room.leave.title')}
      description={t('room.leave.body')}
      safeLabel={t('room.leave.stay')}
      actLabel={t('room.leave.leave')}
      onAct={onLeave}
      onClose={onClose}
    />
  )
}
