import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { happened } from './meeting-event.ts'
import { actInRoom, conductRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'

/** Puts one's own hand up or down. The order in which hands went up is the order in which they are seen. */
export function raiseHand(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; isRaised: boolean },
): Promise<Result<void, RoomRefusal>> {
  return actInRoom<void>(deps, actor, input.workshopId, ({ me }) => {
    const { userId } = me
    if ((me.handRaisedAt !== null) === input.isRaised) return ok({ value: undefined, events: [] })
    return ok({
      value: undefined,
      events: [input.isRaised ? happened('hand-raised', { userId }) : happened('hands-lowered', { userIds: [userId] })],
    })
  })
}

/** Takes hands down: of one person, or of all (null). */
export function lowerHands(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; userId: string | null },
): Promise<Result<void, RoomRefusal>> {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state }) => {
    const userIds = [...state.people.values()]
      .filter(({ userId, handRaisedAt }) => handRaisedAt !== null && (input.userId ?? userId) === userId)
      .map(({ userId }) => userId)
    return ok({
      value: undefined,
      events: userIds.length === 0 ? [] : [happened('hands-lowered', { userIds })],
      audit: { action: 'room.lower-hands', details: { userIds } },
    })
  })
}
