import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '#server/language/fold.ts'
import { isStopWord } from '#server/search/asking/stop-words.ts'
import { analyse, bigramsOf } from '#server/search/contract.ts'
import { createTestDatabase, type TestDatabase } from '#test/setup/test-database.ts'
import { CASES, readQueries, TOPICS } from './corpus.ts'
import { type Evaluation, openEvaluation, score, wholeOf } from './evaluate.ts'
import { TEST_QUERIES } from './queries-test.ts'
import { TUNING_QUERIES } from './queries-tuning.ts'

const halves = [readQueries(TUNING_QUERIES), readQueries(TEST_QUERIES)]
const all = halves.flat()

/** Below what `npm run eval:search` prints for the test half: a change that loses more is noticed. */
const FLOOR = { ndcg10: 0.73, p1: 0.75 }

describe('the labelled set', () => {
  it('is large enough, and no query stands in both halves', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(300)
    expect(all.length).toBeGreaterThanOrEqual(200)
    expect(new Set(all.map(({ query }) => fold(query))).size).toBe(all.length)
    expect(all.filter(({ topic }) => !TOPICS.some(({ id }) => id === topic))).toEqual([])
  })

  it('asks at least three of ten in words of which no two neighbours with a meaning stand so in an answer', () => {
    const answers = new Map(
      TOPICS.map(({ id }) => [
        id,
        contentPairs(
          CASES.filter(({ topic }) => topic === id)
            .map(wholeOf)
            .join('\n'),
        ),
      ]),
    )
    for (const half of halves) {
      const apart = half.filter(({ topic, query }) =>
        [...contentPairs(query)].every((pair) => !answers.get(topic)?.has(pair)),
      )
      expect(apart.length / half.length).toBeGreaterThanOrEqual(0.3)
    }
  })
})

describe('over the labelled texts', () => {
  let database: TestDatabase
  let evaluation: Evaluation
  beforeAll(async () => {
    database = await createTestDatabase()
    evaluation = await openEvaluation(database.url)
  }, 120_000)
  afterAll(async () => {
    await evaluation?.close()
    await database?.drop()
  })

  it('finds what the test half asks for at least as well as the floor', async () => {
    const some = halves[1]?.filter((_, at) => at % 4 === 0) ?? []
    const { ndcg10, p1 } = await score(some, (query) => evaluation.ours(query))
    expect(ndcg10).toBeGreaterThanOrEqual(FLOOR.ndcg10)
    expect(p1).toBeGreaterThanOrEqual(FLOOR.p1)
  }, 120_000)

  it('answers the same when the texts of every word are counted in memory', async () => {
    const asked = all.filter((_, at) => at % 4 === 1).map(({ query }) => query)
    const quoted = ['"nước thải"', '"giấy phép môi trường" hồ', 'đất "bồi thường"', '"khong co o dau"']
    let hits = 0
    for (const query of [...asked, ...quoted, 'đất', 'nuoc', 'ho so dat']) {
      const answer = await evaluation.answer(query)
      expect(await evaluation.answer(query, 1)).toEqual(answer)
      hits += answer.total
    }
    expect(hits).toBeGreaterThan(500)
  }, 120_000)
})

function contentPairs(text: string): Set<string> {
  const tokens = analyse(text)
  const isContent = (at: number) => !isStopWord(tokens[at]?.toned ?? '', false)
  return new Set(
    bigramsOf(tokens)
      .filter(({ at }) => isContent(at) && isContent(at + 1))
      .map(({ folded }) => folded),
  )
}
