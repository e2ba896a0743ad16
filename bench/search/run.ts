// npm run bench:search [-- --quick] [-- --cases=20000]: the product's own search over generated cases, beside plain
// PostgreSQL full-text search on the same rows in the same run.

import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { readSearchInput } from '#server/search/asking/contract.ts'
import { generateLines } from '#test/search/generated-cases.ts'
import { openBenchDatabase } from '../sync/bench-database.ts'
import { cpuTime, spentOnEach } from './cpu-time.ts'
import { measure, quantile } from './measure.ts'
import { openProduct } from './open-product.ts'
import { openPlainSearch } from './plain-search.ts'
import { type Question, questions } from './questions.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    cases: { type: 'string' },
    slowest: { type: 'boolean', default: false },
  },
})
const count = values.cases ? Number(values.cases) : values.quick ? 10_000 : 100_000
const rounds = values.quick ? 2 : 4

const database = await openBenchDatabase()
const product = await openProduct(database.url)
const beforeImport = cpuTime(database.postmaster)
const imported = await product.importLines(generateLines(count), (lines) => {
  if (lines % 10_000 === 0) process.stderr.write(`${lines} lines\n`)
})
if (imported.refused > 0) throw new Error(`refused: ${JSON.stringify(imported.faults[0])}`)
const importPerS = Math.round(imported.added / (imported.milliseconds / 1000))
const importCpu = spentOnEach(beforeImport, cpuTime(database.postmaster), count)
const client = new pg.Client({ connectionString: database.url })
await client.connect()
const beforeVacuum = performance.now()
// What autovacuum does within a minute of such an import.
await client.query('VACUUM ANALYZE "SearchEntry", "SearchPosting", "SearchReaders", "SearchShape"')
process.stderr.write(`vacuum ${Math.round(performance.now() - beforeVacuum)} ms\n`)
const audience = await client.query(`SELECT array_agg("id") AS ids FROM "SearchAudience" WHERE "key" = ANY($1)`, [
  ['case:bodies', `case:department:${product.actor.departmentId}`],
])
const { rows: sizes } = await client.query(`SELECT pg_relation_size('"SearchPosting_vector_idx"')::int8 AS words,
  pg_total_relation_size('"SearchPosting"') + pg_total_relation_size('"SearchEntry"') AS total`)
const { rows: pairs } = await client.query(`SELECT count(*)::int AS n FROM ts_stat($$
  SELECT "vector" FROM "SearchPosting" ORDER BY "entryId" LIMIT 5000$$) WHERE word LIKE '% %' AND word NOT LIKE '^%'`)
const plain = await openPlainSearch(database.url, audience.rows[0]?.ids ?? [])

const asked = questions()
const inputOf = ({ q, filters }: Question) => readSearchInput(new URLSearchParams({ q, ...filters }))
const ours = async (question: Question) => product.search.find(product.actor, inputOf(question))

/** Of how many texts the answer is made. */
const CLASSES = [
  ['none to ten', 10],
  ['up to a hundred', 100],
  ['up to a thousand', 1000],
  ['up to a tenth', count / 10],
  ['common', Number.POSITIVE_INFINITY],
] as const
const classOf = (total: number) => CLASSES.find(([, most]) => total <= most)?.[0] ?? 'common'
const classes = new Map<Question, string>()
// Warm and classify in one go: as a server is that has run for a while.
for (const question of asked) classes.set(question, classOf((await ours(question)).total))
const inTurn = Array.from({ length: rounds }, () => asked).flat()
const nameOf = (question: Question) => classes.get(question) ?? ''
const run = (list: readonly Question[], atOnce: number, find: (question: Question) => Promise<unknown>) =>
  measure(list.map(nameOf), atOnce, async (_name, at) => find(list[at] as Question)) // of the same list

const beforeSearches = cpuTime(database.postmaster)
const alone = await run(inTurn, 1, ours)
const searchCpu = spentOnEach(beforeSearches, cpuTime(database.postmaster), inTurn.length)
const together = await run(inTurn, 8, ours)
const plainList = asked
const plainAlone = await run(plainList, 1, plain.find)
const commonQuestions = asked.filter((one) => classes.get(one) === 'common')
// The same questions, asked by the same eight at once.
const fewCommon = commonQuestions.slice(0, 16)
const commonTogether = await run([...fewCommon, ...fewCommon, ...fewCommon], 8, ours)
const plainTogether = await run(fewCommon, 8, plain.find)

const timesOf = (timings: readonly { name: string; ms: number }[], name: string) =>
  timings.flatMap((one) => (one.name === name ? [one.ms] : []))
const present = CLASSES.map(([name]) => name).filter((name) => timesOf(alone, name).length > 0)
console.table(
  present.map((name) => {
    const [one, eight, theirs] = [timesOf(alone, name), timesOf(together, name), timesOf(plainAlone, name)]
    return {
      'hits of': name,
      questions: one.length / rounds,
      'p50 ms': quantile(one, 0.5),
      'p95 ms': quantile(one, 0.95),
      'p99 ms': quantile(one, 0.99),
      '8 users p50': quantile(eight, 0.5),
      '8 users p95': quantile(eight, 0.95),
      'plain p50': quantile(theirs, 0.5),
      'plain p95': quantile(theirs, 0.95),
    }
  }),
)
if (values.slowest) {
  const slow = alone.map(({ ms }, at) => ({ ms: Math.round(ms), ...inTurn[at] })).sort((a, b) => b.ms - a.ms)
  for (const one of slow.slice(0, 30)) console.log(one.ms, one.q, JSON.stringify(one.filters))
}

// Write → searchable: a case of a word that stands nowhere else is asked for until it is found.
const delays: number[] = []
for (let at = 0; at < 5; at += 1) {
  const word = `zyxqu${'abcde'.charAt(at)}`
  const start = performance.now()
  await product.importLines([JSON.stringify({ id: `fresh-${at}`, title: `Từ mới ${word}`, body: `Nội dung ${word}.` })])
  while ((await product.search.find(product.actor, readSearchInput(new URLSearchParams({ q: word })))).exact === 0);
  delays.push(performance.now() - start)
}

const worst = (timings: readonly { name: string; ms: number }[]) =>
  Math.max(...present.map((name) => quantile(timesOf(timings, name), 0.95)))
const together95 = (timings: readonly { name: string; ms: number }[]) => quantile(timesOf(timings, 'common'), 0.95)
const speedup = together95(plainTogether) / Math.max(0.1, together95(commonTogether))
const megabytes = (bytes: unknown) => Math.round(Number(bytes) / 1_048_576)
console.log(`${count} cases, ${pairs[0]?.n} pairs of syllables in 5,000 of them`)
console.log(`import ${importPerS} cases/s, each ${importCpu}; write → found ${quantile(delays, 0.5)} ms`)
console.log(
  `index ${megabytes(sizes[0]?.words)} MB (tables and all ${megabytes(sizes[0]?.total)} MB); plain index ${megabytes(plain.indexBytes)} MB`,
)
console.log(`8 users on the common class: p95 ${together95(commonTogether)} ms, plain ${together95(plainTogether)} ms`)
console.log(`a search costs ${searchCpu}; load of the machine ${loadavg()[0]?.toFixed(1)}`)
await plain.close()
await client.end()
await product.close()
await database.close()
console.log(
  JSON.stringify({
    bench: 'search',
    cases: count,
    p95_ms: worst(alone),
    p95_8_users_ms: worst(together),
    speedup_common: Math.round(speedup * 10) / 10,
    import_per_s: importPerS,
  }),
)
