import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { ABBREVIATIONS } from '../abbreviations.ts'
import { createDictionary, type Dictionary, type DictionaryPair } from './dictionary.ts'
import { insertPairsOnce, loadPairs } from './dictionary-repository.ts'
import { MATTER_NAMES } from './matter-names.ts'

/** How long the table is known without asking again: librarians change it a few times a month. */
const KNOWN_FOR_MS = 60_000

/** The pairs that come with the product. */
export const BUILT_IN_PAIRS: readonly DictionaryPair[] = [
  ...ABBREVIATIONS.map(({ short, long, isWeak }) => ({ left: short, right: long, isWeak })),
  ...MATTER_NAMES.map((pair) => ({ ...pair, isWeak: false })),
]

export interface KeptDictionary {
  read(): Promise<Dictionary>
  /** It was changed: the next search asks again. */
  forget(): void
  /** At start: the pairs that come with the product, once. */
  enter(): Promise<{ entered: number }>
}

export function createKeptDictionary(deps: { prisma: PrismaClient; clock: Clock }): KeptDictionary {
  let known: { readonly until: number; readonly value: Promise<Dictionary> } | null = null
  return {
    read() {
      const now = deps.clock.now().getTime()
      if (known && now < known.until) return known.value
      const value = loadPairs(deps.prisma).then(createDictionary)
      known = { until: now + KNOWN_FOR_MS, value }
      value.catch(() => {
        known = null
      })
      return value
    },
    forget() {
      known = null
    },
    async enter() {
      const entered = await insertPairsOnce(deps.prisma, BUILT_IN_PAIRS)
      known = null
      return { entered }
    },
  }
}
