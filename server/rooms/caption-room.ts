import { findSecrecyMarks, linesOf } from '#server/files/secrecy/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { ROOM_SAID } from './contract.ts'
import { happened } from './meeting-event.ts'
import { actInRoom, changeRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'

/** Gives a person in the room the seat for captions, or takes it away (null); who has it may give it up. */
export function seatCaptioner(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; userId: string | null },
): Promise<Result<void, RoomRefusal>> {
  return changeRoom<void>(deps, actor, input.workshopId, ({ state, isConducting }) => {
    const { userId } = input
    const givesUp = userId === null && state.captionerId === actor.userId
    if (!isConducting && !givesUp) return fail('room-not-allowed')
    if (userId !== null && state.people.get(userId)?.standing !== 'present') return fail('room-person-not-here')
    return ok({
      value: undefined,
      events: state.captionerId === userId ? [] : [happened('captioner-seated', { userId })],
      audit: { action: 'room.seat-captioner' },
      ...(userId === null ? {} : { about: userId }),
    })
  })
}

/** Shows all what is spoken, as who has the seat types it. It stands in the log. */
export function captionRoom(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; text: string },
): Promise<Result<void, RoomRefusal>> {
  return actInRoom<void>(deps, actor, input.workshopId, ({ state, me }) => {
    const { text } = input
    const { userId, fullName } = me
    if (state.captionerId !== userId) return fail('room-caption-not-yours')
    if (findSecrecyMarks(linesOf([text], { hasHead: false })).length > 0) return fail('room-text-secret')
    return ok({ value: undefined, events: [happened('captioned', { userId, fullName, text })], told: ROOM_SAID })
  })
}
