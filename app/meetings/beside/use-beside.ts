import { useEffect, useRef, useState } from 'react'
import { followSubject } from '#app/live/subject-channel.ts'
import type { Beside } from './read-beside.ts'

/** Two hundred screens that follow one item do not ask in the same instant. */
const SPREAD_MS = 1_200

/**
 * What lies beside an item, read anew when another is called, another clause is shown, or its petition moves. What was
 * shown stays until the new is here.
 */
export function useBeside(
  workshopId: string,
  itemId: string | null,
  clause: { readonly petitionId: string; readonly cid: string } | null,
): Beside | null {
  const [beside, setBeside] = useState<Beside | null>(null)
  const [moves, setMoves] = useState(0)
  const isFirst = useRef(true)
  const petitionId = clause?.petitionId ?? null
  const cid = clause?.cid ?? null

  useEffect(() => {
    if (petitionId === null) return
    return followSubject('petition', petitionId, () => setMoves((count) => count + 1))
  }, [petitionId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another clause and a move of its petition are read anew
  useEffect(() => {
    const gone = new AbortController()
    const wait = isFirst.current ? 0 : Math.random() * SPREAD_MS
    isFirst.current = false
    const timer = setTimeout(() => {
      const query = new URLSearchParams(itemId === null ? {} : { item: itemId })
      fetch(`/workshops/${workshopId}/live/beside?${query}`, { credentials: 'same-origin', signal: gone.signal })
        .then(async (response) => response.ok && setBeside((await response.json()) as Beside))
        .catch(() => undefined) // without a line the page says so; what was shown stays
    }, wait)
    return () => {
      gone.abort()
      clearTimeout(timer)
    }
  }, [workshopId, itemId, petitionId, cid, moves])
  return beside
}
