import { useCallback, useEffect, useState } from 'react'
import { forgetUnsent, keepUnsent, readUnsent } from './unsent-forms.ts'

export interface UnsentText {
  readonly text: string
  readonly change: (next: string) => void
  /** It was sent, or given up. */
  readonly forget: () => void
}

/** What was typed for a place and not sent: it survives a reload and a new sign-in. Opens with `start`. */
export function useUnsentText(userId: string, place: string, start = ''): UnsentText {
  const [first] = useState(start)
  const [text, setText] = useState(first)
  // The server does not know of it: read once the part is there.
  useEffect(() => setText(readUnsentText(userId, place) ?? first), [userId, place, first])
  const change = useCallback(
    (next: string) => {
      setText(next)
      if (next === first) forgetUnsent(userId, place)
      else keepUnsentText(userId, place, next)
    },
    [userId, place, first],
  )
  const forget = useCallback(() => {
    setText(first)
    forgetUnsent(userId, place)
  }, [userId, place, first])
  return { text, change, forget }
}

export function readUnsentText(userId: string, place: string): string | null {
  return readUnsent(userId, place)?.fields.find(([name]) => name === 'text')?.[1][0] ?? null
}

export function keepUnsentText(userId: string, place: string, text: string): void {
  keepUnsent(userId, place, { at: Date.now(), stamp: '', fields: [['text', [text]]] })
}
