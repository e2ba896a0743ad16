import { openBenchDatabase } from './bench-database.ts'
import { DIALECTS, type ServerName } from './dialects.ts'
import { installPeers } from './install-peers.ts'
import { type Killed, measureKill } from './measure-kill.ts'
import { type Measured, measureJoins, measureTyping, SCENARIOS, type Scenario, type Times } from './scenarios.ts'
import { buildOurs, type RunningServer, startServer } from './start-servers.ts'

/**
 * `npm run bench:sync [-- --quick]`: our hub (durable) beside @y/websocket-server and Hocuspocus with its database
 * extension on the same PostgreSQL, each in its own process, the same raw client, in interleaved rounds. Ratios are taken
 * within a round, their median counts. The last line is JSON.
 */
const NAMES: readonly ServerName[] = ['ours', 'y-websocket', 'hocuspocus']
const isQuick = process.argv.includes('--quick')
const rounds = isQuick ? 3 : 9
/** (b) has so many deliveries that half a second says enough. */
const quickTimes = { a: 1_000, b: 500, c: 1_000 } as const
const warmUpTimes: Times = { warmUpMs: 0, measureMs: isQuick ? 1_800 : 8_000 }

if (process.platform !== 'linux') throw new Error('bench:sync reads CPU times from /proc: it needs Linux.')
installPeers()
await buildOurs()
const database = await openBenchDatabase()
const servers: RunningServer[] = []
try {
  for (const name of NAMES) servers.push(await startServer(name, database.url))
  await warmUp()
  const ratios = []
  for (const scenario of SCENARIOS) ratios.push(await compare(scenario))
  await compareJoins()
  for (const server of servers.splice(0)) await server.stop()
  const killed = await compareKills()
  const worst = ratios.reduce((a, b) => (a.cpu > b.cpu ? a : b))
  const p99 = Math.max(...ratios.map((ratio) => ratio.p99))
  console.log(
    JSON.stringify({
      bench: 'sync',
      acked_lost: killed.lost,
      duplicated: killed.duplicated,
      cpu_ratio_vs_best: round(worst.cpu),
      p99_ratio_vs_fastest: round(p99),
      rounds,
    }),
  )
} finally {
  for (const server of servers) await server.stop()
  await database.close()
}

/** All three at once and faster than later, so that code is compiled and heaps have grown before the first round counts. */
async function warmUp(): Promise<void> {
  for (const scenario of SCENARIOS) {
    const hot = { ...scenario, editsPerSecond: scenario.editsPerSecond * 4 }
    await Promise.all(servers.map((server) => measureTyping(server, hot, warmUpTimes, database)))
  }
}

async function compare(scenario: Scenario): Promise<{ cpu: number; p99: number }> {
  const times: Times = isQuick
    ? { warmUpMs: 100, measureMs: quickTimes[scenario.id] }
    : { warmUpMs: 1_000, measureMs: 5_000 }
  const results = new Map<ServerName, Measured[]>(NAMES.map((name) => [name, []]))
  for (let turn = 0; turn < rounds; turn++) {
    // Another one begins in each round, so that none always follows the same.
    for (const server of [...servers.slice(turn % 3), ...servers.slice(0, turn % 3)]) {
      results.get(server.name)?.push(await measureTyping(server, scenario, times, database))
    }
  }
  const of = (name: ServerName) => results.get(name) ?? []
  const ratioOf = (value: (measured: Measured) => number) =>
    of('ours').map((ours, turn) => value(ours) / Math.min(...NAMES.slice(1).map((name) => value(at(of(name), turn)))))
  const [cpu, p99] = [ratioOf(({ cpuPer10k }) => cpuPer10k), ratioOf((measured) => measured.p99)]
  console.log(`\n(${scenario.id}) ${scenario.title}: medians of ${rounds} rounds of ${times.measureMs / 1_000} s`)
  console.table(Object.fromEntries(NAMES.map((name) => [name, summary(of(name))])))
  console.log(`CPU against the better of the two: ${spread(cpu)}; p99 against the faster: ${spread(p99)}`)
  return { cpu: median(cpu), p99: median(p99) }
}

async function compareJoins(): Promise<void> {
  console.log('\n(d) 50 joins on a 1 MB document')
  const rows: Record<string, object> = {}
  for (const server of servers) {
    const joined = await measureJoins(server, database.url)
    rows[server.name] = {
      'join p50 ms': round(joined.p50),
      'join p99 ms': round(joined.p99),
      'CPU ms': round(joined.cpuMs),
      'RSS MB': round(joined.rssMb),
    }
  }
  console.table(rows)
}

async function compareKills(): Promise<Killed> {
  console.log('\nkill -9 while five people type, then a restart; characters')
  const rows: Record<string, object> = {}
  const total = { acknowledged: 0, lost: 0, duplicated: 0, written: 0 }
  for (const name of NAMES) {
    const kills = name === 'ours' && !isQuick ? 5 : 1
    for (let kill = 0; kill < kills; kill++) {
      const killed = await measureKill(name, database.url, isQuick ? 1_000 : 3_000)
      rows[kills > 1 ? `${name} ${kill + 1}` : name] = { acknowledges: DIALECTS[name].acknowledges, ...killed }
      if (name !== 'ours') continue
      total.acknowledged += killed.acknowledged
      total.lost += killed.lost
      total.duplicated += killed.duplicated
    }
  }
  console.table(rows)
  return total
}

function summary(measured: readonly Measured[]): Record<string, number | string> {
  const mid = (value: (each: Measured) => number) => round(median(measured.map(value)))
  return {
    deliveries: mid((each) => each.deliveries),
    undelivered: mid((each) => each.undelivered),
    'CPU ms / 10k': mid((each) => each.cpuPer10k),
    'PostgreSQL ms / 10k': mid((each) => each.postgresPer10k ?? Number.NaN),
    'p50 ms': mid((each) => each.p50),
    'p99 ms': mid((each) => each.p99),
    'RSS MB': mid((each) => each.rssMb),
  }
}

function spread(ratios: readonly number[]): string {
  return `${round(median(ratios))} (${round(Math.min(...ratios))}–${round(Math.max(...ratios))})`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new Error('a round is missing')
  return value
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
