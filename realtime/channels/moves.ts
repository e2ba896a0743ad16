/** Which subjects moved lately, for pages that were read just before they began to follow. Times of one monotonic clock, in ms. */
export interface Moves {
  note(subject: string, at: number): void
  /** Whether it moved after that instant; true also where that is further back than is remembered. */
  since(subject: string, at: number): boolean
}

/** @param most how many subjects are remembered; the one that moved longest ago is forgotten first */
export function rememberMoves(most = 10_000): Moves {
  const movedAt = new Map<string, number>()
  let forgottenUpTo = Number.NEGATIVE_INFINITY
  return {
    note(subject, at) {
      movedAt.delete(subject) // a Map keeps the order of setting
      movedAt.set(subject, at)
      const [oldest] = movedAt
      if (movedAt.size <= most || !oldest) return
      movedAt.delete(oldest[0])
      forgottenUpTo = oldest[1]
    },
    since: (subject, at) => at < forgottenUpTo || (movedAt.get(subject) ?? Number.NEGATIVE_INFINITY) >= at,
  }
}
