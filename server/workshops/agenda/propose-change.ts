import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { holdAgendaFor } from './agenda-access.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { refreshProposalsTask } from './agenda-tasks.ts'
import { tryCommand } from './apply-in-hub.ts'
import { type AgendaFailureCode, MAX_PENDING_PROPOSALS, type ProposeInput } from './contract.ts'
import { closePendingProposal, findProposal, insertProposalOnce, loadPendingProposals } from './proposal-repository.ts'
import { recordAgendaChange } from './record-agenda-change.ts'

/**
 * Turns a command of somebody who may suggest into a waiting proposal. A newer proposal of the same person for the
 * same field of the same item takes the place of the older one. Idempotent by `proposalId`.
 */
export async function proposeChange(
  deps: AgendaDeps,
  actor: Actor,
  input: ProposeInput,
): Promise<Result<void, Failure<AgendaFailureCode>>> {
  return deps.transactor.attempt(async (work): Promise<Result<void, Failure<AgendaFailureCode>>> => {
    const held = await holdAgendaFor(work.tx, actor, input.workshopId)
    if (!held.ok) return held
    const { abilities, draftId, workshop } = held.value
    if (!abilities.propose) return fail('agenda-not-allowed')
    if (await findProposal(work.tx, workshop.id, input.proposalId)) return ok()
    const tried = await tryCommand(deps.hub, draftId, input.command)
    if (!tried.ok) return tried
    await withdrawOlder(deps, work, actor, input)
    if ((await loadPendingProposals(work.tx, workshop.id)).length >= MAX_PENDING_PROPOSALS) {
      return fail('agenda-too-many-proposals')
    }
    const inserted = await insertProposalOnce(work.tx, {
      id: input.proposalId,
      workshopId: workshop.id,
      authorId: actor.userId,
      departmentId: actor.departmentId,
      command: input.command,
      before: tried.value,
      note: input.note,
      state: 'pending',
      createdAt: deps.clock.now(),
    })
    if (!inserted) return ok()
    await refreshProposalsTask(deps, work, workshop)
    await recordAgendaChange(deps, work, actor, workshop.id, 'agenda.propose', { proposalId: input.proposalId })
    return ok()
  })
}

async function withdrawOlder(deps: AgendaDeps, work: UnitOfWork, actor: Actor, input: ProposeInput): Promise<void> {
  for (const older of await loadPendingProposals(work.tx, input.workshopId)) {
    if (older.id === input.proposalId || older.authorId !== actor.userId) continue
    if (!sameTarget(older.command, input.command)) continue
    const end = { state: 'withdrawn', by: actor.userId, at: deps.clock.now(), reason: null } as const
    await closePendingProposal(work.tx, older.id, end)
  }
}

/** The same field or place, or the very same change sent again with another note. */
function sameTarget(a: AgendaCommand, b: AgendaCommand): boolean {
  if (a.type === 'set' && b.type === 'set') return a.itemId === b.itemId && a.field === b.field
  if (a.type === 'move' && b.type === 'move') return a.itemId === b.itemId
  return a.type === 'add' && b.type === 'add' ? firstId(a) === firstId(b) : JSON.stringify(a) === JSON.stringify(b)
}

function firstId(command: Extract<AgendaCommand, { type: 'add' }>): string | undefined {
  return command.items[0]?.id
}
