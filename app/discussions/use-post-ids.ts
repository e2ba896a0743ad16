import { useCallback, useRef } from 'react'
import { idOfSending } from './unsent-drafts.ts'

/** One id a text of a place, so that what was sent and not answered is not said twice. */
export function usePostIds(userId: string, place: string): (text: string) => string {
  const ids = useRef(new Map<string, string>())
  return useCallback(
    (text) => {
      const id = ids.current.get(text) ?? idOfSending(userId, place, text)
      ids.current.set(text, id)
      return id
    },
    [userId, place],
  )
}
