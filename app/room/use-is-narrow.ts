import { useSyncExternalStore } from 'react'

/** As the stylesheets' `max-md`. */
const NARROW = '(width < 721px)'

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** On a phone, where a menu holds what stands beside it on a desk. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  )
}
