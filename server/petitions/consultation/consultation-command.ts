import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { PetitionFailureCode } from '../drafts/contract.ts'
import { isOpenForText } from '../drafts/petition.ts'
import { findPetitionFor, holdPetitionFor } from '../drafts/petition-access.ts'
import { type Change, recordChange } from '../drafts/petition-command.ts'
import type { PetitionRecord } from '../drafts/petition-record.ts'
import type { Db } from '../drafts/petition-repository.ts'
import { type ConsultationAbilities, consultationAbilities, mayReadConsultation } from './consultation-policy.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import type { ConsultationFailureCode } from './contract.ts'
import type { RoundRecord } from './round-record.ts'
import { loadRounds } from './round-repository.ts'

export type Refusal = Failure<ConsultationFailureCode | PetitionFailureCode>
export type Done = Promise<Result<void, Refusal>>

/** A petition with its rounds, as commands and queries see them. */
export interface FoundConsultation {
  readonly petition: PetitionRecord
  readonly draftId: string
  /** The newest first. */
  readonly rounds: readonly RoundRecord[]
  readonly abilities: ConsultationAbilities
}

/** The only way to a consultation: who may not read it is told that there is no such petition. */
export async function findConsultationFor(
  db: Db,
  actor: Actor,
  id: string,
): Promise<Result<FoundConsultation, Refusal>> {
  return dress(db, actor, await findPetitionFor(db, actor, id))
}

async function dress(
  db: Db,
  actor: Actor,
  found: Awaited<ReturnType<typeof findPetitionFor>>,
): Promise<Result<FoundConsultation, Refusal>> {
  if (!found.ok) return found
  const { petition, draftId } = found.value
  if (!mayReadConsultation(actor, petition)) return fail('petition-not-found')
  const rounds = await loadRounds(db, petition.id)
  return ok({ petition, draftId, rounds, abilities: consultationAbilities(actor, petition) })
}

/**
 * One command on one consultation: the petition found for the actor and held, allowed, decided and written in one
 * transaction with its audit row, announced after the commit.
 */
export async function changeConsultation<T>(
  deps: ConsultationDeps,
  actor: Actor,
  id: string,
  needs: keyof ConsultationAbilities,
  change: (work: UnitOfWork, found: FoundConsultation) => Promise<Result<Change<T>, Refusal>>,
): Promise<Result<T, Refusal>> {
  return deps.transactor.attempt(async (work): Promise<Result<T, Refusal>> => {
    const found = await dress(work.tx, actor, await holdPetitionFor(work.tx, actor, id))
    if (!found.ok) return found
    const { petition, abilities } = found.value
    if (!isOpenForText(petition.stage)) return fail('petition-closed')
    if (!abilities[needs]) return fail('consultation-not-allowed')
    const changed = await change(work, found.value)
    if (!changed.ok) return changed
    if (changed.value.audit) await recordChange(deps, work, actor, petition, changed.value.audit)
    return ok(changed.value.value)
  })
}

/** The open round that a command is about. */
export function openRound(
  { rounds }: Pick<FoundConsultation, 'rounds'>,
  roundId: string,
): Result<RoundRecord, Failure<'consultation-round-not-found' | 'consultation-none-open'>> {
  const round = rounds.find(({ id }) => id === roundId)
  if (!round) return fail('consultation-round-not-found')
  return round.closedAt === null ? ok(round) : fail('consultation-none-open')
}
