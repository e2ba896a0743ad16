import type { Clusters } from '#server/clusters/clusters.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Departments } from '#server/departments/departments.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { EventBus } from '#server/kernel/event-bus.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import type { LegalBasis } from '#server/legal-basis/legal-basis.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { FreezeGate } from '#server/workshops/agenda/freeze-gate.ts'
import type { LegalBasisPort } from '../items/provision-standing.ts'
import { PETITION, PETITION_CHANGED, PETITIONS_MOVED } from './content/contract.ts'
import type { PetitionFailureCode } from './contract.ts'
import type { PetitionAbilities } from './draft-access.ts'
import { indexPetition } from './index-petition.ts'
import { isOpenForText } from './petition.ts'
import { type FoundPetition, holdPetitionFor } from './petition-access.ts'
import type { NoticesPort, PetitionChain, PetitionHub, PetitionItems } from './petition-ports.ts'

/** What the commands and queries of petitions are built on. */
export interface PetitionDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly events: EventBus
  readonly clock: Clock
  readonly departments: Departments
  readonly clusters: Clusters
  readonly hub: PetitionHub
  /** Drafts whose freeze is being committed: nobody may change them (realtime: edits that come meanwhile are refused). */
  readonly gate: FreezeGate
  readonly chain: PetitionChain
  readonly notices: NoticesPort
  readonly legalBasis: LegalBasisPort & Pick<LegalBasis, 'followCitations'>
  readonly searchIndex: SearchIndex
  /** They arrive later than this module: each needs the other. */
  readonly items: () => PetitionItems
  /** Who a session speaks for now. */
  readonly loadActor: (sessionId: string) => Promise<Actor | null>
  readonly reportError: (error: unknown) => void
}

export type Refusal = Failure<PetitionFailureCode>
export type Done = Promise<Result<void, Refusal>>

/** The outcome of a change; without `audit` nothing was changed (a second click), so nothing is recorded or announced. */
export interface Change<T> {
  readonly value: T
  readonly audit?: { readonly action: string; readonly details?: Readonly<Record<string, unknown>> }
}

/**
 * One command on one petition: found for the actor and held, allowed, decided and written in one transaction with its
 * audit row, announced after the commit. `needs` is the ability without which nothing happens.
 */
export async function changePetition<T, F extends Failure = Refusal>(
  deps: Pick<PetitionDeps, 'transactor' | 'audit' | 'clock' | 'searchIndex'>,
  actor: Actor,
  id: string,
  needs: Exclude<keyof PetitionAbilities, 'level'>,
  change: (work: UnitOfWork, found: FoundPetition) => Promise<Result<Change<T>, F>>,
): Promise<Result<T, F | Refusal>> {
  return deps.transactor.attempt(async (work): Promise<Result<T, F | Refusal>> => {
    const found = await holdPetitionFor(work.tx, actor, id)
    if (!found.ok) return found
    const { petition, abilities } = found.value
    const isOpen = isOpenForText(petition.stage)
    if (ON_FROZEN.includes(needs) === isOpen) return fail(isOpen ? 'petition-not-frozen' : 'petition-closed')
    if (!abilities[needs]) return fail('petition-not-allowed')
    const changed = await change(work, found.value)
    if (!changed.ok) return changed
    if (changed.value.audit) await recordChange(deps, work, actor, petition, changed.value.audit)
    return ok(changed.value.value)
  })
}

/** Abilities that are about a text that stands; all others are about one that is written. */
const ON_FROZEN: readonly (keyof PetitionAbilities)[] = ['reopen', 'confirm', 'issue', 'dispatch', 'follow']

/** Audit row, what is found of it from now on, and announcement of one change. */
export async function recordChange(
  deps: Pick<PetitionDeps, 'audit' | 'clock' | 'searchIndex'>,
  work: UnitOfWork,
  actor: Actor,
  petition: { readonly id: string; readonly clusterId: string },
  audit: NonNullable<Change<unknown>['audit']>,
): Promise<void> {
  await deps.audit.append(work.tx, actor.userId, {
    action: audit.action,
    subject: { kind: PETITION, id: petition.id },
    details: audit.details ?? {},
  })
  await indexPetition(deps, work.tx, petition.id)
  announcePetition(deps, work, petition)
}

/** Tells the open pages of a petition, and the lists that show it. */
export function announcePetition(
  deps: Pick<PetitionDeps, 'clock'>,
  work: UnitOfWork,
  petition: { readonly id: string; readonly clusterId: string },
): void {
  const version = deps.clock.now().getTime()
  work.afterCommit({ name: PETITION_CHANGED, subject: { kind: PETITION, id: petition.id, version } })
  work.afterCommit({ name: PETITIONS_MOVED, subject: { kind: 'petitions', id: petition.clusterId, version } })
}
