/** So many batches are written at once: while one waits for an answer, the database works for the other. */
const AT_ONCE = 2

export interface Writing<T> {
  /** What goes together in one transaction. */
  readonly write: () => Promise<T>
  /** Whether it may meet the rows of another: then nothing is written beside it. */
  readonly isAlone: boolean
}

/** Writes some at once; what they answered is told in the order in which they were added. */
export interface WriteQueue<T> {
  /** Begun when there is room for it; throws what one of those before failed with. */
  add(writing: Writing<T>): Promise<void>
  /** All are written and told; throws like `add`. */
  finish(): Promise<void>
  /** Nothing is on its way any more, whatever became of it. */
  settle(): Promise<void>
}

export function createWriteQueue<T>(tell: (done: T) => void): WriteQueue<T> {
  const running = new Set<Promise<void>>()
  let told: Promise<unknown> = Promise.resolve()
  let isAlone = false
  let failure: { readonly error: unknown } | null = null

  function begin(next: Writing<T>): void {
    const written = next.write()
    const over = written
      .then(
        () => undefined,
        (error: unknown) => {
          failure ??= { error }
        },
      )
      .then(() => void running.delete(over))
    running.add(over)
    isAlone = next.isAlone
    told = Promise.all([written, told]).then(([done]) => tell(done))
    // Looked at when the next is added, or at the end.
    told.catch(() => undefined)
  }
  return {
    async add(next) {
      while (running.size > 0 && (isAlone || next.isAlone || running.size >= AT_ONCE)) await Promise.race(running)
      if (failure) throw failure.error
      begin(next)
    },
    async finish() {
      await told
    },
    async settle() {
      await Promise.allSettled([...running, told])
    },
  }
}
