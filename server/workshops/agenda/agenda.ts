import type { DescribeNode } from '#server/chain/chain-node.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { WorkshopRecord } from '../workshop-record.ts'
import { type AgendaAccessDecision, decideAgendaAccess, findAgendaFor } from './agenda-access.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { createAgendaDraft, findAgendaItem, shiftAgendaRows } from './agenda-repository.ts'
import { viewAgenda } from './agenda-view.ts'
import { amendAgenda } from './amend-agenda.ts'
import type {
  AcceptInput,
  AgendaFailureCode,
  AgendaPageView,
  AmendInput,
  ProposalInput,
  ProposeInput,
  RejectInput,
} from './contract.ts'
import { acceptProposal, rejectProposal } from './decide-proposal.ts'
import { freezeAgenda } from './freeze-agenda.ts'
import { createFreezeGate } from './freeze-gate.ts'
import { createAgendaProjector } from './project-agenda.ts'
import { proposeChange } from './propose-change.ts'
import { watchAgendaRights } from './rights-watch.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

type Done = Promise<Result<void, Failure<AgendaFailureCode>>>

export interface Agenda {
  /** What the page shows; unreadable = not found. */
  view(actor: Actor, workshopId: string): Promise<Result<AgendaPageView, Failure<'agenda-not-found'>>>
  propose(actor: Actor, input: ProposeInput): Done
  withdraw(actor: Actor, input: ProposalInput): Done
  accept(actor: Actor, input: AcceptInput): Done
  reject(actor: Actor, input: RejectInput): Done
  amend(actor: Actor, input: AmendInput): Done

  /** For the hub: what a person may do with a draft (DraftAccess). */
  decide(userId: string, sessionId: string, draftId: string): Promise<AgendaAccessDecision | null>
  /** For the subject channel: whether a person may hear of changes of this workshop's agenda. */
  mayFollow(actor: Actor, workshopId: string): Promise<boolean>

  /** For createChain: what an agenda item says of itself, to who reads its workshop. */
  readonly describeItem: DescribeNode
  /** Of which workshop an item is, for a question that has its own rights. */
  workshopOfItem(itemId: string): Promise<string | null>

  /** For the workshops module (its AgendaPort). */
  createDraft: typeof createAgendaDraft
  freezeAgenda(work: UnitOfWork, workshop: WorkshopRecord, actor: Actor): Promise<Result<void, Failure>>
  moveAgenda(tx: Tx, move: { workshopId: string; startsAt: Date }): Promise<void>

  /** Once after the start: brings read-models up to documents saved by a process that died. */
  catchUp(): Promise<void>
  /** Resolves when the read-models hold every commit so far. */
  projected(): Promise<void>
  /** Stops listening and ends the projections under way. Close it after the hub. Idempotent. */
  close(): Promise<void>
}

/** The agenda of workshops: its draft, proposals, freeze and amendments; projects each committed document. */
export function createAgenda(deps: AgendaDeps): Agenda {
  const gate = createFreezeGate()
  const rights = watchAgendaRights(deps, gate)
  const projector = createAgendaProjector(deps)
  return {
    view: (actor, workshopId) => viewAgenda(deps, actor, workshopId),
    propose: (actor, input) => proposeChange(deps, actor, input),
    withdraw: (actor, input) => withdrawProposal(deps, actor, input),
    accept: (actor, input) => acceptProposal(deps, actor, input),
    reject: (actor, input) => rejectProposal(deps, actor, input),
    amend: (actor, input) => amendAgenda(deps, actor, input),
    decide: (userId, sessionId, draftId) => decideAgendaAccess(deps, gate, { userId, sessionId, draftId }),
    mayFollow: async (actor, workshopId) => (await findAgendaFor(deps, actor, workshopId)).ok,
    async describeItem(actor, itemId) {
      const item = await findAgendaItem(deps.prisma, itemId)
      const agenda = item ? await findAgendaFor(deps, actor, item.workshopId) : null
      if (!item || !agenda?.ok) return null
      return {
        title: `${agenda.value.workshop.code} · ${item.title}`,
        path: `/workshops/${item.workshopId}/items/${itemId}`,
      }
    },
    workshopOfItem: async (itemId) => (await findAgendaItem(deps.prisma, itemId))?.workshopId ?? null,
    createDraft: createAgendaDraft,
    freezeAgenda: (work, workshop, actor) => freezeAgenda(deps, gate, work, workshop, actor),
    moveAgenda: (tx, move) => shiftAgendaRows(tx, move.workshopId, move.startsAt),
    catchUp: () => projector.catchUp(),
    projected: () => projector.settled(),
    async close() {
      await rights.close()
      gate.close()
      await projector.close()
    },
  }
}
