import { type Actor, hasDepartmentRole, hasWorkshopRole } from '#server/kernel/actor.ts'
import { CHAIR_ABSENCE_MS } from './contract.ts'
import type { MeetingFacts } from './meeting-ports.ts'
import { awayFor, chairAwayFor, type MeetingState } from './meeting-state.ts'

type Where = Pick<MeetingFacts, 'id'>

/** The chair (chủ tọa) or the deputy: who may hold the lease of the chair. */
export function mayChairAs(actor: Actor, { id }: Where): 'chair' | 'deputy-chair' | null {
  if (hasWorkshopRole(actor, id, 'chair')) return 'chair'
  return hasWorkshopRole(actor, id, 'deputy-chair') ? 'deputy-chair' : null
}

/** Only who holds the lease runs the meeting, and only as long as the office is theirs. */
export function holdsChair(actor: Actor, facts: Where, state: MeetingState): boolean {
  return state.lease?.userId === actor.userId && mayChairAs(actor, facts) !== null
}

/** Whether the one who holds the lease is gone for long enough, or holds no office any more. */
export function isChairVacant(facts: Pick<MeetingFacts, 'officers'>, state: MeetingState, now: number): boolean {
  const { lease } = state
  if (lease === null) return true
  const isOfficer = facts.officers.some(({ userId, role }) => userId === lease.userId && isChairing(role))
  return !isOfficer || chairAwayFor(state, now) >= CHAIR_ABSENCE_MS
}

export function isChairing(role: string): boolean {
  return role === 'chair' || role === 'deputy-chair'
}

/** The chair takes it at any time, also back; the deputy when nobody has it: the chair away, or never there. */
export function mayTakeChair(actor: Actor, facts: MeetingFacts, state: MeetingState, now: number): boolean {
  const office = mayChairAs(actor, facts)
  if (office === null || holdsChair(actor, facts, state)) return false
  if (office === 'chair') return true
  if (state.lease !== null) return isChairVacant(facts, state, now)
  return facts.officers.every(({ userId, role }) => role !== 'chair' || awayFor(state, userId, now) >= CHAIR_ABSENCE_MS)
}

/** The meeting can be run from the technical check to the closing. */
export function isMeetingOpen({ state }: Pick<MeetingFacts, 'state'>): boolean {
  return ['technical_check', 'in_session', 'paused'].includes(state)
}

/** Speaking and voting happen while it is in session. */
export function isRunning(facts: Pick<MeetingFacts, 'state'>, state: MeetingState): boolean {
  return facts.state === 'in_session' && state.openedAt !== null && state.closedAt === null
}

/** Technicians look after the lines: they neither speak nor vote. */
export function maySpeak(actor: Actor, facts: Where): boolean {
  return !hasWorkshopRole(actor, facts.id, 'technician')
}

/** The delegates whom this account may name when it asks to speak: those at the point it signs in for. */
export function delegatesOf(actor: Actor, facts: MeetingFacts): MeetingFacts['delegates'] {
  const points = facts.points.filter((point) => point.userId === actor.userId).map((point) => point.id)
  return facts.delegates.filter((delegate) => points.includes(delegate.pointId))
}

/** Roll call: the account of the point its own, the secretary and who holds the chair any. */
export function mayCallRoll(
  actor: Actor,
  facts: MeetingFacts,
  state: MeetingState,
  point: MeetingFacts['points'][number],
): boolean {
  return point.userId === actor.userId || assists(actor, facts) || holdsChair(actor, facts, state)
}

/** The secretary assists the chair. */
export function assists(actor: Actor, facts: Where): boolean {
  return hasWorkshopRole(actor, facts.id, 'secretary')
}

/**
 * The department for which this person gives the voice: its leader, who signs for it, or the account of its connection
 * point. Two points are one voice; technicians and observers have none (domain.md §2.2).
 */
export function speaksFor(actor: Actor, facts: MeetingFacts): string | null {
  if (hasWorkshopRole(actor, facts.id, 'technician')) return null
  const { departmentId } = actor
  const isPoint = facts.points.some((point) => point.userId === actor.userId && point.departmentId === departmentId)
  const isAuthorised = hasDepartmentRole(actor, 'leader') || hasDepartmentRole(actor, 'delegated-signer') || isPoint
  return isAuthorised && facts.votingDepartmentIds.includes(departmentId) ? departmentId : null
}

/** Who says which page is spoken of: who presents the item or has the floor, who runs the meeting, and the secretary. */
export function turnsPages(actor: Actor, facts: MeetingFacts, state: MeetingState): boolean {
  if (assists(actor, facts) || holdsChair(actor, facts, state)) return true
  if (!maySpeak(actor, facts)) return false
  const presenterId = facts.items.find(({ id }) => id === state.itemId)?.presenterDepartmentId ?? null
  return state.speech?.speaker.userId === actor.userId || presenterId === actor.departmentId
}
