import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react'
import { useCallback, useRef } from 'react'

/** Several moves of one command are one reading. */
const GATHER_MS = 80

/** One for the whole page: whoever asks, its data is read once. */
let timer: ReturnType<typeof setTimeout> | undefined

/** Reads the page's data anew soon, but never over a reading under way, which would be thrown away half done. */
export function useRevalidateSoon(): () => void {
  const { revalidate, state } = useRevalidator()
  const navigation = useNavigation()
  const fetchers = useFetchers()
  // A page on its way, and a command that reads anew once it is done, are readings too.
  const isReading = [state, navigation.state, ...fetchers.map((fetcher) => fetcher.state)].some((one) => one !== 'idle')
  const latest = useRef({ revalidate, isReading })
  latest.current = { revalidate, isReading }
  return useCallback(() => {
    function read() {
      if (latest.current.isReading) timer = setTimeout(read, GATHER_MS)
      else latest.current.revalidate()
    }
    clearTimeout(timer)
    timer = setTimeout(read, GATHER_MS)
  }, [])
}
