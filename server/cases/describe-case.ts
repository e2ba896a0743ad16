import type { ChainNode } from '#server/chain/chain-node.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { factsOf, findCaseFor } from './case-access.ts'
import type { CaseDeps } from './case-command.ts'
import { readingOf } from './case-policy.ts'
import { loadCases } from './case-repository.ts'

/** For the chain: a case as one end of a link, to who reads it. */
export async function describeCase(
  deps: Pick<CaseDeps, 'prisma'>,
  actor: Actor,
  id: string,
): Promise<ChainNode | null> {
  const found = await findCaseFor(deps.prisma, actor, id)
  if (!found.ok) return null
  const { code, head } = found.value.one
  return { title: code ? `${code} · ${head.title}` : head.title, path: `/cases/${id}` }
}

/** Which of these the person may read, and their names. */
export async function caseNames(
  deps: Pick<CaseDeps, 'prisma'>,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { code: string; title: string }>> {
  const known = await loadCases(deps.prisma, ids)
  return new Map(
    known
      .filter((one) => readingOf(actor, factsOf(one)) !== 'none')
      .map(({ id, code, head }) => [id, { code: code ?? '', title: head.title }]),
  )
}
