import { useRevalidator } from '@remix-run/react'
import { useCallback, useRef } from 'react'

/** Several moves of one command are one reading. */
const GATHER_MS = 80

/** One for the whole page: whoever asks, its data is read once. */
let timer: ReturnType<typeof setTimeout> | undefined

/** Reads the page's data anew soon, but never over a reading under way, which would be thrown away half done. */
export function useRevalidateSoon(): () => void {
  const { revalidate, state } = useRevalidator()
  const latest = useRef({ revalidate, state })
  latest.current = { revalidate, state }
  return useCallback(() => {
    function read() {
      if (latest.current.state === 'idle') latest.current.revalidate()
      else timer = setTimeout(read, GATHER_MS)
    }
    clearTimeout(timer)
    timer = setTimeout(read, GATHER_MS)
  }, [])
}
