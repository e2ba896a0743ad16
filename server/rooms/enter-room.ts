import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { isRoomOpen, type Seat, type SeatInput } from './contract.ts'
import { type EventPerson, happened } from './meeting-event.ts'
import { changeRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'
import { entersAtOnce, isLockedFor, maySitAt, type RoomFacts } from './room-policy.ts'
import type { RoomPerson } from './room-state.ts'

export interface Entry {
  /** In the room, or in its lobby until somebody lets them in. */
  readonly standing: 'present' | 'waiting'
  readonly isConducting: boolean
}

/** Comes into the room of a workshop, or into its lobby. Coming twice is coming once; another seat is told to all. */
export async function enterRoom(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; seat: SeatInput },
): Promise<Result<Entry, RoomRefusal>> {
  return changeRoom<Entry>(deps, actor, input.workshopId, ({ facts, state, now, isConducting, me }) => {
    if (!isRoomOpen(facts, now)) return fail('room-not-open')
    if (me?.standing === 'blocked' && !isConducting) return fail('room-blocked')
    if (isLockedFor(state, me, isConducting)) return fail('room-locked')
    const seat = seatOf(actor, facts, input.seat)
    if (seat === null) return fail('room-point-unsuitable')
    const person: EventPerson = {
      fullName: actor.fullName,
      office: actor.office,
      departmentId: actor.departmentId,
      departmentShortName: actor.departmentShortName,
      isConducting,
      seat,
    }
    const standing = entersAtOnce(facts, state, me, isConducting) ? 'present' : 'waiting'
    const value: Entry = { standing, isConducting }
    if (me?.standing === standing && isSame(me, person)) return ok({ value, events: [] })
    const isMuted = me?.wasAdmitted ? me.isMuted : !isConducting && !state.settings.maySelfUnmute
    const event =
      standing === 'present'
        ? happened('entered', { userId: actor.userId, person, isMuted })
        : happened('asked', { userId: actor.userId, person })
    return ok({ value, events: [event] })
  })
}

/** The seat as it is told to the others; null where the actor may not sit at that point. */
function seatOf(actor: Actor, facts: RoomFacts, wanted: SeatInput): Seat | null {
  if (wanted.kind === 'individual') return { kind: 'individual' }
  const point = facts.points.find(({ id }) => id === wanted.pointId)
  if (!point || !maySitAt(actor, point)) return null
  return { ...wanted, pointName: point.name }
}

function isSame(me: RoomPerson, person: EventPerson): boolean {
  return (Object.keys(person) as (keyof EventPerson)[]).every((key) =>
    key === 'seat' ? sorted(me.seat) === sorted(person.seat) : me[key] === person[key],
  )
}

function sorted(seat: Seat): string {
  return JSON.stringify(Object.entries(seat).sort())
}
