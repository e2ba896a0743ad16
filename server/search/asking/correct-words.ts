import type { Pool } from 'pg'
import type { Allowed } from './allowed.ts'
import { countPermitted, whichAreThere } from './count-repository.ts'
import { nearWords } from './near-words.ts'
import type { Concept, QueryPlan } from './plan-query.ts'
import { allOf, anyOf, lexeme } from './tsquery.ts'

export interface Corrected {
  /** By the folded word as typed: what was probably meant, folded. */
  readonly meant: ReadonlyMap<string, string>
  /** Words, folded, that no text of the reader holds and that mean no other: nothing can be asked of them. */
  readonly unknown: ReadonlySet<string>
  /** The last word begins words that are there. */
  readonly isBegun: boolean
}

/**
 * The vocabulary is the index itself, as far as the reader may read it: a word that it does not hold is taken for a near
 * one, before all for one that stands beside the same neighbour. So no word of a hidden text is ever offered (S4).
 */
export async function correctWords(pool: Pool, plan: QueryPlan, allowed: Allowed, isOpen: boolean): Promise<Corrected> {
  const asked = plan.concepts.filter(({ token }) => token.kind === 'syllable')
  const there = await whichAreThere(pool, asked.map(waysOf), allowed)
  const unknown = asked.filter((_, at) => !there[at])
  const last = plan.concepts.at(-1)
  const isLastUnknown = isOpen && last !== undefined && unknown.includes(last) && last.token.folded.length >= 2
  const begun = isLastUnknown ? await countPermitted(pool, [lexeme(last.token.folded, ':*')], allowed, 1) : []
  const isBegun = (begun[0] ?? 0) > 0
  const meant = new Map<string, string>()
  for (const concept of unknown) {
    if (isBegun && concept === last) continue
    const word = await nearest(pool, plan, concept, allowed)
    if (word !== null) meant.set(concept.token.folded, word)
  }
  const known = (word: string) => meant.has(word) || (isBegun && word === last?.token.folded)
  const folded = unknown.map(({ token }) => token.folded).filter((word) => !known(word))
  return { meant, unknown: new Set(folded), isBegun }
}

/** Also without its tones: "bòi thường" is no unknown word where "boi" is one. */
function waysOf({ token, ways }: Concept): string {
  return anyOf([...ways.map(({ query }) => query), lexeme(token.folded)])
}

async function nearest(pool: Pool, plan: QueryPlan, concept: Concept, allowed: Allowed): Promise<string | null> {
  const at = plan.concepts.indexOf(concept)
  const [before, after] = [plan.concepts[at - 1]?.token.folded, plan.concepts[at + 1]?.token.folded]
  const near = nearWords(concept.token.folded)
  const beside = near.flatMap((word) => {
    const [first = '', ...rest] = word.split(' ')
    return [
      ...(before === undefined ? [] : [{ word, query: lexeme(`${before} ${first}`) }]),
      ...(after === undefined ? [] : [{ word, query: lexeme(`${rest.at(-1) ?? first} ${after}`) }]),
      ...(rest.length > 0 ? [{ word, query: lexeme(word) }] : []),
    ]
  })
  const neighbours = await countPermitted(
    pool,
    beside.map(({ query }) => query),
    allowed,
  )
  const worth = new Map<string, number>()
  beside.forEach(({ word }, index) => {
    worth.set(word, (worth.get(word) ?? 0) + (neighbours[index] ?? 0))
  })
  const found = mostOf(worth)
  // One letter of a short word may be any: without a neighbour nothing tells what was meant.
  if (found !== null || concept.token.folded.length < 5) return found
  const alone = await countPermitted(
    pool,
    near.map((word) => allOf(word.split(' ').map((one) => lexeme(one)))),
    allowed,
  )
  return mostOf(
    new Map(near.filter((word) => !word.includes(' ')).map((word) => [word, alone[near.indexOf(word)] ?? 0])),
  )
}

function mostOf(worth: ReadonlyMap<string, number>): string | null {
  const [best] = [...worth].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1])
  return best?.[0] ?? null
}
