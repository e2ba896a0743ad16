/** What others send, kept in order while it must not reach the document. */
export interface HeldBack {
  readonly isHolding: boolean
  /** Done at once, or at the end of the hold. */
  take(act: () => void): void
  /** Idempotent; the end of a hold does in order what was kept. */
  hold(isHolding: boolean): void
}

/**
 * While an input method composes (Telex), a text that is drawn anew under it comes out torn or twice (F22). What others
 * write waits on this side of the line until the word is done; what one writes goes out meanwhile, and a shared document
 * merges in any order.
 */
export function createHeldBack(): HeldBack {
  let isHolding = false
  let kept: (() => void)[] = []
  return {
    get isHolding() {
      return isHolding
    },
    take(act) {
      if (isHolding) kept.push(act)
      else act()
    },
    hold(next) {
      if (isHolding === next) return
      isHolding = next
      const acts = kept
      kept = []
      for (const act of acts) act()
    },
  }
}
