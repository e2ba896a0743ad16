// Runs inside the measured server (NODE_OPTIONS=--import): writes, once a second, how long its event loop was held up.
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const { LAG_FILE } = process.env
if (LAG_FILE) {
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  const timer = setInterval(() => {
    // The sampling interval itself is in every figure.
    writeFileSync(LAG_FILE, JSON.stringify({ p99: Math.max(0, delays.percentile(99) / 1e6 - 5) }))
  }, 1000)
  timer.unref()
  process.on('SIGUSR2', () => delays.reset())
}
