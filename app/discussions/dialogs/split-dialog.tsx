import { useState } from 'react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { PostDialogProps } from './post-dialog.tsx'
import { useDialogAct } from './use-dialog-act.ts'

/** Asks what the new topic is called. */
export function SplitDialog({ post, onClose }: PostDialogProps) {
  const t = useText()
  const [newId] = useState(() => v7())
  const [title, setTitle] = useState('')
  const { act, isBusy, fault } = useDialogAct(t('discussions.arrange.splitDone'), onClose)
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('discussions.arrange.splitTitle')}
      description={t('discussions.arrange.splitBody')}
      safeLabel={t('discussions.arrange.keep')}
      actLabel={t('discussions.arrange.splitDo')}
      busy={isBusy}
      disabledReason={title.trim() ? null : t('failures.field-missing')}
      onAct={() => void act('split', { postId: post.id, newId, title })}
      onClose={onClose}
    >
      <TextField
        label={t('discussions.arrange.splitName')}
        required
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      {fault && (
        <Notice tone="error" isLive>
          {fault}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
