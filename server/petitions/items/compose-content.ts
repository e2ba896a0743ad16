import type { Citation, Provision } from './content/contract.ts'
import type { ItemContent } from './contract.ts'

/**
 * The text a composed item begins with: the chosen origin's, under a title of its own, with every provision and
 * citation of all origins once. The other origins' words are not mixed in: they stay readable as they are, and the
 * secretary takes from them by hand.
 */
export function composeContent(
  origins: readonly ItemContent[],
  base: ItemContent,
  title: string,
  newId: () => string,
): ItemContent {
  const others = origins.filter((origin) => origin !== base)
  return {
    ...base,
    title,
    provisions: once(
      [base, ...others].flatMap((origin) => origin.provisions),
      provisionKey,
    ).map((provision) => ({
      ...provision,
      id: newId(),
    })),
    citations: once(
      [base, ...others].flatMap((origin) => origin.citations),
      citationKey,
    ).map((citation) => ({
      ...citation,
      id: newId(),
    })),
  }
}

function provisionKey({ documentId, document, article, clause, point }: Provision): string {
  return JSON.stringify([documentId ?? document, article, clause, point])
}

function citationKey({ kind, targetId, label }: Citation): string {
  return JSON.stringify([kind, targetId ?? label])
}

function once<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Map<string, T>()
  for (const one of all) if (!seen.has(keyOf(one))) seen.set(keyOf(one), one)
  return [...seen.values()]
}
