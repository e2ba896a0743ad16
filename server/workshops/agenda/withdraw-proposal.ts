import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { holdAgendaFor } from './agenda-access.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { refreshProposalsTask } from './agenda-tasks.ts'
import type { AgendaFailureCode, ProposalInput } from './contract.ts'
import { closePendingProposal, findProposal } from './proposal-repository.ts'
import { recordAgendaChange } from './record-agenda-change.ts'

/** The author takes a waiting proposal back. */
export async function withdrawProposal(
  deps: AgendaDeps,
  actor: Actor,
  input: ProposalInput,
): Promise<Result<void, Failure<AgendaFailureCode>>> {
  return deps.transactor.attempt(async (work): Promise<Result<void, Failure<AgendaFailureCode>>> => {
    const held = await holdAgendaFor(work.tx, actor, input.workshopId)
    if (!held.ok) return held
    const proposal = await findProposal(work.tx, input.workshopId, input.proposalId)
    if (!proposal) return fail('agenda-proposal-not-found')
    if (proposal.authorId !== actor.userId) return fail('agenda-not-allowed')
    if (proposal.state === 'withdrawn') return ok()
    const end = { state: 'withdrawn', by: actor.userId, at: deps.clock.now(), reason: null } as const
    if (!(await closePendingProposal(work.tx, proposal.id, end))) return fail('agenda-proposal-closed')
    await refreshProposalsTask(deps, work, held.value.workshop)
    await recordAgendaChange(deps, work, actor, input.workshopId, 'agenda.withdraw-proposal', {
      proposalId: proposal.id,
    })
    return ok()
  })
}
