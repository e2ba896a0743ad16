import type { CaptionView } from '#server/rooms/contract.ts'

/** The last captions; they go when nothing new has come for a while. */
export interface ShownCaptions {
  show(captions: readonly CaptionView[]): void
  /** Idempotent. */
  close(): void
}

const MOST = 2
const SHOWN_MS = 12_000

export function createShownCaptions(onChange: (shown: readonly CaptionView[]) => void): ShownCaptions {
  let shown: readonly CaptionView[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(next: readonly CaptionView[]): void {
    shown = next
    onChange(shown)
  }

  return {
    show(captions) {
      // What is told again is not shown again.
      const last = shown.at(-1)?.seq ?? 0
      const fresh = captions.filter(({ seq }) => seq > last)
      if (fresh.length === 0) return
      set([...shown, ...fresh].slice(-MOST))
      clearTimeout(timer)
      timer = setTimeout(() => set([]), SHOWN_MS)
    },
    close: () => clearTimeout(timer),
  }
}
