import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { MOST_CAPTIONED } from '#server/rooms/contract.ts'
import type { RoomSession } from '../room-session.ts'

/** A sentence that has ended goes by itself: who types what is spoken has no hand free. */
const ENDED = /[.?!…]\s$/
/** So does a long one at the end of a word. */
const LONG = 160

/** The seat of who types captions: Enter or the end of a sentence shows it to all. */
export default function CaptionWriter({ session }: { session: RoomSession }) {
  const t = useText()
  const [text, setText] = useState('')
  const waiting = useRef<Promise<void>>(Promise.resolve())
  const id = useId()

  function send(typed: string) {
    const line = typed.trim()
    if (line === '' || [...line].length > MOST_CAPTIONED) return
    setText('')
    // One after the other, as they were spoken. What was not taken comes back before what was typed since.
    waiting.current = waiting.current.then(async () => {
      const answer = await session.act({ ask: 'caption', text: line })
      if (!answer.ok) setText((now) => [line, now].filter(Boolean).join(' '))
    })
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    send(text)
  }

  return (
    <div className="flex flex-none flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1">
        <TextField
          id={id}
          label={t('room.captions.write')}
          help={t('room.captions.writeHelp')}
          value={text}
          maxLength={MOST_CAPTIONED}
          autoComplete="off"
          onKeyDown={press}
          onChange={(event) => {
            const { value } = event.target
            const isWhole = ENDED.test(value) || (value.length > LONG && value.endsWith(' '))
            if (isWhole && !(event.nativeEvent as InputEvent).isComposing) send(value)
            else setText(value)
          }}
        />
      </div>
      <Button onClick={() => void session.act({ ask: 'seat-captioner', userId: null })}>
        {t('room.captions.giveUp')}
      </Button>
    </div>
  )
}
