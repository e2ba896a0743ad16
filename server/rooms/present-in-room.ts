import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { happened } from './meeting-event.ts'
import { actInRoom, changeRoom, conductRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'
import { presenterFor } from './room-groups.ts'

/** Begins to show one's screen. One presents at a time; who conducts may take over. */
export function startShare(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; takeOver: boolean },
): Promise<Result<void, RoomRefusal>> {
  return actInRoom<void>(deps, actor, input.workshopId, ({ state, me, isConducting }) => {
    const presenterId = presenterFor(state, me.userId)
    if (presenterId === me.userId) return ok({ value: undefined, events: [] })
    const isTaken = presenterId !== null
    if (isTaken && !(input.takeOver && isConducting)) return fail('room-share-taken')
    return ok({ value: undefined, events: [happened('share-started', { userId: me.userId })] })
  })
}

/** Ends the presentation: one's own, or as who conducts anybody's unless only the own one is meant. */
export function stopShare(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; ownOnly?: boolean },
): Promise<Result<void, RoomRefusal>> {
  return changeRoom<void>(deps, actor, input.workshopId, ({ state, isConducting }) => {
    const presenterId = presenterFor(state, actor.userId)
    const isOwn = presenterId === actor.userId
    if (presenterId === null || (input.ownOnly && !isOwn)) return ok({ value: undefined, events: [] })
    if (!isOwn && !isConducting) return fail('room-not-allowed')
    return ok({
      value: undefined,
      events: [happened('share-stopped', { userId: presenterId })],
      about: presenterId,
      ...(isOwn ? {} : { audit: { action: 'room.stop-share' } }),
    })
  })
}

/** Gives the floor to a person in the room, or to nobody, for when no meeting is in session. */
export function giveFloor(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; userId: string | null },
): Promise<Result<void, RoomRefusal>> {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state }) => {
    const { userId } = input
    const person = userId === null ? undefined : state.people.get(userId)
    if (userId !== null && person?.standing !== 'present') return fail('room-person-not-here')
    // Who raised the hand asked to speak.
    const call = typeof person?.handRaisedAt === 'number' ? { isCalled: true } : {}
    return ok({
      value: undefined,
      events:
        state.floorId === userId
          ? []
          : // Who gets the floor can be heard.
            [
              happened('floor-given', { userId, ...call }),
              ...(person?.isMuted ? [happened('unmuted', { userId: person.userId })] : []),
            ],
      audit: { action: 'room.give-floor' },
      ...(userId === null ? {} : { about: userId }),
    })
  })
}
