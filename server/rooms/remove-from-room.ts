import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { happened } from './meeting-event.ts'
import { conductRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'

interface Whom {
  readonly workshopId: string
  readonly userId: string
}

/** Sends a person out of the room or its lobby; they may ask again. Those who conduct are not sent out. */
export function removeFromRoom(deps: RoomDeps, actor: Actor, input: Whom): Promise<Result<void, RoomRefusal>> {
  return sendOut(deps, actor, input, 'removed', 'room.remove')
}

/** The same, and they cannot come back until the block is lifted. */
export function blockFromRoom(deps: RoomDeps, actor: Actor, input: Whom): Promise<Result<void, RoomRefusal>> {
  return sendOut(deps, actor, input, 'blocked', 'room.block')
}

/** Lifts a block: the person may ask to come in. */
export function unblockInRoom(deps: RoomDeps, actor: Actor, input: Whom): Promise<Result<void, RoomRefusal>> {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state }) => {
    const isBlocked = state.people.get(input.userId)?.standing === 'blocked'
    return ok({
      value: undefined,
      events: isBlocked ? [happened('unblocked', { userId: input.userId })] : [],
      audit: { action: 'room.unblock' },
      about: input.userId,
    })
  })
}

function sendOut(
  deps: RoomDeps,
  actor: Actor,
  input: Whom,
  standing: 'removed' | 'blocked',
  action: string,
): Promise<Result<void, RoomRefusal>> {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state }) => {
    const person = state.people.get(input.userId)
    if (!person) return fail('room-person-not-here')
    if (person.isConducting) return fail('room-not-allowed')
    const isDone = person.standing === standing
    return ok({
      value: undefined,
      events: isDone ? [] : [happened(standing, { userId: input.userId })],
      audit: { action },
      about: input.userId,
    })
  })
}
