import { useCallback, useState } from 'react'
import { forgetUnsent, keepUnsent, readUnsent } from '#app/unsent/unsent-forms.ts'

/** What was typed for a place and not sent; it survives a reload, and goes when it is sent or given up. */
export function useUnsentText(userId: string, place: string, start = '') {
  const [text, setText] = useState(() => readUnsentText(userId, place) ?? start)
  const change = useCallback(
    (value: string) => {
      setText(value)
      if (value === '' || value === start) forgetUnsent(userId, place)
      else keepUnsent(userId, place, { at: Date.now(), stamp: '', fields: [['text', [value]]] })
    },
    [userId, place, start],
  )
  const forget = useCallback(() => {
    setText('')
    forgetUnsent(userId, place)
  }, [userId, place])
  return { text, change, forget }
}

export function readUnsentText(userId: string, place: string): string | null {
  return readUnsent(userId, place)?.fields.find(([name]) => name === 'text')?.[1][0] ?? null
}
