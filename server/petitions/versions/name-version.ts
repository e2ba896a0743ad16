import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { fold } from '#server/language/fold.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { kindOfName, type NameVersionInput } from './contract.ts'
import { describedVersions } from './described-versions.ts'
import { readVersionText } from './read-version-text.ts'
import type { Refusal } from './version-command.ts'
import type { VersionDeps } from './version-ports.ts'

/** Keeps the text as it stands under a name that people speak of; answers the version's id. A second click finds the first. */
export async function nameVersion(
  deps: VersionDeps,
  actor: Actor,
  input: NameVersionInput,
): Promise<Result<string, Refusal>> {
  return changePetition<string, Refusal>(deps, actor, input.id, 'restore', async (_work, { draftId }) => {
    const named = (await describedVersions(deps, draftId)).filter(({ name }) => kindOfName(name) === 'named')
    const present = await deps.hub.read(draftId, readVersionText)
    const same = named.find(({ name }) => fold(name) === fold(input.name))
    if (same?.text.textHash === present.textHash) return ok({ value: same.id })
    if (same) return fail('version-name-taken')
    const versionId = await deps.hub.saveVersion(draftId, input.name, { userId: actor.userId })
    return ok({
      value: versionId,
      audit: { action: 'petition.name-version', details: { versionId, name: input.name } },
    })
  })
}
