import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { PostFileView } from '#server/discussions/discussion-view.ts'
import { useDialogAct } from './use-dialog-act.ts'

/** It cannot be undone: the file goes for every reader at once. */
export function RemoveFileDialog({ file, onClose }: { file: PostFileView; onClose: () => void }) {
  const t = useText()
  const { act, isBusy, fault } = useDialogAct(t('discussions.files.removed'), onClose)
  return (
    <ConfirmDialog
      isOpen
      title={t('discussions.files.removeTitle', { name: file.file?.name ?? file.title })}
      description={t('discussions.files.removeBody')}
      safeLabel={t('discussions.files.removeKeep')}
      actLabel={t('discussions.files.removeDo')}
      busy={isBusy}
      onAct={() => void act('remove-file', { attachmentId: file.id })}
      onClose={onClose}
    >
      {fault && (
        <Notice tone="error" isLive>
          {fault}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
