import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { MuteInput } from './contract.ts'
import { happened } from './meeting-event.ts'
import { actInRoom, conductRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'
import { mayUnmute } from './room-policy.ts'
import type { RoomPerson } from './room-state.ts'

/** Closes microphones: of one, of all but those who conduct, of all but them and who has the floor. */
export function muteInRoom(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; mute: MuteInput },
): Promise<Result<{ muted: number }, RoomRefusal>> {
  return conductRoom(deps, actor, input.workshopId, ({ state }) => {
    const { mute } = input
    const isMeant = (person: RoomPerson) =>
      mute.who === 'one'
        ? person.userId === mute.userId
        : !person.isConducting && (mute.who === 'all' || person.userId !== state.floorId)
    const meant = [...state.people.values()].filter((person) => person.standing === 'present' && isMeant(person))
    if (mute.who === 'one' && meant.length === 0) return fail('room-person-not-here')
    const userIds = meant.filter((person) => !person.isMuted).map(({ userId }) => userId)
    return ok({
      value: { muted: userIds.length },
      events: userIds.length === 0 ? [] : [happened('muted', { userIds })],
      audit: { action: 'room.mute', details: { userIds } },
    })
  })
}

/** Before one's own microphone opens: lifts a mute where that is allowed. */
export function openMicrophone(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string },
): Promise<Result<void, RoomRefusal>> {
  return actInRoom<void>(deps, actor, input.workshopId, ({ state, me }) => {
    if (!me.isMuted) return ok({ value: undefined, events: [] })
    if (!mayUnmute(state, me)) return fail('room-unmute-not-allowed')
    return ok({ value: undefined, events: [happened('unmuted', { userId: me.userId })] })
  })
}

/** Turns a person's camera off; they may turn it on again. */
export function stopCamera(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; userId: string },
): Promise<Result<void, RoomRefusal>> {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state }) => {
    const person = state.people.get(input.userId)
    if (person?.standing !== 'present') return fail('room-person-not-here')
    return ok({
      value: undefined,
      events: person.isCameraStopped ? [] : [happened('camera-stopped', { userId: input.userId })],
      audit: { action: 'room.stop-camera' },
      about: input.userId,
    })
  })
}

/** Before one's own camera opens. */
export function openCamera(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string },
): Promise<Result<void, RoomRefusal>> {
  return actInRoom<void>(deps, actor, input.workshopId, ({ me }) =>
    ok({
      value: undefined,
      events: me.isCameraStopped ? [happened('camera-allowed', { userId: me.userId })] : [],
    }),
  )
}
