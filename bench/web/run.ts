import autocannon from 'autocannon'
import { buildProduct, serverOf, testBuild } from '../../scripts/steps/product-build.mjs'
import { startScratchProduct } from '../../scripts/steps/scratch-product.mjs'

/**
 * `npm run bench:web [-- --quick]`: the built product with its demo data. Requests per second and latency of three pages at
 * concurrency 50, and the time from the start of Node to "Ready": cold (empty data directory: cluster, migrations, seed) and
 * warm (the same data again). The last line is JSON.
 */
const seconds = process.argv.includes('--quick') ? 3 : 10
const connections = 50
const person = 'thugiang@bacninh.example'
const pages = [
  { name: 'sign-in', path: '/sign-in', signedIn: false },
  { name: 'home', path: '/', signedIn: true },
  { name: 'workshops', path: '/workshops', signedIn: true },
] as const

interface Row {
  readonly page: string
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p99: number
}

await buildProduct(testBuild)
// Behind one proxy, so that each connection may come from an address of its own: the limits are per address.
const options = { server: serverOf(testBuild), env: { TRUST_PROXY: '1' } }
const cold = await startScratchProduct(options)
await cold.stop()
const warm = await startScratchProduct({ ...options, dataDirectory: cold.dataDirectory })
try {
  const cookie = await signIn(warm.origin)
  const rows: Row[] = []
  for (const page of pages) rows.push(await measure(page, warm.origin, cookie))
  console.table(rows)
  console.log(`time to ready: cold ${cold.readyMs.toFixed(0)} ms, warm ${warm.readyMs.toFixed(0)} ms`)
  const ready = { cold_ms: Math.round(cold.readyMs), warm_ms: Math.round(warm.readyMs) }
  console.log(JSON.stringify({ bench: 'web', connections, seconds, ready, pages: rows }))
} finally {
  await warm.stop()
  warm.discard()
}

async function measure({ name, path, signedIn }: (typeof pages)[number], origin: string, cookie: string): Promise<Row> {
  let address = 0
  const load = (duration: number) =>
    autocannon({
      url: `${origin}${path}`,
      connections,
      duration,
      headers: signedIn ? { cookie } : {},
      setupClient(client) {
        address += 1
        client.setHeaders({
          'x-forwarded-for': `10.1.${address >> 8}.${address & 255}`,
          ...(signedIn ? { cookie } : {}),
        })
      },
    })
  await load(1)
  const { requests, latency, non2xx, errors } = await load(seconds)
  // A page that refuses is fast: such a figure would be a lie.
  if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} answers were not 2xx, ${errors} requests failed`)
  return { page: name, requestsPerSecond: Math.round(requests.average), p50: latency.p50, p99: latency.p99 }
}

async function signIn(origin: string): Promise<string> {
  const response = await fetch(`${origin}/demo/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ person }),
    headers: { origin },
    redirect: 'manual',
  })
  const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0])
  if (response.status !== 302 || cookies.length === 0) throw new Error(`sign-in was answered with ${response.status}`)
  return cookies.join('; ')
}
