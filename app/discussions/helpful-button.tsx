import { ThumbsUp } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PostView } from '#server/discussions/discussion-view.ts'
import { useTopic } from './topic-context.tsx'

/** One mark a person; of one's own posts only how many there are. */
export function HelpfulButton({ post }: { post: PostView }) {
  const t = useText()
  const toaster = useToaster()
  const { topic, send } = useTopic()
  const [isBusy, setBusy] = useState(false)
  const { id, helpful, isHelpfulToMe, isMine } = post
  const count = helpful > 0 ? t('discussions.page.helpfulCount', { count: helpful }) : ''
  if (isMine || !topic.abilities.post) return count ? <span className="px-2 text-sm text-ink-2">{count}</span> : null

  async function mark(): Promise<void> {
    setBusy(true)
    const answer = await send('helpful', { postId: id, isHelpful: isHelpfulToMe ? 'no' : 'yes' })
    setBusy(false)
    if (!answer.ok) toaster.show({ tone: 'error', text: t.failure(answer.failure) })
  }

  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        icon={ThumbsUp}
        aria-pressed={isHelpfulToMe}
        busy={isBusy}
        onClick={() => void mark()}
        className="aria-pressed:bg-primary-soft aria-pressed:text-primary-ink"
      >
        {t('discussions.page.helpful')}
      </Button>
      {count && <span className="text-sm text-ink-2">{count}</span>}
    </>
  )
}
