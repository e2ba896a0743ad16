import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'

/** What an address answers, read once the part is there; undefined until then. */
export function useLoaded<Loader>(address: string) {
  const { data, load } = useFetcher<Loader>()
  useEffect(() => load(address), [load, address])
  return data
}
