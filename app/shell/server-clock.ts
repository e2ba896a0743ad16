import { useEffect, useState } from 'react'

/**
 * The server's time, kept running by this computer's clock: only its speed is trusted, never what it shows.
 * Starts at the instant the server rendered (so that hydration agrees), then moves once per `everyMs`.
 */
export function useServerNow(serverNow: number, everyMs = 15_000): Date {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const started = performance.now()
    const tick = () => setNow(serverNow + performance.now() - started)
    tick()
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  }, [serverNow, everyMs])
  return new Date(now)
}
