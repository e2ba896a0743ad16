import { Link2, MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { postPath } from '#server/discussions/content/contract.ts'
import type { PostView } from '#server/discussions/discussion-view.ts'
import { PostDialog, type PostDialogName } from './dialogs/post-dialog.tsx'
import { usePostActs } from './post-acts.ts'
import { useTopic } from './topic-context.tsx'

/** Who said it, when, its own address, and what this person may do with it. */
export function PostHead({ post, onEdit }: { post: PostView; onEdit: () => void }) {
  const t = useText()
  const format = useFormat()
  const toaster = useToaster()
  const { topic } = useTopic()
  const [dialog, setDialog] = useState<PostDialogName | null>(null)
  const acts = usePostActs(post, { onEdit, onAsk: setDialog })
  const { id, author, department, at, editedAt, isNew } = post
  const name = author?.fullName ?? t('discussions.page.someone')

  async function copyLink(): Promise<void> {
    const path = postPath(topic.id, id)
    try {
      await navigator.clipboard.writeText(`${window.location.origin}${path}`)
      toaster.show({ tone: 'ok', text: t('discussions.page.linkCopied') })
    } catch {
      // Without a clipboard the address itself is what one copies.
      window.location.hash = `post-${id}`
    }
  }

  return (
    <header className="mb-1.5 flex items-start gap-2.5">
      <Avatar name={name} hue={department?.hue ?? null} size="sm" />
      <div className="min-w-0 flex-1">
        <p id={`author-${id}`} className="flex flex-wrap items-baseline gap-x-2 font-semibold break-words">
          {name}
          {isNew && <Chip tone="info">{t('discussions.page.new')}</Chip>}
        </p>
        <p className="text-sm break-words text-ink-2">
          {[
            author?.office,
            department?.shortName,
            format.dateTime(at),
            editedAt && t('discussions.page.edited', { time: format.dateTime(editedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="flex flex-none items-center" data-print="hide">
        <IconButton icon={Link2} size="sm" label={t('discussions.page.link')} onClick={() => void copyLink()} />
        {acts.length > 0 && (
          <Menu
            label={t('discussions.page.more', { name })}
            icon={MoreHorizontal}
            isIconOnly
            align="end"
            size="sm"
            variant="quiet"
            items={acts}
          />
        )}
      </div>
      {dialog && <PostDialog name={dialog} post={post} onClose={() => setDialog(null)} />}
    </header>
  )
}
