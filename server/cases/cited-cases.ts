import type { Actor } from '#server/kernel/actor.ts'
import { factsOf } from './case-access.ts'
import type { CaseDeps } from './case-command.ts'
import { readingOf } from './case-policy.ts'
import { loadCases } from './case-repository.ts'

/** How a case that is cited stands today. */
export interface CitedCase {
  readonly id: string
  readonly name: string
  /** The version that is read now; 0: nothing is published. */
  readonly version: number
}

/** Those of these cases that the person reads and that are published; the others are withdrawn, or not to be read. */
export async function citedCases(
  deps: Pick<CaseDeps, 'prisma'>,
  actor: Actor,
  ids: readonly string[],
): Promise<CitedCase[]> {
  const known = await loadCases(deps.prisma, [...new Set(ids)])
  return known
    .filter((one) => one.state === 'published' && readingOf(actor, factsOf(one)) !== 'none')
    .map(({ id, code, head, published }) => ({
      ...{ id, version: published },
      name: [code, head.title].filter(Boolean).join(' · '),
    }))
}
