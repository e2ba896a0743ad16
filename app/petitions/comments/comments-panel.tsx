import { type EditorState, TextSelection } from '@tiptap/pm/state'
import { MessageSquarePlus } from 'lucide-react'
import { v7 } from 'uuid'
import { placesOfThreads } from '#app/editor/comment-marks-plugin.ts'
import type { OpenTextEditor } from '#app/editor/open-text-editor.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { CommentAnchor } from '#realtime/protocol/petition-text/comment-anchor.ts'
import type { ThreadView } from '#server/petitions/comments/comment-view.ts'
import { CommentForm } from './comment-form.tsx'
import { ThreadCard } from './thread-card.tsx'
import type { Comments } from './use-comments.ts'

export interface CommentsPanelProps {
  comments: Comments
  petitionId: string
  userId: string
  editor: OpenTextEditor
  state: EditorState
  /** The conversation that is read. */
  current: string | null
  onCurrent: (id: string) => void
  /** What a new comment is about. */
  chosen: CommentAnchor | null
  onChoose: () => void
  onChosenDone: () => void
  /** Called before the text is shown: on a phone the sheet makes room. */
  onShow?: () => void
}

/** The conversations in the order of the text; then those whose words are gone, and the resolved ones. */
export function CommentsPanel(props: CommentsPanelProps) {
  const { comments, petitionId, userId, editor, state, current, onCurrent, chosen, onChoose, onChosenDone } = props
  const t = useText()
  const places = placesOfThreads(state)
  const open = comments.threads.filter(({ resolved }) => !resolved)
  const placed = open
    .filter(({ id }) => places.has(id))
    .sort((a, b) => (places.get(a.id)?.from ?? 0) - (places.get(b.id)?.from ?? 0))
  const lost = open.filter(({ id }) => !places.has(id))
  const resolved = comments.threads.filter((thread) => thread.resolved)

  function show(id: string): void {
    const place = places.get(id)
    if (!place) return
    props.onShow?.()
    onCurrent(id)
    const { view } = editor
    const selection = TextSelection.create(view.state.doc, place.from, place.to)
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
    view.focus()
  }

  const card = (thread: ThreadView) => (
    <ThreadCard
      key={thread.id}
      comments={comments}
      thread={thread}
      petitionId={petitionId}
      userId={userId}
      isCurrent={thread.id === current}
      onShow={places.has(thread.id) ? () => show(thread.id) : null}
    />
  )

  return (
    <div className="grid gap-3">
      {comments.mayComment && chosen === null && (
        <div>
          <Button
            size="sm"
            variant="soft"
            icon={MessageSquarePlus}
            disabledReason={state.selection.empty ? t('petitionComments.chooseFirst') : null}
            onClick={onChoose}
          >
            {t('petitionComments.begin')}
          </Button>
        </div>
      )}
      {chosen && (
        <div className="grid gap-2 rounded-md border border-primary bg-surface p-3">
          <blockquote lang="vi" className="border-l-3 border-line-strong pl-2 text-sm break-words text-ink-2">
            “{chosen.words.slice(0, 140)}”
          </blockquote>
          <CommentForm
            userId={userId}
            place={`comment:${petitionId}`}
            label={t('petitionComments.field')}
            act={t('petitionComments.send')}
            people={comments.people}
            onSend={(said) =>
              comments.send('start', {
                ...said,
                threadId: v7(),
                commentId: v7(),
                anchor: JSON.stringify(chosen),
              })
            }
            onClose={onChosenDone}
          />
        </div>
      )}
      {comments.hasFailed && <Notice tone="warn">{t('petitionComments.fault')}</Notice>}
      {!comments.hasFailed && open.length === 0 && (
        <p className="text-sm text-ink-2">
          {t(comments.mayComment ? 'petitionComments.emptyWriter' : 'petitionComments.empty')}
        </p>
      )}
      <ul className="grid gap-3 empty:hidden">{placed.map(card)}</ul>
      {lost.length > 0 && (
        <section aria-label={t('petitionComments.lost')} className="grid gap-2">
          <p className="font-semibold">{t('petitionComments.lost')}</p>
          <p className="text-sm text-ink-2">{t('petitionComments.lostHelp')}</p>
          <ul className="grid gap-3">{lost.map(card)}</ul>
        </section>
      )}
      {resolved.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1 text-sm font-medium">
            {t('petitionComments.resolvedCount', { count: resolved.length })}
          </summary>
          <ul className="mt-2 grid gap-3">{resolved.map(card)}</ul>
        </details>
      )}
    </div>
  )
}
