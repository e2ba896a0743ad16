import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { loadIndexedIds } from './entries/entry-repository.ts'
import type { SearchSource } from './search-source.ts'

/** How far the index is: of so many texts that are to be written, so many are. */
export interface FillProgress {
  readonly done: number
  readonly all: number
}

export interface FillDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
}

/** One commit for so many: waiting for the disk takes longer than writing a text. */
const AT_ONCE = 10

/**
 * Writes entries for subjects that have none, or one of an older analyser: what was there before there was a search. An
 * older entry stays, and is found, until the new one takes its place in one transaction. Run again, it finds nothing to
 * do; cut off, it goes on where it was.
 */
export async function fillIndex(
  deps: FillDeps,
  sources: readonly SearchSource[],
  { isStopping = () => false, onProgress }: FillOptions = {},
): Promise<{ filled: number }> {
  const waiting = await Promise.all(
    sources.map(async (source) => {
      const indexed = await loadIndexedIds(deps.prisma, source.kind)
      return { source, ids: (await source.allIds()).filter((id) => !indexed.has(id)) }
    }),
  )
  const all = waiting.reduce((sum, { ids }) => sum + ids.length, 0)
  let filled = 0
  for (const { source, ids } of waiting) {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      if (isStopping()) return { filled }
      onProgress?.({ done: filled, all })
      filled += await writeTogether(deps, source, ids.slice(from, from + AT_ONCE))
    }
  }
  onProgress?.({ done: filled, all })
  return { filled }
}

export interface FillOptions {
  readonly isStopping?: () => boolean
  /** Told before each commit and at the end. */
  readonly onProgress?: (progress: FillProgress) => void
}

async function writeTogether(deps: FillDeps, source: SearchSource, ids: readonly string[]): Promise<number> {
  const write = (some: readonly string[]) =>
    deps.transactor.run(async ({ tx }) => {
      for (const id of some) await source.index(tx, id)
    })
  try {
    await write(ids)
  } catch {
    // One that takes too long, or cannot be written, does not keep the others; it fails by itself.
    for (const id of ids) await write([id])
  }
  return ids.length
}
