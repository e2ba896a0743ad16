const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** One wish to stop often comes twice: from the terminal or the service manager, and from the starter that passes it on. */
const SAME_WISH_MS = 3000

/**
 * Calls `stop` once when this process is asked to end: by a signal, or because the starter (scripts/start.mjs, which
 * holds an IPC channel to us) is gone or has closed it. A signal that comes later than 3 s after the first ends the
 * process at once; the embedded PostgreSQL and the update log survive that.
 */
export function onStopRequest(stop: (why: string) => void): void {
  let askedAt: number | null = null
  const ask = (why: string) => {
    if (askedAt === null) {
      askedAt = performance.now()
      stop(why)
    } else if (performance.now() - askedAt > SAME_WISH_MS) process.exit(130)
  }
  for (const signal of signals) process.on(signal, ask)
  process.once('disconnect', () => {
    if (askedAt === null) ask('let go by the starter')
  })
  // The channel tells of the starter's end; it shall not keep us alive after our own.
  process.channel?.unref()
}
