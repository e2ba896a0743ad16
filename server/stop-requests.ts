const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `stop` once when this process is asked to end: by a signal, or because the starter (scripts/start.mjs, which
 * holds an IPC channel to us) is gone. A second signal ends the process at once; the embedded PostgreSQL and the update
 * log survive that.
 */
export function onStopRequest(stop: (why: string) => void): void {
  let asked = false
  const ask = (why: string) => {
    if (asked) process.exit(130)
    asked = true
    stop(why)
  }
  for (const signal of signals) process.on(signal, ask)
  process.once('disconnect', () => {
    if (!asked) ask('the starter is gone')
  })
  // The channel tells of the starter's end; it shall not keep us alive after our own.
  process.channel?.unref()
}
