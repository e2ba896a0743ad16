import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useUnsentText } from '#app/unsent/use-unsent-text.ts'
import { useTopic } from '../topic-context.tsx'
import { dialogPlace } from '../unsent-drafts.ts'
import type { PostDialogProps } from './post-dialog.tsx'
import { useDialogAct } from './use-dialog-act.ts'

/** Asks why a post of somebody else is taken down: everybody reads the reason. */
export function ModerateDialog({ post, onClose }: PostDialogProps) {
  const t = useText()
  const reason = useUnsentText(useTopic().me.userId, dialogPlace('moderate', post.id))
  const { act, close, isBusy, fault } = useDialogAct(t('discussions.moderate.done'), onClose, [reason])
  return (
    <ConfirmDialog
      isOpen
      title={t('discussions.moderate.title')}
      description={t('discussions.moderate.body')}
      safeLabel={t('discussions.moderate.keep')}
      actLabel={t('discussions.moderate.do')}
      busy={isBusy}
      disabledReason={reason.text.trim() ? null : t('failures.discussion-reason-required')}
      onAct={() => void act('moderate', { postId: post.id, reason: reason.text })}
      onClose={close}
    >
      <TextArea
        label={t('discussions.moderate.reason')}
        required
        maxLength={1000}
        value={reason.text}
        onChange={(event) => reason.change(event.target.value)}
      />
      {fault && (
        <Notice tone="error" isLive>
          {fault}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
