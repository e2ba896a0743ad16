import { useCallback, useEffect, useState } from 'react'
import { forgetDraft, keepDraft, readDraft } from './unsent-drafts.ts'

export interface KeptLine {
  readonly value: string
  readonly change: (next: string) => void
  readonly forget: () => void
}

/** One line that is kept while it is not sent, beside the text that it names or in a dialog; opens with `start`. */
export function useKeptLine(userId: string, place: string, start = ''): KeptLine {
  const [first] = useState(start)
  const [value, setValue] = useState(first)
  useEffect(() => setValue(readDraft(userId, place) ?? first), [userId, place, first])
  const change = useCallback(
    (next: string) => {
      setValue(next)
      if (next === first) forgetDraft(userId, place)
      else keepDraft(userId, place, next)
    },
    [userId, place, first],
  )
  const forget = useCallback(() => forgetDraft(userId, place), [userId, place])
  return { value, change, forget }
}
