import type { Actor } from '#server/kernel/actor.ts'
import type { Result } from '#server/kernel/result.ts'
import { type AutomaticTimes, keepAutomaticVersions } from './automatic-versions.ts'
import { compareVersions } from './compare-versions.ts'
import type * as contract from './contract.ts'
import { listVersions } from './list-versions.ts'
import { nameVersion } from './name-version.ts'
import { restoreVersion } from './restore-version.ts'
import type { Refusal } from './version-command.ts'
import type { VersionDeps } from './version-ports.ts'
import type { VersionComparison, VersionList } from './version-view.ts'

/** Versions of a joint petition's text. Every command and query takes the actor first. */
export interface PetitionVersions {
  list(actor: Actor, id: string): Promise<Result<VersionList, Refusal>>
  /** `to` may be PRESENT. */
  compare(actor: Actor, id: string, which: { from: string; to: string }): Promise<Result<VersionComparison, Refusal>>
  name(actor: Actor, input: contract.NameVersionInput): Promise<Result<string, Refusal>>
  restore(actor: Actor, input: contract.RestoreVersionInput): Promise<Result<contract.RestoredVersion, Refusal>>

  /** Once after the start. */
  catchUp(): Promise<void>
  /** Keeps nothing any more. Idempotent. */
  close(): Promise<void>
}

export function createPetitionVersions(deps: VersionDeps & { readonly times?: AutomaticTimes }): PetitionVersions {
  const automatic = keepAutomaticVersions(deps, deps.times)
  return {
    list: (actor, id) => listVersions(deps, actor, id),
    compare: (actor, id, which) => compareVersions(deps, actor, id, which),
    name: (actor, input) => nameVersion(deps, actor, input),
    restore: (actor, input) => restoreVersion(deps, actor, input),
    catchUp: () => automatic.catchUp(),
    close: () => automatic.close(),
  }
}
