import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { PostDialogProps } from './post-dialog.tsx'
import { useDialogAct } from './use-dialog-act.ts'

/** It cannot be undone: the words and files go for good. */
export function WithdrawPostDialog({ post, onClose }: PostDialogProps) {
  const t = useText()
  const { act, isBusy, fault } = useDialogAct(t('discussions.withdraw.done'), onClose)
  return (
    <ConfirmDialog
      isOpen
      title={t('discussions.withdraw.title')}
      description={t('discussions.withdraw.body')}
      safeLabel={t('discussions.withdraw.keep')}
      actLabel={t('discussions.withdraw.do')}
      busy={isBusy}
      onAct={() => void act('withdraw', { postId: post.id })}
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
