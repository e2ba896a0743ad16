/** Runs a chore now and once a day; returns how to end it. Its errors are reported and stop nothing. */
export function everyDay(chore: () => Promise<unknown>, reportError: (error: unknown) => void): () => Promise<void> {
  return regularly(chore, 24 * 60 * 60 * 1000, reportError)
}

/** The same in any rhythm; while one is under way no other begins. */
export function regularly(
  chore: () => Promise<unknown>,
  everyMs: number,
  reportError: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<unknown> | null = null
  const run = () => {
    running ??= chore()
      .catch(reportError)
      .finally(() => {
        running = null
      })
  }
  run()
  const timer = setInterval(run, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
