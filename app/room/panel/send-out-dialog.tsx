import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import type { RoomSession } from '../room-session.ts'

export interface SendingOut {
  readonly kind: 'remove' | 'block'
  readonly userId: string
  readonly name: string
}

interface SendOutDialogProps {
  session: RoomSession
  sendingOut: SendingOut
  onClose: () => void
}

/** Asked before anybody is sent out: the others see it, and it stands in the log. */
export function SendOutDialog({ session, sendingOut, onClose }: SendOutDialogProps) {
  const t = useText()
  const { kind, userId, name } = sendingOut
  return (
    <ConfirmDialog
      isOpen
      title={t(`room.acts.${kind}Title`, { name })}
      description={t(`room.acts.${kind}Body`)}
      safeLabel={t('room.acts.keep')}
      actLabel={t(`room.acts.${kind}Act`)}
      onAct={() => {
        void session.act({ ask: kind, userId })
        onClose()
      }}
      onClose={onClose}
    />
  )
}
