import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { cpuMs, rssMb } from '../sync/process-cost.ts'
import { startBare } from './bare-stand.ts'
import { createGenerator, type Generator } from './generator.ts'
import { findJanus } from './install-janus.ts'
import { startJanus } from './janus-stand.ts'
import { copiesOf, LOADS, type Load } from './loads.ts'
import { measureJoins, measureRecovery } from './measure-joins.ts'
import { type OurStand, startOurs } from './ours-stand.ts'
import { GENERATOR_CORE, type OpenCall, type Stand, type StandName } from './stand.ts'

/**
 * `npm run bench:room [-- --quick]`: the same hand-made RTP through our room layer, through bare mediasoup and through
 * Debian's Janus VideoRoom, servers on one core, the generator on the other, in rounds there and back (A B C C B A). What is
 * equal and what is not stands in README.md. The last line is JSON; null: it could not be measured here.
 */
const isQuick = process.argv.includes('--quick')
const TURNS = isQuick ? 2 : 3
const WARM_UP_MS = isQuick ? 200 : 1_000
const MEASURED_MS = isQuick ? 500 : 8_000
/** A generator that has no rest may itself be what is slow. */
const MOST_OF_A_CORE = 0.8
const LEAST_DELIVERED = 0.995

interface Round {
  /** Which time it was the turn of all of them. */
  readonly turn: number
  readonly cpuPerMillion: number
  readonly delivered: number
  readonly perSecond: number
  readonly share: number
  readonly rss: number
}

if (process.platform !== 'linux' || cpus().length < 2) throw new Error('bench:room needs Linux and two cores.')
spawnSync('taskset', ['-a', '-cp', GENERATOR_CORE, String(process.pid)])
const libraries = findJanus()
const stands: Stand[] = []
try {
  const [ours, ...peers] = await Promise.all([startOurs(), startBare(), ...(libraries ? [startJanus(libraries)] : [])])
  stands.push(ours, ...peers)
  const results = []
  for (const load of LOADS) if (load.isQuick || !isQuick) results.push(await compare(load))
  const recovery = await measureRecovery(ours)
  const joins = await measureSignalling(ours, recovery)
  const worst = (ratios: readonly (number | null)[]) =>
    ratios.includes(null) || ratios.length === 0 ? null : round(Math.max(...ratios.map(Number)))
  console.log(
    JSON.stringify({
      bench: 'room',
      delivered: round(Math.min(...results.map(({ delivered }) => delivered)), 4),
      cpu_ratio_vs_janus: libraries ? worst(results.map(({ vsJanus }) => vsJanus)) : null,
      cpu_ratio_vs_bare: worst(results.map(({ vsBare }) => vsBare)),
      join_p95_ms: joins,
    }),
  )
} finally {
  await Promise.all(stands.map((stand) => stand.stop()))
}

async function compare(load: Load) {
  const rounds = new Map<StandName, Round[]>(stands.map(({ name }) => [name, []]))
  let voided = 0
  const lines: Line[] = []
  try {
    for (const stand of stands) {
      const line = await openLine(load, stand).catch((error: Error) => {
        if (stand.name !== 'Janus') throw error
        console.log(`\n${load.id}: without Janus, ${error.message}`)
        return null
      })
      if (line) lines.push(line)
    }
    for (const { line, turn } of inTurns(lines)) {
      const measured = { ...(await measure(load, line)), turn }
      // What a peer did not deliver cost it nothing; what ours did not is told.
      const isWhole = line.stand.name === 'ours' || measured.delivered >= LEAST_DELIVERED
      if (isWhole && measured.share < MOST_OF_A_CORE) rounds.get(line.stand.name)?.push(measured)
      else voided += 1
    }
  } finally {
    for (const { call, generator } of lines) {
      await call.close()
      generator.close()
    }
  }
  console.log(
    `\n${load.id}: ${load.title}${voided > 0 ? `; ${voided} rounds void (the generator had no rest, or a peer did not deliver)` : ''}`,
  )
  console.table(Object.fromEntries([...rounds].map(([name, of]) => [name, summary(of)])))
  // Rounds of one turn are compared: what else the machine did then fell on both.
  const against = (name: StandName) => {
    const ratios = (rounds.get('ours') ?? []).flatMap(({ turn, cpuPerMillion }) => {
      const other = rounds.get(name)?.find((one) => one.turn === turn)
      return other ? [cpuPerMillion / other.cpuPerMillion] : []
    })
    return ratios.length > 0 ? median(ratios) : null
  }
  const [vsBare, vsJanus] = [against('bare mediasoup'), against('Janus')]
  const told = (ratio: number | null) => (ratio === null ? 'not measured' : ratio.toFixed(2))
  console.log(`CPU of ours: ${told(vsBare)} of bare mediasoup's, ${told(vsJanus)} of Janus'`)
  return { delivered: Math.min(...(rounds.get('ours') ?? []).map(({ delivered }) => delivered)), vsBare, vsJanus }
}

/** There and back, so that what the machine does meanwhile falls on all alike. */
function inTurns(lines: readonly Line[]): readonly { readonly line: Line; readonly turn: number }[] {
  return Array.from({ length: TURNS * 2 }, (_, turn) => {
    const inOrder = turn % 2 === 0 ? lines : lines.toReversed()
    return inOrder.map((line) => ({ line, turn }))
  }).flat()
}

/** A call of one stand, warm; between its rounds it is silent. */
interface Line {
  readonly stand: Stand
  readonly generator: Generator
  readonly call: OpenCall
}

async function openLine(load: Load, stand: Stand): Promise<Line> {
  const generator = await createGenerator(load)
  const call = await stand.open(generator.seats, generator.sendPort).catch((error: unknown) => {
    generator.close()
    throw error
  })
  await generator.drive(call.ingress, WARM_UP_MS)
  return { stand, generator, call }
}

async function measure(load: Load, { stand, generator, call }: Line): Promise<Omit<Round, 'turn'>> {
  const look = async () => ({
    received: (await call.listeners?.received()) ?? generator.received(),
    cpu: stand.pids.reduce((sum, pid) => sum + cpuMs(pid), 0),
    helper: call.listeners ? cpuMs(call.listeners.pid) : 0,
  })
  const before = await look()
  const { sent, share } = await generator.drive(call.ingress, MEASURED_MS)
  const after = await look()
  const [got, used] = [after.received - before.received, after.cpu - before.cpu]
  return {
    cpuPerMillion: used / 1_000 / (got / 1e6),
    delivered: got / (sent * copiesOf(load)),
    perSecond: got / (MEASURED_MS / 1_000),
    share: share + (after.helper - before.helper) / MEASURED_MS,
    rss: stand.pids.reduce((sum, pid) => sum + rssMb(pid), 0),
  }
}

/** With transports as browsers have them; p95 of the joins. */
async function measureSignalling(ours: OurStand, recovery: number): Promise<number> {
  const { times, lagMs } = await measureJoins(ours)
  const p95 = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
  console.log('\n100 joins in 5 s; SIGKILL of the media worker while two talk')
  console.table([
    {
      'join p50 ms': Math.round(median(times)),
      'join p95 ms': Math.round(p95),
      'event loop late by at most ms': Math.round(lagMs),
      'packets again after ms': Math.round(recovery),
    },
  ])
  return Math.round(p95)
}

function summary(rounds: readonly Round[]): Record<string, number | string> {
  const mid = (value: (one: Round) => number, digits = 2) => round(median(rounds.map(value)), digits)
  return {
    rounds: rounds.length,
    'packets / s': Math.round(mid(({ perSecond }) => perSecond)),
    'delivered %': mid(({ delivered }) => delivered * 100),
    'CPU s / million': mid(({ cpuPerMillion }) => cpuPerMillion),
    'RSS MB': Math.round(mid(({ rss }) => rss)),
    'generator %': Math.round(mid(({ share }) => share * 100)),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2
}

function round(value: number, digits = 2): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
