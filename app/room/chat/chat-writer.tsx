import { Paperclip, SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { ChooseFile } from '#app/files/choose-file.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { MOST_SAID } from '#server/rooms/contract.ts'
import type { Draft } from './use-chat.ts'

interface ChatWriterProps {
  draft: Draft
  isConducting: boolean
  /** Why the last file that was chosen is not sent. */
  fileFault: string | null
  onChange: (draft: Draft) => void
  onSend: () => void
  /** With what is written, or alone. */
  onFile: (file: File) => void
}

/** From here on the length is shown. */
const NEAR_END = 100

/** One's own message: Enter sends, Shift and Enter begin a line. */
export function ChatWriter({ draft, isConducting, fileFault, onChange, onSend, onFile }: ChatWriterProps) {
  const t = useText()
  const box = useRef<HTMLTextAreaElement>(null)
  const { text, to, answer } = draft
  const left = MOST_SAID - [...text].length
  const answered = answer?.userId
  useEffect(() => {
    if (answered) box.current?.focus()
  }, [answered])

  function send() {
    if (text.trim() === '' || left < 0) return
    onSend()
    box.current?.focus()
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    // While an input method composes, Enter ends the word, not the message.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <div className="grid flex-none gap-2 border-t border-line px-4 py-3">
      {answer ? (
        <div>
          <Chip
            tone="reserve"
            removeLabel={t('room.chat.noAnswer')}
            onRemove={() => onChange({ ...draft, answer: null })}
          >
            {t('room.chat.answering', { name: answer.fullName })}
          </Chip>
        </div>
      ) : (
        <Select
          label={t('room.chat.to')}
          emptyLabel={null}
          value={to}
          options={[
            { value: 'all', label: t('room.chat.toAll') },
            { value: 'secretariat', label: t(isConducting ? 'room.chat.toUs' : 'room.chat.toSecretariat') },
          ]}
          onChange={(event) => onChange({ ...draft, to: event.target.value === 'all' ? 'all' : 'secretariat' })}
        />
      )}
      <TextArea
        ref={box}
        label={t('room.chat.text')}
        isLabelHidden
        rows={2}
        value={text}
        placeholder={t('room.chat.text')}
        error={left < 0 ? t('room.chat.tooLong', { count: -left }) : null}
        onKeyDown={press}
        onChange={(event) => onChange({ ...draft, text: event.target.value })}
      />
      {fileFault && (
        <p role="alert" className="text-sm wrap-anywhere text-error">
          {fileFault}
        </p>
      )}
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 text-xs text-ink-2">
          {left >= 0 && left <= NEAR_END ? t('room.chat.left', { count: left }) : t('room.chat.secrets')}
        </p>
        <ChooseFile onChoose={onFile}>
          {(open) => <IconButton icon={Paperclip} size="sm" label={t('room.chat.file')} onClick={open} />}
        </ChooseFile>
        <Button size="sm" variant="primary" icon={SendHorizontal} onClick={send}>
          {t('room.chat.send')}
        </Button>
      </div>
    </div>
  )
}
