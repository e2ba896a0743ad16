import { useCallback, useEffect, useState } from 'react'
import { forgetDraft, keepDraft, readDraft } from './unsent-drafts.ts'

/** One line that is kept while it is not sent, beside the text that it names. */
export function useKeptLine(userId: string, place: string) {
  const [value, setValue] = useState('')
  useEffect(() => setValue(readDraft(userId, place) ?? ''), [userId, place])
  const change = useCallback(
    (next: string) => {
      setValue(next)
      if (next === '') forgetDraft(userId, place)
      else keepDraft(userId, place, next)
    },
    [userId, place],
  )
  const forget = useCallback(() => forgetDraft(userId, place), [userId, place])
  return { value, change, forget }
}
