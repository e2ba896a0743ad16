import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { PETITION } from '../drafts/content/contract.ts'
import type { PetitionFailureCode } from '../drafts/contract.ts'
import { type FoundPetition, holdPetitionFor } from '../drafts/petition-access.ts'
import type { PetitionDeps } from '../drafts/petition-command.ts'
import { type CommentFailureCode, PETITION_COMMENTS, PETITION_COMMENTS_MOVED } from './contract.ts'

/** What comments are built on. */
export type CommentDeps = Pick<
  PetitionDeps,
  'prisma' | 'transactor' | 'audit' | 'clock' | 'departments' | 'notices' | 'reportError'
> & { readonly hub: Pick<PetitionDeps['hub'], 'read' | 'onCommitted'> }

export type Refusal = Failure<PetitionFailureCode | CommentFailureCode>
export type Done = Promise<Result<void, Refusal>>

/** What was done, for the log: ids only. Null: nothing was (a second click). */
export type CommentAct = { readonly action: string; readonly details: Readonly<Record<string, unknown>> } | null

/**
 * One act on the conversations about a petition: found for the actor and held, allowed, done and recorded in one
 * transaction, told to open pages after the commit.
 */
export function changeComments(
  deps: CommentDeps,
  actor: Actor,
  petitionId: string,
  change: (work: UnitOfWork, found: FoundPetition) => Promise<Result<CommentAct, Refusal>>,
): Done {
  return deps.transactor.attempt(async (work): Promise<Result<void, Refusal>> => {
    const found = await holdPetitionFor(work.tx, actor, petitionId)
    if (!found.ok) return found
    if (!found.value.abilities.comment) return fail('comment-not-allowed')
    const changed = await change(work, found.value)
    if (!changed.ok) return changed
    if (!changed.value) return ok(undefined)
    const { action, details } = changed.value
    await deps.audit.append(work.tx, actor.userId, { action, subject: { kind: PETITION, id: petitionId }, details })
    announceComments(deps, work, petitionId)
    return ok(undefined)
  })
}

export function announceComments(deps: Pick<CommentDeps, 'clock'>, work: UnitOfWork, petitionId: string): void {
  const version = deps.clock.now().getTime()
  work.afterCommit({ name: PETITION_COMMENTS_MOVED, subject: { kind: PETITION_COMMENTS, id: petitionId, version } })
}
