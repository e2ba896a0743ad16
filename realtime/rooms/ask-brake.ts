/** How much one connection may ask: so many a second, with some in reserve for coming in. `now` in ms, monotonic. */
export function createAskBrake(limits: { perSecond: number; atOnce: number }, now: () => number): () => boolean {
  let left = limits.atOnce
  let countedAt = now()
  return () => {
    const at = now()
    left = Math.min(limits.atOnce, left + ((at - countedAt) / 1000) * limits.perSecond)
    countedAt = at
    if (left < 1) return false
    left -= 1
    return true
  }
}
