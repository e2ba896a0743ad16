import { type Actor, hasWorkshopRole } from '#server/kernel/actor.ts'
import type { RoomTimes, SaidView } from './contract.ts'
import type { RoomPerson, RoomState } from './room-state.ts'

/** What rooms need to know of a workshop that the actor may read. */
export interface RoomFacts extends RoomTimes {
  readonly id: string
  readonly points: readonly {
    readonly id: string
    readonly departmentId: string
    readonly name: string
    readonly userId: string | null
  }[]
  /** On a list of delegates, an account of a point, or with a role in the workshop. */
  readonly isRegistered: boolean
}

/** Chủ tọa, phó chủ tọa and thư ký conduct a room: admit, mute, remove, give the floor (decisions.md). */
export function conducts(actor: Actor, facts: Pick<RoomFacts, 'id'>): boolean {
  return (['chair', 'deputy-chair', 'secretary'] as const).some((role) => hasWorkshopRole(actor, facts.id, role))
}

/** The account of a điểm cầu sits there, and people of its department may lend theirs. */
export function maySitAt(actor: Actor, point: RoomFacts['points'][number]): boolean {
  return point.userId === actor.userId || point.departmentId === actor.departmentId
}

/** Comes in without the lobby: who conducts, who was in before, and the registered where the setting says so. */
export function entersAtOnce(
  facts: RoomFacts,
  state: RoomState,
  person: RoomPerson | undefined,
  isConducting: boolean,
): boolean {
  if (isConducting || person?.wasAdmitted) return true
  // Whoever was sent out asks, registered or not.
  if (person?.standing === 'removed') return false
  return state.settings.admitsRegistered && facts.isRegistered
}

/** A locked room takes back those who belong to it, nobody else. */
export function isLockedFor(state: RoomState, person: RoomPerson | undefined, isConducting: boolean): boolean {
  return state.settings.isLocked && !isConducting && !person?.wasAdmitted
}

/** Who was muted opens the microphone again: with the floor, conducting, or where the setting lets everybody. */
export function mayUnmute(state: RoomState, person: RoomPerson): boolean {
  return state.settings.maySelfUnmute || person.isConducting || state.floorId === person.userId
}

/** What goes to the secretariat is read by those who conduct, by its author and by whom it answers. */
export function mayReadSaid(
  said: Pick<SaidView, 'to' | 'userId' | 'answerTo'>,
  reader: Pick<RoomPerson, 'userId' | 'isConducting'>,
): boolean {
  if (said.to === 'all' || reader.isConducting) return true
  return said.userId === reader.userId || said.answerTo?.userId === reader.userId
}
