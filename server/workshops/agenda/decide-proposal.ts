import { type AgendaBefore, isStillAsBefore } from '#realtime/protocol/agenda-before.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { type HeldAgenda, holdAgendaFor } from './agenda-access.ts'
import { tellAmendment, tellDecision } from './agenda-notices.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { refreshProposalsTask } from './agenda-tasks.ts'
import { applyCommand, tryCommand } from './apply-in-hub.ts'
import type { AcceptInput, AgendaFailureCode, RejectInput } from './contract.ts'
import { closePendingProposal, findProposal, type ProposalRecord } from './proposal-repository.ts'
import { recordAgendaChange } from './record-agenda-change.ts'
import { insertAmendmentOnce } from './revision-repository.ts'

type Outcome = Result<void, Failure<AgendaFailureCode>>

/**
 * Applies a waiting proposal as the deciding person and closes it. What it replaces must still be as its author saw
 * it, or as the decider says to have seen it. After the freeze it becomes an amendment and needs a reason.
 */
export async function acceptProposal(deps: AgendaDeps, actor: Actor, input: AcceptInput): Promise<Outcome> {
  return decide(deps, actor, input, async (work, agenda, proposal) => {
    if (agenda.abilities.frozen && !input.reason) return fail('agenda-reason-required')
    const tried = await tryCommand(deps.hub, agenda.draftId, proposal.command)
    // Added before by an acceptance whose transaction did not stand: closing it is all that is left to do.
    const isThere = !tried.ok && tried.failure.code === 'agenda-item-exists'
    if (!tried.ok && !isThere) return tried
    if (tried.ok && !isExpected(proposal, tried.value, input.seen)) return fail('agenda-proposal-changed-meanwhile')
    const end = { state: 'accepted', by: actor.userId, at: deps.clock.now(), reason: input.reason || null } as const
    if (!(await closePendingProposal(work.tx, proposal.id, end))) return fail('agenda-proposal-closed')
    if (agenda.abilities.frozen) {
      await insertAmendmentOnce(work.tx, {
        id: proposal.id,
        workshopId: agenda.workshop.id,
        command: proposal.command,
        before: tried.ok ? tried.value : proposal.before,
        reason: input.reason,
        actorId: actor.userId,
        at: end.at,
      })
      await tellAmendment(deps, work, agenda.workshop, proposal.id, actor.userId)
    }
    await tellDecision(deps, work, proposal, 'proposal-accepted', actor.userId)
    await finish(deps, work, actor, agenda, 'agenda.accept-proposal', proposal.id)
    // Last, so that nothing after it can fail but the commit itself.
    return isThere ? ok() : applyCommand(deps.hub, agenda.draftId, actor.userId, proposal.command)
  })
}

/** Closes a waiting proposal without applying it; the reason is shown to its author when there is one. */
export async function rejectProposal(deps: AgendaDeps, actor: Actor, input: RejectInput): Promise<Outcome> {
  return decide(deps, actor, input, async (work, agenda, proposal) => {
    const end = { state: 'rejected', by: actor.userId, at: deps.clock.now(), reason: input.reason || null } as const
    if (!(await closePendingProposal(work.tx, proposal.id, end))) return fail('agenda-proposal-closed')
    await tellDecision(deps, work, proposal, 'proposal-rejected', actor.userId)
    await finish(deps, work, actor, agenda, 'agenda.reject-proposal', proposal.id)
    return ok()
  })
}

async function decide(
  deps: AgendaDeps,
  actor: Actor,
  input: { readonly workshopId: string; readonly proposalId: string },
  outcome: (work: UnitOfWork, agenda: HeldAgenda, proposal: ProposalRecord) => Promise<Outcome>,
): Promise<Outcome> {
  return deps.transactor.attempt(async (work): Promise<Outcome> => {
    const held = await holdAgendaFor(work.tx, actor, input.workshopId)
    if (!held.ok) return held
    if (!held.value.abilities.decide) return fail('agenda-not-allowed')
    const proposal = await findProposal(work.tx, input.workshopId, input.proposalId)
    if (!proposal) return fail('agenda-proposal-not-found')
    if (proposal.state !== 'pending') return fail('agenda-proposal-closed')
    return outcome(work, held.value, proposal)
  })
}

async function finish(
  deps: AgendaDeps,
  work: UnitOfWork,
  actor: Actor,
  agenda: HeldAgenda,
  action: string,
  proposalId: string,
): Promise<void> {
  await refreshProposalsTask(deps, work, agenda.workshop)
  await recordAgendaChange(deps, work, actor, agenda.workshop.id, action, { proposalId })
}

function isExpected(proposal: ProposalRecord, now: AgendaBefore, seen: string | undefined): boolean {
  const { command } = proposal
  if (command.type === 'set' && now.type === 'set' && JSON.stringify(now.value) === JSON.stringify(command.value))
    return true
  if (proposal.before && isStillAsBefore(proposal.before, now)) return true
  return seen !== undefined && seen === JSON.stringify(now)
}
