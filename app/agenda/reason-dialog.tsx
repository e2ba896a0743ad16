import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { ChangeLine } from './change-line.tsx'
import type { ChangeWords } from './change-words.ts'

interface ReasonDialogProps {
  words: ChangeWords
  busy: boolean
  onAct: (reason: string) => void
  onClose: () => void
}

/** "Điều chỉnh": the change and its reason, which is recorded and shown to all. */
export function ReasonDialog({ words, busy, onAct, onClose }: ReasonDialogProps) {
  const t = useText()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)

  function act() {
    if (reason.trim() === '') setError(t('agenda.amendments.reasonMissing'))
    else onAct(reason.trim())
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('agenda.amendments.dialogTitle')}
      description={t('agenda.amendments.dialogBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('agenda.amendments.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={act}>
            {t('agenda.amendments.act')}
          </Button>
        </>
      }
    >
      <p className="text-md">
        <ChangeLine words={words} />
      </p>
      <TextArea
        data-autofocus
        label={t('agenda.amendments.reason')}
        required
        maxLength={1000}
        error={error}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setError(null)
        }}
      />
    </Dialog>
  )
}
