// npm run eval:search: how well the search finds, on labelled queries, beside plain PostgreSQL and ours without bigrams.

import { CASES, readQueries } from '#test/search-evaluation/corpus.ts'
import { openEvaluation, score } from '#test/search-evaluation/evaluate.ts'
import { TEST_QUERIES } from '#test/search-evaluation/queries-test.ts'
import { TUNING_QUERIES } from '#test/search-evaluation/queries-tuning.ts'
import { openBenchDatabase } from '../sync/bench-database.ts'

const isVerbose = process.argv.includes('--worst')
const database = await openBenchDatabase()
const evaluation = await openEvaluation(database.url)
const halves = { tuning: readQueries(TUNING_QUERIES), test: readQueries(TEST_QUERIES) }
const rows: Record<string, string | number>[] = []
let figures = { ndcg10: 0, p1: 0 }
let plain = 0
for (const [half, queries] of Object.entries(halves)) {
  const ways = {
    ours: await score(queries, (query) => evaluation.ours(query)),
    'ours without bigrams': await score(queries, (query) => evaluation.ours(query, { withoutPairs: true })),
    'plain, all words': await score(queries, (query) => evaluation.plain(query, 'all')),
    'plain, any word': await score(queries, (query) => evaluation.plain(query, 'any')),
  }
  for (const [way, { ndcg10, p1 }] of Object.entries(ways))
    rows.push({ half, way, queries: queries.length, 'nDCG@10': ndcg10, 'P@1': p1 })
  // What the figures are of was not looked at while tuning.
  if (half === 'tuning' && isVerbose) for (const one of ways.ours.worst) console.log(one.ndcg.toFixed(2), one.query)
  if (half === 'test') {
    figures = { ndcg10: ways.ours.ndcg10, p1: ways.ours.p1 }
    plain = Math.max(ways['plain, all words'].ndcg10, ways['plain, any word'].ndcg10)
  }
}
await evaluation.close()
await database.close()
console.log(`${CASES.length} texts`)
console.table(rows)
const { ndcg10, p1 } = figures
console.log(
  JSON.stringify({
    eval: 'search',
    queries: halves.tuning.length + halves.test.length,
    ndcg10,
    p1,
    plain_ndcg10: plain,
  }),
)
