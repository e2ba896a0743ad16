import { type ReactNode, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'

interface RecordDialogProps {
  /** Where it is sent. */
  action: string
  /** What is sent beside the fields of the form. */
  fields: Readonly<Record<string, string>>
  title: string
  description: ReactNode
  safeLabel: string
  actLabel: string
  tone?: 'primary' | 'danger' | 'seal'
  doneWords: string
  onClose: () => void
  /** The fields of the form. */
  children?: ReactNode
}

/** A record that is made once and stays: its fields, what follows from it, and why it was refused. What was typed stays. */
export function RecordDialog(props: RecordDialogProps) {
  const { action, fields, tone = 'primary', doneWords, onClose, children, ...dialog } = props
  const t = useText()
  const form = useRef<HTMLFormElement>(null)
  const act = useToldAct(action, { words: doneWords, close: onClose })

  function send() {
    const sent = new FormData(form.current ?? undefined)
    for (const [name, value] of Object.entries(fields)) sent.set(name, value)
    act.send(sent)
  }
  return (
    <ConfirmDialog isOpen {...dialog} tone={tone} busy={act.isBusy} onAct={send} onClose={onClose}>
      {/* Enter in a field would send it unseen: the answer is given with its button. */}
      <form ref={form} noValidate className="grid gap-4" onSubmit={(event) => event.preventDefault()}>
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
        {children}
      </form>
    </ConfirmDialog>
  )
}
