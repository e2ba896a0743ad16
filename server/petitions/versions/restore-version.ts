import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { changePetition } from '../drafts/petition-command.ts'
import type { RestoredVersion, RestoreVersionInput } from './contract.ts'
import { describedVersions } from './described-versions.ts'
import { readVersionText } from './read-version-text.ts'
import type { Refusal } from './version-command.ts'
import type { VersionDeps } from './version-ports.ts'

/**
 * Makes the text say again what a version says: a change like any other, written in the name of who restores, seen at
 * once by those who have it open. The text as it was is kept as a version first, so that this too can be taken back.
 */
export async function restoreVersion(
  deps: VersionDeps,
  actor: Actor,
  input: RestoreVersionInput,
): Promise<Result<RestoredVersion, Refusal>> {
  const { id, versionId } = input
  return changePetition<RestoredVersion, Refusal>(deps, actor, id, 'restore', async (_work, { draftId }) => {
    const version = (await describedVersions(deps, draftId)).find((one) => one.id === versionId)
    if (!version) return fail('version-not-found')
    const present = await deps.hub.read(draftId, readVersionText)
    if (present.textHash === version.text.textHash) return fail('version-same-text')
    const keptAs = await deps.hub.restoreVersion(draftId, versionId, { userId: actor.userId })
    return ok({
      value: { keptAs },
      audit: { action: 'petition.restore-version', details: { versionId, name: version.name, keptAs } },
    })
  })
}
