import { useCallback, useRef } from 'react'
import { v7 } from 'uuid'

/** One id a text, so that what was sent and not answered is not said twice. */
export function usePostIds(): (content: string) => string {
  const ids = useRef(new Map<string, string>())
  return useCallback((content) => {
    const id = ids.current.get(content) ?? v7()
    ids.current.set(content, id)
    return id
  }, [])
}
