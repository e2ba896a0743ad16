import {
  ArrowRightLeft,
  CircleCheck,
  CircleX,
  EyeOff,
  FilePen,
  History,
  MapPinCheck,
  Scissors,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import type { MenuItem } from '#app/ui/menu.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PostView } from '#server/discussions/discussion-view.ts'
import type { PostDialogName } from './dialogs/post-dialog.tsx'
import { useTopic } from './topic-context.tsx'

interface Asked {
  readonly onEdit: () => void
  readonly onAsk: (dialog: PostDialogName) => void
}

/** What this person may do with one post, beside what stands under it. */
export function usePostActs(post: PostView, { onEdit, onAsk }: Asked): MenuItem[] {
  const t = useText()
  const toaster = useToaster()
  const { topic, send } = useTopic()
  const { accept, arrange, post: mayPost } = topic.abilities
  const { abilities, accepted, isOpening, isShown, withdrawn, editedAt } = post
  const isAnswer = !isOpening && isShown && !withdrawn

  async function act(intent: string, done: string): Promise<void> {
    const answer = await send(intent, { postId: post.id })
    toaster.show(answer.ok ? { tone: 'ok', text: done } : { tone: 'error', text: t.failure(answer.failure) })
  }

  const items: (MenuItem | false)[] = [
    abilities.edit && { key: 'edit', label: t('discussions.page.edit'), icon: FilePen, onSelect: onEdit },
    isAnswer &&
      accept && {
        key: 'accept',
        label: accepted ? t('discussions.accept.again') : t('discussions.accept.act'),
        icon: CircleCheck,
        onSelect: () => onAsk('accept'),
      },
    isAnswer &&
      accept &&
      accepted !== null && {
        key: 'unaccept',
        label: t('discussions.accept.un'),
        icon: CircleX,
        onSelect: () => void act('unaccept', t('discussions.accept.undone')),
      },
    isAnswer &&
      mayPost && { key: 'apply', label: t('discussions.apply.act'), icon: MapPinCheck, onSelect: () => onAsk('apply') },
    isShown &&
      editedAt !== null && {
        key: 'history',
        label: t('discussions.page.history'),
        icon: History,
        onSelect: () => onAsk('history'),
      },
    isAnswer &&
      arrange && {
        key: 'split',
        label: t('discussions.arrange.split'),
        icon: Scissors,
        startsGroup: true,
        onSelect: () => onAsk('split'),
      },
    isAnswer &&
      arrange && {
        key: 'move',
        label: t('discussions.arrange.move'),
        icon: ArrowRightLeft,
        onSelect: () => onAsk('move'),
      },
    abilities.restore && {
      key: 'restore',
      label: t('discussions.moderate.restore'),
      icon: Undo2,
      onSelect: () => void act('restore', t('discussions.moderate.restored')),
    },
    abilities.moderate && {
      key: 'moderate',
      label: t('discussions.moderate.act'),
      icon: EyeOff,
      tone: 'danger',
      startsGroup: true,
      onSelect: () => onAsk('moderate'),
    },
    abilities.withdraw && {
      key: 'withdraw',
      label: t('discussions.withdraw.act'),
      icon: Trash2,
      tone: 'danger',
      startsGroup: true,
      onSelect: () => onAsk('withdraw'),
    },
  ]
  return items.filter((item) => item !== false)
}
