import { AtSign } from 'lucide-react'
import { useRef, useState } from 'react'
import { type Mentionable, MentionDialog } from '#app/editor/mention-dialog.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useUnsentText } from '#app/unsent/use-unsent-text.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { CommentList } from '#server/petitions/comments/comment-view.ts'
import { MAX_COMMENT } from '#server/petitions/comments/contract.ts'

interface CommentFormProps {
  userId: string
  /** Names what it is written for, so that it survives a reload. */
  place: string
  start?: string
  label: string
  act: string
  people: CommentList['people']
  onSend: (said: { text: string; mentions: readonly string[] }) => Promise<Result<unknown, Failure>>
  onClose: () => void
}

/** A few lines with the names of people in them; `@` asks for one. What is refused stays in the field. */
export function CommentForm({ userId, place, start = '', label, act, people, onSend, onClose }: CommentFormProps) {
  const t = useText()
  const { text, change, forget } = useUnsentText(userId, place, start)
  const [isNaming, setNaming] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  /** The name takes the place of the `@` that asked for it, if one did. */
  function name({ label: who }: Mentionable): void {
    setNaming(false)
    const at = field.current?.selectionStart ?? text.length
    const before = text.slice(0, at).replace(/@$/, '')
    change(`${before}${before === '' || /\s$/.test(before) ? '' : ' '}@${who} ${text.slice(at)}`)
    field.current?.focus()
  }

  async function send(): Promise<void> {
    setBusy(true)
    const mentions = people.filter(({ fullName }) => text.includes(`@${fullName}`)).map(({ id }) => id)
    const answer = await onSend({ text, mentions })
    setBusy(false)
    if (!answer.ok) return setFailure(answer.failure)
    forget()
    onClose()
  }

  return (
    <>
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextArea
          ref={field}
          label={label}
          data-autofocus
          rows={2}
          maxLength={MAX_COMMENT}
          value={text}
          onChange={(event) => {
            const { value, selectionStart } = event.target
            if (value.length > text.length && /(^|\s)@$/.test(value.slice(0, selectionStart))) setNaming(true)
            change(value)
          }}
        />
        {failure && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" size="sm" variant="primary" busy={isBusy}>
            {act}
          </Button>
          <Button
            size="sm"
            variant="quiet"
            onClick={() => {
              forget()
              onClose()
            }}
          >
            {t('common.actions.cancel')}
          </Button>
          <span className="ml-auto">
            <IconButton icon={AtSign} size="sm" label={t('petitionComments.mention')} onClick={() => setNaming(true)} />
          </span>
        </div>
      </form>
      {isNaming && (
        <MentionDialog
          isOpen
          choices={people.map(({ id, fullName, department }) => ({
            kind: 'person' as const,
            id,
            label: fullName,
            detail: department?.shortName ?? '',
          }))}
          onClose={() => setNaming(false)}
          onChoose={name}
        />
      )}
    </>
  )
}
