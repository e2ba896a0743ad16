import { Reply } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { readUnsentText } from '#app/unsent/use-unsent-text.ts'
import type { PostView } from '#server/discussions/discussion-view.ts'
import { AcceptedBand } from './accepted-band.tsx'
import { ApplicationList } from './application-list.tsx'
import { Composer } from './composer.tsx'
import { HelpfulButton } from './helpful-button.tsx'
import { PostFiles } from './post-files.tsx'
import { PostHead } from './post-head.tsx'
import { editableContent, PostText } from './post-text.tsx'
import { useTopic } from './topic-context.tsx'
import { editPlace, replyPlace } from './unsent-drafts.ts'
import { usePostIds } from './use-post-ids.ts'

/** One post at its own address, with what replies to it. */
export function PostCard({ post, isReply = false }: { post: PostView; isReply?: boolean }) {
  const t = useText()
  const { topic, me, send } = useTopic()
  const [isEditing, setEditing] = useState(false)
  const [isReplying, setReplying] = useState(false)
  const idOf = usePostIds(me.userId, replyPlace(post.id))
  // What was written here and not sent opens again.
  useEffect(() => {
    if (readUnsentText(me.userId, editPlace(post.id)) !== null) setEditing(true)
    if (readUnsentText(me.userId, replyPlace(post.id)) !== null) setReplying(true)
  }, [me.userId, post.id])
  const { id, withdrawn, isShown } = post
  const mayReply = topic.abilities.post && !post.isOpening && !isReply
  const name = post.author?.fullName ?? t('discussions.page.someone')
  return (
    <article
      id={`post-${id}`}
      aria-labelledby={`author-${id}`}
      className={classNames(
        'scroll-mt-20 min-w-0 target:bg-primary-soft',
        isReply ? 'py-3 pl-4' : 'px-5 py-4 max-md:px-4',
        post.accepted && !isReply && 'border-l-4 border-l-ok',
      )}
    >
      <PostHead post={post} onEdit={() => setEditing(true)} />
      {post.accepted && <AcceptedBand post={post} />}
      {withdrawn && (
        <p className="my-1 text-ink-2 italic">
          {withdrawn.kind === 'taken-back'
            ? t('discussions.page.takenBack')
            : t(isShown ? 'discussions.page.takenDownShown' : 'discussions.page.takenDown', {
                reason: withdrawn.reason,
              })}
        </p>
      )}
      {/* Whoever may no longer is refused with the reason; what was typed stays to be seen. */}
      {isEditing && withdrawn?.kind !== 'taken-back' ? (
        <Composer
          {...{ me, people: topic.people }}
          place={editPlace(id)}
          start={editableContent(post)}
          label={t('discussions.page.editField')}
          act={t('discussions.page.save')}
          onSend={(content) => send('edit', { postId: id, basedOn: String(post.version), content })}
          onClose={() => setEditing(false)}
        />
      ) : (
        isShown && <PostText post={post} />
      )}
      {isShown && <PostFiles post={post} />}
      <ApplicationList post={post} />
      {isShown && !isEditing && (topic.abilities.post || post.helpful > 0) && (
        <div className="mt-2 -ml-3 flex flex-wrap items-center gap-1" data-print="hide">
          <HelpfulButton post={post} />
          {mayReply && !isReplying && (
            <Button size="sm" variant="quiet" icon={Reply} onClick={() => setReplying(true)}>
              {t('discussions.page.reply')}
            </Button>
          )}
        </div>
      )}
      {(post.replies.length > 0 || isReplying) && (
        <div className="mt-3 grid divide-y divide-line border-l-2 border-line">
          {post.replies.map((reply) => (
            <PostCard key={reply.id} post={reply} isReply />
          ))}
          {isReplying && (
            <div className="py-3 pl-4">
              <Composer
                {...{ me, people: topic.people }}
                place={replyPlace(id)}
                label={t('discussions.page.replyField', { name })}
                act={t('discussions.page.send')}
                onSend={(content) => send('post', { postId: idOf(content), parentId: id, content })}
                onClose={() => setReplying(false)}
              />
            </div>
          )}
        </div>
      )}
    </article>
  )
}
