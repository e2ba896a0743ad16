import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { loadIndexedIds } from './entries/entry-repository.ts'
import type { SearchSource } from './search-source.ts'

/**
 * Writes entries for subjects that have none, or one of an older analyser: what was there before there was a search.
 * Each in a transaction of its own; run again, it finds nothing to do.
 */
export async function fillIndex(
  deps: { readonly prisma: PrismaClient; readonly transactor: Transactor },
  sources: readonly SearchSource[],
  isStopping: () => boolean = () => false,
): Promise<{ filled: number }> {
  let filled = 0
  for (const source of sources) {
    const indexed = await loadIndexedIds(deps.prisma, source.kind)
    for (const id of await source.allIds()) {
      if (isStopping()) return { filled }
      if (indexed.has(id)) continue
      await deps.transactor.run(({ tx }) => source.index(tx, id))
      filled += 1
    }
  }
  return { filled }
}
