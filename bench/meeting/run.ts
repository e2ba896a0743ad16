import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildProduct, serverOf, testBuild } from '../../scripts/steps/product-build.mjs'
import { startScratchProduct } from '../../scripts/steps/scratch-product.mjs'
import { rssMb } from '../sync/process-cost.ts'
import { openMeetingScreens } from './meeting-screens.ts'
import { beginMeeting, CHAIR, signIn } from './prepare-meeting.ts'

/**
 * `npm run bench:meeting [-- --quick]`: one meeting followed by 200 clients over the protocol; its chair acts once a second
 * (gives the floor, ends it, calls the next item, opens and closes votes). Measured: from sending the act to the last of the
 * 200 screens that shows it, how long the server's event loop was held up, and how its memory grows. The whole run takes ten
 * minutes after a warm-up, `--quick` less than a minute. The last line is JSON.
 */
const isQuick = process.argv.includes('--quick')
const CLIENTS = 200
const WARM_UP_S = isQuick ? 3 : 60
const MEASURED_S = isQuick ? 15 : 600

const folder = mkdtempSync(path.join(tmpdir(), 'bench-meeting-'))
const lagFile = path.join(folder, 'lag.json')
await buildProduct(testBuild)
const probe = path.resolve(import.meta.dirname, 'lag-probe.mjs')
const product = await startScratchProduct({
  server: serverOf(testBuild),
  // Each client may come from an address of its own: the limits are per address.
  env: { TRUST_PROXY: '1', LAG_FILE: lagFile, NODE_OPTIONS: `--import ${probe}` },
})
const screens = openMeetingScreens(product.origin)
try {
  const meeting = await beginMeeting(product.origin)
  const cookies = await Promise.all(meeting.followers.map((email) => signIn(product.origin, email)))
  const first = await screens.open(
    Array.from({ length: CLIENTS }, (_, index) => cookies[index % cookies.length] ?? ''),
    meeting.id,
  )
  const chair = await signIn(product.origin, CHAIR)
  const items = (first?.items ?? []) as readonly { readonly id: string }[] // of the view of a meeting
  await meeting.start(items.map(({ id }) => id))
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await actFor(WARM_UP_S, () => undefined)
  process.kill(product.pid ?? 0, 'SIGUSR2')
  const delays: number[] = []
  const memory: { readonly minutes: number; readonly mb: number }[] = []
  const began = performance.now()
  await actFor(MEASURED_S, (ms) => {
    delays.push(ms)
    memory.push({ minutes: (performance.now() - began) / 60_000, mb: rssMb(product.pid ?? 0) })
  })
  await new Promise((resolve) => setTimeout(resolve, 1_100)) // the probe writes once a second
  const { p99: lag } = JSON.parse(readFileSync(lagFile, 'utf8')) as { p99: number }
  const slope = isQuick ? null : slopeOf(memory)
  console.table([
    {
      clients: CLIENTS,
      acts: delays.length,
      'p50 ms': Math.round(quantile(delays, 0.5)),
      'p99 ms': Math.round(quantile(delays, 0.99)),
      'lag p99 ms': round(lag),
      'RSS MB': Math.round(memory.at(-1)?.mb ?? 0),
      'kB per act and screen': round(screens.bytesPerShown() / 1024),
    },
  ])
  console.log(
    JSON.stringify({
      bench: 'meeting',
      p99_ms: Math.round(quantile(delays, 0.99)),
      lag_p99_ms: round(lag),
      rss_slope_mb_per_min: slope === null ? null : round(slope),
    }),
  )

  /** An act at each full second; `note` hears how long until the last screen had it. */
  async function actFor(seconds: number, note: (ms: number) => void): Promise<void> {
    const start = performance.now()
    for (let second = 0; second < seconds; second += 1) {
      const due = start + second * 1000
      const wait = due - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      const sent = performance.now()
      const shown = screens.allShow()
      await meeting.actNext(chair)
      note((await shown) - sent)
    }
  }
} finally {
  screens.close()
  await product.stop()
  product.discard()
  rmSync(folder, { recursive: true, force: true })
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** MB per minute, by least squares. */
function slopeOf(points: readonly { readonly minutes: number; readonly mb: number }[]): number {
  const count = points.length
  const x = points.reduce((sum, { minutes }) => sum + minutes, 0) / count
  const y = points.reduce((sum, { mb }) => sum + mb, 0) / count
  const over = points.reduce((sum, { minutes, mb }) => sum + (minutes - x) * (mb - y), 0)
  const under = points.reduce((sum, { minutes }) => sum + (minutes - x) ** 2, 0)
  return over / under
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
