import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** An answer gets lost seldom, and never so often. */
const MOST_TRIES = 5

/**
 * What an address answers, read once the part is there. While its routes are still looked for, a page that reads itself anew
 * takes the address for another one, and the answer is lost: then it is asked for again.
 */
export function useLoaded<Loader>(address: string) {
  const { data, state, load } = useFetcher<Loader>()
  const tries = useRef(0)
  const isMissing = state === 'idle' && (data === undefined || data === null)
  useEffect(() => {
    if (!isMissing || tries.current >= MOST_TRIES) return
    tries.current += 1
    load(address)
  }, [isMissing, load, address])
  return data
}
