import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { readUnsentText } from '#app/unsent/use-unsent-text.ts'
import type { Failure } from '#server/kernel/result.ts'
import type { CommentView } from '#server/petitions/comments/comment-view.ts'
import { CommentForm } from './comment-form.tsx'
import type { Comments } from './use-comments.ts'

/** What one person said; one's own words can be changed and taken back. */
export function CommentLine({
  comments,
  comment,
  userId,
}: {
  comments: Comments
  comment: CommentView
  userId: string
}) {
  const t = useText()
  const format = useFormat()
  const { id, author, text, at, isEdited, isDeleted, isMine } = comment
  const place = `comment-edit:${id}`
  const [isEditing, setEditing] = useState(() => readUnsentText(userId, place) !== null)
  const [isDeleting, setDeleting] = useState(false)
  const mayChange = isMine && !isDeleted && comments.mayComment
  return (
    <li className="min-w-0">
      <p className="text-sm text-ink-2">
        <b className="text-ink">{author?.fullName ?? t('petitionComments.someone')}</b>
        {author?.department && ` · ${author.department.shortName}`}
        {` · ${format.dateTime(new Date(at))}`}
        {isEdited && !isDeleted && ` · ${t('petitionComments.edited')}`}
      </p>
      {isEditing && mayChange ? (
        <CommentForm
          userId={userId}
          place={place}
          start={text}
          label={t('petitionComments.editField')}
          act={t('petitionComments.save')}
          people={comments.people}
          onSend={(said) => comments.send('edit', { commentId: id, ...said })}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <p className={isDeleted ? 'text-ink-2 italic' : 'text-md break-words whitespace-pre-wrap'}>
            {isDeleted ? t('petitionComments.deleted') : text}
          </p>
          {mayChange && (
            <p className="flex flex-wrap gap-1">
              <Button size="sm" variant="quiet" onClick={() => setEditing(true)}>
                {t('petitionComments.edit')}
              </Button>
              <Button size="sm" variant="quiet" onClick={() => setDeleting(true)}>
                {t('petitionComments.delete')}
              </Button>
            </p>
          )}
        </>
      )}
      {isDeleting && <DeleteDialog comments={comments} id={id} onClose={() => setDeleting(false)} />}
    </li>
  )
}

function DeleteDialog({ comments, id, onClose }: { comments: Comments; id: string; onClose: () => void }) {
  const t = useText()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function remove(): Promise<void> {
    setBusy(true)
    const answer = await comments.send('delete', { commentId: id })
    setBusy(false)
    if (answer.ok) onClose()
    else setFailure(answer.failure)
  }

  return (
    <ConfirmDialog
      isOpen
      title={t('petitionComments.deleteTitle')}
      description={t('petitionComments.deleteBody')}
      safeLabel={t('petitionComments.deleteKeep')}
      actLabel={t('petitionComments.deleteAct')}
      busy={isBusy}
      onAct={() => void remove()}
      onClose={onClose}
    >
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
