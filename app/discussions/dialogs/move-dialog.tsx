import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { useTopic } from '../topic-context.tsx'
import type { PostDialogProps } from './post-dialog.tsx'
import { useDialogAct } from './use-dialog-act.ts'

/** Asks to which topic of the same place an answer goes. */
export function MoveDialog({ post, onClose }: PostDialogProps) {
  return <TargetDialog act="move" fields={{ postId: post.id }} onClose={onClose} />
}

/** Asks into which topic of the same place this one goes. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  return <TargetDialog act="merge" fields={{}} onClose={onClose} />
}

interface TargetDialogProps {
  act: 'move' | 'merge'
  fields: Readonly<Record<string, string>>
  onClose: () => void
}

function TargetDialog({ act: which, fields, onClose }: TargetDialogProps) {
  const t = useText()
  const { topic } = useTopic()
  const [targetId, setTargetId] = useState('')
  const { act, isBusy, fault } = useDialogAct(t(`discussions.arrange.${which}Done`), onClose)
  const isEmpty = topic.others.length === 0
  return (
    <ConfirmDialog
      isOpen
      tone={which === 'merge' ? 'danger' : 'primary'}
      title={t(`discussions.arrange.${which}Title`)}
      description={t(`discussions.arrange.${which}Body`)}
      safeLabel={t('discussions.arrange.keep')}
      actLabel={t(`discussions.arrange.${which}Do`)}
      busy={isBusy}
      disabledReason={isEmpty ? t('discussions.arrange.none') : targetId ? null : t('discussions.arrange.choose')}
      onAct={() => void act(which, { ...fields, targetId })}
      onClose={onClose}
    >
      {!isEmpty && (
        <Select
          label={t('discussions.arrange.target')}
          required
          emptyLabel={t('discussions.arrange.choose')}
          value={targetId}
          onChange={(event) => setTargetId(event.target.value)}
          options={topic.others.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {fault && (
        <Notice tone="error" isLive>
          {fault}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
