import { useState } from 'react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useUnsentText } from '#app/unsent/use-unsent-text.ts'
import { useTopic } from '../topic-context.tsx'
import { dialogPlace } from '../unsent-drafts.ts'
import type { PostDialogProps } from './post-dialog.tsx'
import { useDialogAct } from './use-dialog-act.ts'

/** Asks what the new topic is called. */
export function SplitDialog({ post, onClose }: PostDialogProps) {
  const t = useText()
  const [newId] = useState(() => v7())
  const title = useUnsentText(useTopic().me.userId, dialogPlace('split', post.id))
  const { act, close, isBusy, fault } = useDialogAct(t('discussions.arrange.splitDone'), onClose, [title])
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('discussions.arrange.splitTitle')}
      description={t('discussions.arrange.splitBody')}
      safeLabel={t('discussions.arrange.keep')}
      actLabel={t('discussions.arrange.splitDo')}
      busy={isBusy}
      disabledReason={title.text.trim() ? null : t('failures.field-missing')}
      onAct={() => void act('split', { postId: post.id, newId, title: title.text })}
      onClose={close}
    >
      <TextField
        label={t('discussions.arrange.splitName')}
        required
        maxLength={300}
        value={title.text}
        onChange={(event) => title.change(event.target.value)}
      />
      {fault && (
        <Notice tone="error" isLive>
          {fault}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
