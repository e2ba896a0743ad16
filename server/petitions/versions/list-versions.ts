import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { kindOfName } from './contract.ts'
import { type DescribedVersion, describedVersions } from './described-versions.ts'
import { clientsSince, readVersionText } from './read-version-text.ts'
import type { Refusal } from './version-command.ts'
import { personsIn } from './version-people.ts'
import type { VersionDeps } from './version-ports.ts'
import { loadClientOwners } from './version-repository.ts'
import type { VersionList, VersionView } from './version-view.ts'

/** The versions of a petition's text, for whoever may read it. */
export async function listVersions(deps: VersionDeps, actor: Actor, id: string): Promise<Result<VersionList, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, draftId, abilities } = found.value
  await recordReading(deps, actor, petition, abilities.level)
  const [versions, present, owners] = await Promise.all([
    describedVersions(deps, draftId),
    deps.hub.read(draftId, readVersionText),
    loadClientOwners(deps.prisma, draftId),
  ])
  const newest = versions.at(-1) ?? null
  const views = await viewVersions(deps, versions, owners)
  const since = ownersOf(owners, clientsSince(newest?.text.stateVector ?? null, present.stateVector))
  const people = await personsIn(deps, since)
  return ok({
    versions: views.reverse(),
    present: {
      authors: since.flatMap((userId) => people.get(userId) ?? []),
      clauseCount: present.clauseCount,
      isKept: newest?.text.textHash === present.textHash,
    },
    mayRestore: abilities.restore,
  })
}

/** Each with who wrote since the one before it. */
export async function viewVersions(
  deps: Pick<VersionDeps, 'prisma' | 'departments'>,
  versions: readonly DescribedVersion[],
  owners: ReadonlyMap<number, string>,
): Promise<VersionView[]> {
  const written = versions.map(({ text }, index) =>
    ownersOf(owners, clientsSince(versions[index - 1]?.text.stateVector ?? null, text.stateVector)),
  )
  const makers = versions.flatMap(({ createdBy }) => createdBy ?? [])
  const people = await personsIn(deps, [...makers, ...written.flat()])
  return versions.map(({ id, name, createdBy, createdAt, text }, index) => {
    const kind = kindOfName(name)
    return {
      id,
      kind,
      name: kind === 'named' ? name : '',
      at: createdAt,
      by: (createdBy !== null && people.get(createdBy)) || null,
      authors: (written[index] ?? []).flatMap((userId) => people.get(userId) ?? []),
      clauseCount: text.clauseCount,
    }
  })
}

/** People behind clients, each once; what the house wrote itself has no owner. */
export function ownersOf(owners: ReadonlyMap<number, string>, clients: Iterable<number>): string[] {
  return [...new Set([...clients].flatMap((client) => owners.get(client) ?? []))]
}
