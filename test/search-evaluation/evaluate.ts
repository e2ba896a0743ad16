import pg from 'pg'
import { createPrisma, createSearchPool } from '#server/database/prisma-client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { createInProcessEventBus } from '#server/kernel/event-bus.ts'
import { createTransactor } from '#server/kernel/transaction.ts'
import { answerSearch } from '#server/search/asking/answer-search.ts'
import { readSearchInput, type SearchAnswer } from '#server/search/asking/contract.ts'
import { createShapeMemory } from '#server/search/asking/known-shapes.ts'
import { createPostingMemory } from '#server/search/asking/memory/posting-memory.ts'
import { createWordWeights } from '#server/search/asking/word-weights.ts'
import { createKeptDictionary } from '#server/search/dictionary/kept-dictionary.ts'
import { createSearchIndex } from '#server/search/entries/search-index.ts'
import { createFakeClock } from '#test/fakes/fake-clock.ts'
import { CASES, type CaseText, gradeOf, idealGrades, type LabelledQuery } from './corpus.ts'

export interface Score {
  readonly ndcg10: number
  readonly p1: number
}

export interface Evaluation {
  /** The product's own path, permissions and all. */
  ours(query: string, how?: { withoutPairs?: boolean }): Promise<string[]>
  /** All of the answer; `commonFrom`: words of so many texts are counted in memory. */
  answer(query: string, commonFrom?: number): Promise<SearchAnswer>
  /** PostgreSQL as it comes: every word, or any word. */
  plain(query: string, words: 'all' | 'any'): Promise<string[]>
  close(): Promise<void>
}

const CIRCLE = 'evaluation:everybody'

/** The texts in an index of their own, on a migrated database. */
export async function openEvaluation(url: string): Promise<Evaluation> {
  const prisma = createPrisma(url, { max: 3 })
  const pool = createSearchPool(url, { max: 3 })
  const clock = createFakeClock()
  const transactor = createTransactor({ prisma, events: createInProcessEventBus(() => undefined) })
  const index = createSearchIndex({ clock })
  const dictionary = createKeptDictionary({ prisma, clock })
  await dictionary.enter()
  for (const { id, title, field, situation, cause, proposal } of CASES) {
    await transactor.run(({ tx }) =>
      index.index(tx, { kind: 'petition-item', id }, [
        {
          externalId: null,
          title,
          path: `/${id}`,
          sections: [
            { section: 'situation', text: situation },
            { section: 'cause', text: cause },
            { section: 'proposal', text: proposal },
          ],
          field,
          departmentIds: [],
          audience: [CIRCLE],
          isDemo: false,
        },
      ]),
    )
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE EXTENSION IF NOT EXISTS unaccent')
  await client.query(
    `CREATE TABLE plain AS SELECT id, to_tsvector('simple', unaccent(whole)) AS v
    FROM unnest($1::text[], $2::text[]) t(id, whole)`
      .replace('$1', literal(CASES.map(({ id }) => id)))
      .replace('$2', literal(CASES.map(wholeOf))),
  )
  const source = {
    kind: 'petition-item' as const,
    audiencesOf: () => [CIRCLE],
    allIds: async () => [],
    index: async () => undefined,
  }
  const deps = {
    ...{ prisma, pool },
    transactor,
    clock,
    dictionary,
    weights: createWordWeights({ clock }),
    shapes: createShapeMemory(),
    memory: createPostingMemory({ clock }),
    departments: { all: async () => [] },
    sources: () => [source],
  }
  const nobody = {} as Actor // the source lets everybody read
  const inputOf = (query: string) => readSearchInput(new URLSearchParams({ q: query }))
  return {
    async ours(query, how = {}) {
      const answer = await answerSearch(deps, nobody, inputOf(query), { ...how, pageSize: 10 })
      return answer.hits.map(({ id }) => id)
    },
    answer: (query, commonFrom) => answerSearch({ ...deps, commonFrom }, nobody, inputOf(query)),
    async plain(query, words) {
      const asked =
        words === 'all'
          ? `plainto_tsquery('simple', unaccent($1))`
          : `replace(plainto_tsquery('simple', unaccent($1))::text, '&', '|')::tsquery`
      const { rows } = await client.query(
        `SELECT id FROM plain CROSS JOIN (SELECT ${asked} AS q) asked WHERE v @@ q ORDER BY ts_rank(v, q) DESC, id LIMIT 10`,
        [query],
      )
      return rows.map(({ id }) => id)
    },
    async close() {
      await client.end()
      await pool.end()
      await prisma.$disconnect()
    },
  }
}

/** nDCG@10 with gains 2^grade − 1, and the share whose first place is of the very matter. */
export async function score(
  queries: readonly LabelledQuery[],
  find: (query: string) => Promise<string[]>,
): Promise<Score & { worst: { query: string; ndcg: number }[] }> {
  const each: { query: string; ndcg: number; first: boolean }[] = []
  for (const labelled of queries) {
    const found = await find(labelled.query)
    const grades = found.slice(0, 10).map((id) => gradeOf(labelled, id))
    each.push({
      query: `${labelled.topic}: ${labelled.query}`,
      ndcg: gain(grades) / gain(idealGrades(labelled)),
      first: grades[0] === 3,
    })
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    ndcg10: rounded(mean(each.map(({ ndcg }) => ndcg))),
    p1: rounded(mean(each.map(({ first }) => (first ? 1 : 0)))),
    worst: each.filter(({ first }) => !first).sort((a, b) => a.ndcg - b.ndcg),
  }
}

export function wholeOf({ title, situation, cause, proposal }: CaseText): string {
  return [title, situation, cause, proposal].join('\n')
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function literal(texts: readonly string[]): string {
  return `ARRAY[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(',')}]`
}
