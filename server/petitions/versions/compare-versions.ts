import { baseRuns, writtenSince } from '#realtime/protocol/petition-text/text-writers.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { blockIdsOf, type ClauseText, readClauses } from '../drafts/clauses/read-clauses.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { PRESENT } from './contract.ts'
import { describedVersions } from './described-versions.ts'
import { diffClauses } from './diff-clauses.ts'
import { ownersOf, viewVersions } from './list-versions.ts'
import { readVersionText } from './read-version-text.ts'
import type { Refusal } from './version-command.ts'
import { personsIn } from './version-people.ts'
import type { VersionDeps } from './version-ports.ts'
import { loadClientOwners, loadVersionContent } from './version-repository.ts'
import type { VersionComparison } from './version-view.ts'

/** What one version, or the text as it stands (`now`), says otherwise than an earlier one; asked the wrong way round, too. */
export async function compareVersions(
  deps: VersionDeps,
  actor: Actor,
  id: string,
  which: { readonly from: string; readonly to: string },
): Promise<Result<VersionComparison, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, draftId, abilities } = found.value
  const versions = await describedVersions(deps, draftId)
  const places = [which.from, which.to].map((one) => placeOf(versions, one)).sort((a, b) => a - b)
  const [first = -1, second = -1] = places
  if (first < 0 || first === versions.length) return fail('version-not-found')
  await recordReading(deps, actor, petition, abilities.level)
  const former = await sideOf(deps, draftId, versions[first]?.id ?? null)
  const later = await sideOf(deps, draftId, versions[second]?.id ?? null)
  const owners = await loadClientOwners(deps.prisma, draftId)
  const views = await viewVersions(deps, versions, owners)
  const [from, to = null] = [views[first], views[second]]
  if (!from) throw new Error(`version ${which.from} has no view`)
  const diffs = diffClauses(former.clauses, later.clauses)
  const written = writtenSince(former.runs, later.runs)
  const writersOf = (cid: string) => {
    const clause = later.clauses.find((one) => one.cid === cid)
    return ownersOf(owners, clause ? blockIdsOf(clause).flatMap((block) => [...(written.get(block) ?? [])]) : [])
  }
  const people = await personsIn(
    deps,
    diffs.flatMap(({ cid }) => writersOf(cid)),
  )
  return ok({
    from,
    to,
    changes: diffs.map((diff) => ({
      ...diff,
      // Who moved a clause wrote none of its words.
      authors: diff.segments.length === 0 ? [] : writersOf(diff.cid).flatMap((userId) => people.get(userId) ?? []),
    })),
    unchanged: later.clauses.length - diffs.filter(({ what }) => what !== 'removed').length,
  })
}

/** Its place among the versions, the text as it stands behind them; -1: there is no such version. */
function placeOf(versions: readonly { readonly id: string }[], which: string): number {
  return which === PRESENT ? versions.length : versions.findIndex(({ id }) => id === which)
}

interface Side {
  readonly clauses: readonly ClauseText[]
  readonly runs: ReturnType<typeof baseRuns>
}

async function sideOf(deps: VersionDeps, draftId: string, versionId: string | null): Promise<Side> {
  if (versionId === null) {
    return deps.hub.read(draftId, (doc) => ({
      clauses: readClauses(readVersionText(doc).content),
      runs: baseRuns(doc),
    }))
  }
  const content = await loadVersionContent(deps.prisma, versionId)
  const runs = await deps.hub.readVersion(draftId, versionId, baseRuns)
  if (!content || !runs) throw new Error(`version ${versionId} of draft ${draftId} was described and is gone`)
  return { clauses: readClauses(content), runs }
}
