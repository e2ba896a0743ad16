import pg from 'pg'
import * as Y from 'yjs'
import { createPostgresDraftLog } from '#realtime/drafts/postgres-draft-log.ts'
import { systemClock } from '#server/kernel/clock.ts'
import { newId } from '#server/kernel/ids.ts'
import { DIALECTS } from './dialects.ts'
import { EditBook } from './edit-book.ts'
import { cpuMs, family, rssMb } from './process-cost.ts'
import { RawClient } from './raw-client.ts'
import type { RunningServer } from './start-servers.ts'

export interface Scenario {
  readonly id: 'a' | 'b' | 'c'
  readonly title: string
  readonly documents: number
  readonly writers: number
  readonly observers: number
  readonly editsPerSecond: number
}

export const SCENARIOS: readonly Scenario[] = [
  { id: 'a', title: '20 documents × 5 clients × 5 Hz', documents: 20, writers: 5, observers: 0, editsPerSecond: 5 },
  { id: 'b', title: '1 document × 100 clients × 1 Hz', documents: 1, writers: 100, observers: 0, editsPerSecond: 1 },
  { id: 'c', title: '2 writers at 5 Hz, 200 observers', documents: 1, writers: 2, observers: 200, editsPerSecond: 5 },
]

export interface Measured {
  readonly deliveries: number
  /** (edit, receiver) pairs that never arrived. */
  readonly undelivered: number
  /** CPU of the server process with all its threads per 10,000 deliveries, in milliseconds. */
  readonly cpuPer10k: number
  readonly postgresPer10k: number | null
  readonly p50: number
  readonly p99: number
  readonly rssMb: number
}

export interface Times {
  readonly warmUpMs: number
  readonly measureMs: number
}

/** Creates drafts that our server knows; the others take any name. */
export async function newDrafts(databaseUrl: string, count: number): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  const log = createPostgresDraftLog({ pool, clock: systemClock, reportError: console.error })
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const draft = { draftId: newId<'draft'>(), kind: 'agenda', subjectId: newId<'workshop'>(), schemaVersion: 1 }
    ids.push(await log.openDraft({ ...draft, seed: () => Y.encodeStateAsUpdate(new Y.Doc()) }))
  }
  await log.close()
  await pool.end()
  return ids
}

/** Steady typing; every client at its own phase of the second. */
export async function measureTyping(
  server: RunningServer,
  scenario: Scenario,
  times: Times,
  database: { url: string; postmaster: number | null },
): Promise<Measured> {
  const book = new EditBook()
  const drafts = await newDrafts(database.url, scenario.documents)
  const clients = drafts.flatMap((draft) =>
    Array.from({ length: scenario.writers + scenario.observers }, () => newClient(server, draft, book)),
  )
  await Promise.all(clients.map((client) => client.open()))
  const writers = clients.filter((_, i) => i % (scenario.writers + scenario.observers) < scenario.writers)
  const everyMs = 1_000 / scenario.editsPerSecond
  // Whatever a server does once per client is not part of steady typing.
  for (const writer of writers) writer.edit()
  await pause(200)
  const timers: Array<ReturnType<typeof setInterval>> = []
  for (const [i, writer] of writers.entries()) {
    const start = () => {
      writer.edit()
      timers.push(setInterval(() => writer.edit(), everyMs))
    }
    timers.push(setTimeout(start, (everyMs * i) / writers.length))
  }
  await pause(times.warmUpMs)
  const cost = costOf(server.pid, database.postmaster)
  book.open()
  await pause(times.measureMs)
  book.close()
  const expected = book.edits * (scenario.writers + scenario.observers - 1)
  for (let waited = 0; book.delays.length < expected && waited < 2_000; waited += 10) await pause(10)
  const spent = cost()
  for (const timer of timers) clearInterval(timer)
  const delays = book.delays.sort((x, y) => x - y)
  const measured: Measured = {
    deliveries: delays.length,
    undelivered: expected - delays.length,
    cpuPer10k: (spent.server / delays.length) * 10_000,
    postgresPer10k: spent.postgres === null ? null : (spent.postgres / delays.length) * 10_000,
    p50: quantile(delays, 0.5),
    p99: quantile(delays, 0.99),
    rssMb: rssMb(server.pid),
  }
  for (const client of clients) client.close()
  await pause(50)
  return measured
}

export interface Joined {
  readonly p50: number
  readonly p99: number
  readonly cpuMs: number
  readonly rssMb: number
}

/** (d) 50 clients join a document of one megabyte at once. */
export async function measureJoins(server: RunningServer, databaseUrl: string, joins = 50): Promise<Joined> {
  const book = new EditBook()
  const [draft = ''] = await newDrafts(databaseUrl, 1)
  const author = await newClient(server, draft, book).open()
  author.bring(megabyte())
  for (let size = 0, tries = 0; size < 1_000_000; tries++) {
    if (tries > 100) throw new Error(`${server.name} did not take the megabyte`)
    const check = await newClient(server, draft, book).open()
    size = check.state?.length ?? 0
    check.close()
    await pause(20)
  }
  const cost = costOf(server.pid, null)
  const delays = await Promise.all(
    Array.from({ length: joins }, async () => {
      const since = performance.now()
      const client = await newClient(server, draft, book).open()
      const took = performance.now() - since
      client.close()
      return took
    }),
  )
  const spent = cost()
  author.close()
  delays.sort((x, y) => x - y)
  return { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), cpuMs: spent.server, rssMb: rssMb(server.pid) }
}

export function newClient(server: RunningServer, draft: string, book: EditBook): RawClient {
  return new RawClient({ port: server.port, draft, userId: newId<'user'>(), dialect: DIALECTS[server.name], book })
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** About 2,000 paragraphs of 500 characters, as an editor would have made them. */
function megabyte(): Uint8Array {
  const doc = new Y.Doc()
  const rows = doc.getArray<Y.Text>('paragraphs')
  doc.transact(() => {
    for (let i = 0; i < 2_100; i++) rows.push([new Y.Text(`${i} `.padEnd(500, 'abcdefghij klmnop '))])
  })
  return Y.encodeStateAsUpdate(doc)
}

function costOf(pid: number, postmaster: number | null): () => { server: number; postgres: number | null } {
  const server = cpuMs(pid)
  const backends = new Map(postmaster === null ? [] : family(postmaster).map((each) => [each, cpuMs(each)]))
  return () => ({
    server: cpuMs(pid) - server,
    postgres:
      postmaster === null
        ? null
        : family(postmaster).reduce((sum, each) => sum + cpuMs(each) - (backends.get(each) ?? 0), 0),
  })
}
