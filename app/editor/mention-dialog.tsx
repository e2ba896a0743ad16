import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fold } from '#server/language/fold.ts'

/** Who may be mentioned in a text. */
export interface Mentionable {
  readonly kind: 'department' | 'person'
  readonly id: string
  /** Goes into the text. */
  readonly label: string
  /** Tells people of the same name apart. */
  readonly detail?: string
}

interface MentionDialogProps {
  isOpen: boolean
  choices: readonly Mentionable[]
  onChoose(mention: Mentionable): void
  onClose(): void
}

const SHOWN = 8

/** Chooses a department or a person by part of the name, with or without tone marks; Enter takes the first. */
export function MentionDialog({ isOpen, choices, onChoose, onClose }: MentionDialogProps) {
  const t = useText()
  const [query, setQuery] = useState('')
  const wanted = fold(query)
  const fitting = choices
    .filter(({ label, detail = '' }) => fold(`${label} ${detail}`).includes(wanted))
    .slice(0, SHOWN)

  function choose(mention: Mentionable | undefined): void {
    if (!mention) return
    setQuery('')
    onChoose(mention)
  }

  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('editor.mention.title')}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          choose(fitting[0])
        }}
      >
        <TextField
          label={t('editor.mention.search')}
          data-autofocus
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <ul className="flex flex-col gap-1">
          {fitting.map((mention) => (
            <li key={`${mention.kind}-${mention.id}`}>
              <Button variant="quiet" fullWidth onClick={() => choose(mention)}>
                {mention.detail ? `${mention.label} (${mention.detail})` : mention.label}
              </Button>
            </li>
          ))}
        </ul>
        {fitting.length === 0 && (
          <p role="status" className="text-sm text-ink-2">
            {t('editor.mention.none')}
          </p>
        )}
      </form>
    </Dialog>
  )
}
