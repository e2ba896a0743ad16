import { deleteOrphan, forgetRemovedReferences, isStored, loadOrphans } from './file-repository.ts'
import type { FilesDeps } from './files.ts'

const DAY = 24 * 60 * 60 * 1000
/** How long a removed file can be brought back. */
const KEEP_REMOVED_MS = 30 * DAY
/** Younger content is left alone: its upload may be about to refer to it. */
const KEEP_FRESH_MS = DAY

/**
 * Forgets references removed long ago, then removes contents without any reference. The row is deleted first and held
 * until the bytes are gone: an upload of the same content waits for it and stores its own copy afresh.
 */
export async function clearOrphans(
  deps: Pick<FilesDeps, 'prisma' | 'transactor' | 'store' | 'clock'>,
): Promise<{ removed: number }> {
  const now = deps.clock.now().getTime()
  const fresh = new Date(now - KEEP_FRESH_MS)
  await deps.transactor.run(({ tx }) => forgetRemovedReferences(tx, new Date(now - KEEP_REMOVED_MS)))
  let removed = 0
  for (const sha256 of await loadOrphans(deps.prisma, fresh)) {
    const gone = await deps.transactor.run(async ({ tx }) => {
      const mine = await deleteOrphan(tx, sha256, fresh)
      if (mine) await deps.store.remove(sha256)
      return mine
    })
    if (gone) removed += 1
  }
  // Content without a row: its transaction failed after the bytes were kept.
  for await (const sha256 of deps.store.keptBefore(fresh)) {
    if (await isStored(deps.prisma, sha256)) continue
    await deps.store.remove(sha256)
    removed += 1
  }
  await deps.store.clearUnfinished(fresh)
  return { removed }
}
