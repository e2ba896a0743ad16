import { placesOf, tellOwners } from '../file-places.ts'
import { loadHolders } from '../file-repository.ts'
import { keepFileText } from './file-text-repository.ts'
import { claimReleasedContent, endWish, giveWishBack, postponeWish } from './scan-repository.ts'
import type { ScannerDeps, Step } from './scanner.ts'
import { readAll } from './stored-bytes.ts'

const CLAIM_MS = 5 * 60_000
const FIRST_PAUSE_MS = 60_000
/** The file can be used without its words being found: it is not tried for ever. */
const MOST_ATTEMPTS = 5

/**
 * What a file says that was held back and let go: nothing of it was kept while it was held, so it is read once more. What
 * is found in it changes nothing any more: an officer has decided.
 */
export async function readReleased(deps: ScannerDeps, isClosed: () => boolean): Promise<Step> {
  const now = deps.clock.now()
  const content = await claimReleasedContent(deps.prisma, now, new Date(now.getTime() + CLAIM_MS))
  if (!content) return 'empty'
  const { sha256, mediaType, attempts } = content
  const bytes = await readAll(deps.store, content)
  const outcome = bytes ? await deps.pool.run({ bytes, mediaType }) : null
  if (outcome?.ok) {
    const { text } = outcome.value
    await deps.transactor.run(async (work) => {
      if (!(await endWish(work.tx, sha256))) return
      if (text) await keepFileText(work.tx, sha256, text)
      const holders = await loadHolders(work.tx, sha256)
      await tellOwners(deps.owners(), work, await placesOf(deps.owners(), work.tx, holders))
    })
    return 'settled'
  }
  if (isClosed()) {
    await giveWishBack(deps.prisma, sha256)
    return 'failed'
  }
  if (outcome === null || attempts >= MOST_ATTEMPTS) {
    deps.reportError(new Error(`the words of a released file could not be read: ${outcome?.failure.code ?? 'missing'}`))
    await endWish(deps.prisma, sha256)
    return 'failed'
  }
  const pause = FIRST_PAUSE_MS * 2 ** (attempts - 1)
  await postponeWish(deps.prisma, sha256, new Date(deps.clock.now().getTime() + pause))
  return 'failed'
}
