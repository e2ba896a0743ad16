import { AGENDA_SCHEMA_VERSION } from '#realtime/protocol/agenda-document.ts'
import type { AccessLevel } from '#realtime/protocol/draft-protocol.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { findWorkshopFor, holdWorkshopFor } from '../workshop-access.ts'
import type { WorkshopRecord } from '../workshop-record.ts'
import { agendaAbilities } from './agenda-policy.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { type AgendaDraft, findAgendaDraft, findWorkshopOfDraft } from './agenda-repository.ts'
import type { AgendaAbilities } from './contract.ts'
import type { FreezeGate } from './freeze-gate.ts'

/** An agenda as a command sees it: readable for the actor, its workshop held until the transaction ends. */
export interface HeldAgenda extends AgendaDraft {
  readonly workshop: WorkshopRecord
  readonly abilities: AgendaAbilities
}

type NotFound = Result<never, { readonly code: 'agenda-not-found' }>

/** The only way to an agenda: who may not read it is told that it is not there. */
export async function findAgendaFor(
  deps: Pick<AgendaDeps, 'prisma'>,
  actor: Actor,
  workshopId: string,
): Promise<Result<HeldAgenda, never> | NotFound> {
  const found = await findWorkshopFor(deps.prisma, actor, workshopId)
  const draft = found.ok ? await findAgendaDraft(deps.prisma, workshopId) : null
  if (!found.ok || !draft) return fail('agenda-not-found')
  return ok({ ...draft, workshop: found.value, abilities: agendaAbilities(actor, found.value) })
}

/** The same inside a command: commands on one workshop come one after the other. */
export async function holdAgendaFor(
  tx: Tx,
  actor: Actor,
  workshopId: string,
): Promise<Result<HeldAgenda, never> | NotFound> {
  const found = await holdWorkshopFor(tx, actor, workshopId)
  const draft = found.ok ? await findAgendaDraft(tx, workshopId) : null
  if (!found.ok || !draft) return fail('agenda-not-found')
  return ok({ ...draft, workshop: found.value, abilities: agendaAbilities(actor, found.value) })
}

export interface AgendaAccessDecision {
  readonly level: AccessLevel
  readonly schemaVersion: number
  readonly frozen: boolean
}

/** What the draft hub asks at each opening and whenever rights may have changed. Null: no such agenda for this person. */
export async function decideAgendaAccess(
  deps: Pick<AgendaDeps, 'prisma' | 'loadActor'>,
  gate: FreezeGate,
  who: { readonly userId: string; readonly sessionId: string; readonly draftId: string },
): Promise<AgendaAccessDecision | null> {
  const [actor, workshopId] = await Promise.all([
    deps.loadActor(who.sessionId),
    findWorkshopOfDraft(deps.prisma, who.draftId),
  ])
  if (!actor || actor.userId !== who.userId || !workshopId) return null
  const found = await findWorkshopFor(deps.prisma, actor, workshopId)
  if (!found.ok) return null
  const { level, frozen } = agendaAbilities(actor, found.value)
  const closing = gate.isClosed(who.draftId)
  return {
    level: closing && level !== 'none' ? 'read' : level,
    schemaVersion: AGENDA_SCHEMA_VERSION,
    frozen: frozen || closing,
  }
}
