import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useProvenAct } from './use-proven-act.ts'

interface ActQuestionProps {
  /** Where the act is sent. */
  address: string
  /** What is sent beside the words. */
  fields: Readonly<Record<string, string>>
  title: string
  description: string
  safeLabel: string
  actLabel: string
  tone: 'primary' | 'danger' | 'seal'
  doneWords: string
  /** A text that goes with it: its field, its label, how long it may be, and what is said while it is needed and missing. */
  words?: {
    readonly name: string
    readonly label: string
    readonly missing: string | null
    readonly longest: number
  }
  /** Why it cannot be done yet. */
  disabledReason?: string | null
  onClose: () => void
  children?: ReactNode
}

/** Says what follows from an act before it is done, and asks for its words; the text stays when it is refused. */
export function ActQuestion(props: ActQuestionProps) {
  const { address, fields, title, description, safeLabel, actLabel, tone, doneWords, words, onClose } = props
  const t = useText()
  const [typed, setTyped] = useState('')
  const act = useProvenAct(address, { words: doneWords, close: onClose })
  const missing = words?.missing && typed.trim() === '' ? words.missing : null
  return (
    <>
      <ConfirmDialog
        isOpen
        title={title}
        description={description}
        safeLabel={safeLabel}
        actLabel={actLabel}
        tone={tone}
        busy={act.isBusy}
        disabledReason={missing ?? props.disabledReason ?? null}
        onAct={() => act.run(words ? { ...fields, [words.name]: typed } : fields)}
        onClose={onClose}
      >
        {props.children}
        {words && (
          <TextArea
            label={words.label}
            required={words.missing !== null}
            value={typed}
            maxLength={words.longest}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
      </ConfirmDialog>
      {act.dialog}
    </>
  )
}
