import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Several moves of one command are one reading. */
const GATHER_MS = 80
/** What hangs for longer (a request without an answer) holds nothing back. */
const WAIT_AT_MOST_MS = 5_000

interface Reader {
  readonly revalidate: () => void
  readonly isReading: boolean
}

/** The parts of the page that ask; any of them reads the whole page's data. */
const readers = new Set<{ readonly current: Reader }>()
/** One for the whole page: whoever asks, its data is read once. */
let timer: ReturnType<typeof setTimeout> | undefined

/** Reads the page's data anew soon, but never over a reading under way, which would be thrown away half done. */
export function useRevalidateSoon(): () => void {
  const { revalidate, state } = useRevalidator()
  const navigation = useNavigation()
  // A page on its way, and a command that reads anew once it is done, are readings too.
  const commands = useFetchers().filter((fetcher) => fetcher.formMethod !== undefined)
  const isReading = [state, navigation.state, ...commands.map((command) => command.state)].some((one) => one !== 'idle')
  const latest = useRef<Reader>({ revalidate, isReading })
  latest.current = { revalidate, isReading }
  useEffect(() => {
    readers.add(latest)
    return () => {
      readers.delete(latest)
    }
  }, [])
  return askSoon
}

function askSoon(): void {
  const latestBy = performance.now() + WAIT_AT_MOST_MS
  function read() {
    // Those that are gone know no longer what the page is doing.
    const reader = [...readers].at(-1)?.current
    if (reader?.isReading && performance.now() < latestBy) timer = setTimeout(read, GATHER_MS)
    else reader?.revalidate()
  }
  clearTimeout(timer)
  timer = setTimeout(read, GATHER_MS)
}
