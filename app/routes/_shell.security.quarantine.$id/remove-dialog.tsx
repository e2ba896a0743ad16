import { useEffect } from 'react'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { action } from './route.tsx'

/** Asks before a content is destroyed for everybody. */
export function RemoveDialog(props: { heldId: string; places: number; onClose: () => void }) {
  const { heldId, places, onClose } = props
  const t = useText()
  const toaster = useToaster()
  const removal = useProvenAction<typeof action>(`/security/quarantine/${heldId}`)
  const isDone = Boolean(removal.answer && 'done' in removal.answer)
  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: t('quarantine.remove.done') })
    onClose()
  }, [isDone, toaster, t, onClose])
  return (
    <ConfirmDialog
      isOpen
      title={t('quarantine.remove.title')}
      description={t('quarantine.remove.body', { count: places })}
      safeLabel={t('quarantine.remove.safe')}
      actLabel={t('quarantine.remove.act')}
      tone="danger"
      busy={removal.isBusy}
      onAct={() => removal.send({ intent: 'remove' })}
      onClose={onClose}
    >
      {removal.failure && (
        <Notice tone="error" isLive>
          {t.failure(removal.failure)}
        </Notice>
      )}
      {removal.dialog}
    </ConfirmDialog>
  )
}
