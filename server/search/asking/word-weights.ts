import type { Pool } from 'pg'
import type { Clock } from '#server/kernel/clock.ts'
import { countTexts } from './count-repository.ts'

export interface WordWeight {
  /** How much it says that a text holds this (inverse document frequency, as BM25 has it). */
  readonly weight: number
  /** How many texts hold it, whoever may read them: never shown. */
  readonly count: number
}

export interface WordWeights {
  of(pool: Pool, queries: readonly string[]): Promise<WordWeight[]>
}

/** Counts move slowly: they only order what is found. */
const KNOWN_FOR_MS = 900_000
const MOST_KNOWN = 5000

export function createWordWeights(deps: { clock: Clock }): WordWeights {
  const known = new Map<string, WordWeight & { readonly until: number }>()
  return {
    async of(pool, queries) {
      const now = deps.clock.now().getTime()
      const missing = [...new Set(queries)].filter((query) => (known.get(query)?.until ?? 0) <= now)
      if (missing.length > 0) {
        if (known.size + missing.length > MOST_KNOWN) known.clear()
        const { all, each } = await countTexts(pool, missing)
        for (const [at, query] of missing.entries()) {
          const count = each[at] ?? 0
          const weight = Math.log(1 + (all - count + 0.5) / (count + 0.5))
          known.set(query, { until: now + KNOWN_FOR_MS, weight: Math.max(weight, 0.05), count })
        }
      }
      return queries.map((query) => known.get(query) ?? { weight: 0, count: 0 })
    },
  }
}
