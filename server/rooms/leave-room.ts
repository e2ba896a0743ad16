import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { happened } from './meeting-event.ts'
import { appendTo, type RoomDeps, type RoomRefusal } from './room-command.ts'
import type { RoomState } from './room-state.ts'

/** Goes out of the room or its lobby, also who may no longer read the workshop; the admitted come back without asking. */
export async function leaveRoom(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string },
): Promise<Result<void, RoomRefusal>> {
  return appendTo<void>(deps, actor.userId, input.workshopId, (state) =>
    ok({ value: undefined, events: goings(state, [actor.userId]) }),
  )
}

/** Says of people who did not come back (after a restart of the server) that they left. */
export async function noteAbsent(
  deps: RoomDeps,
  input: { workshopId: string; userIds: readonly string[] },
): Promise<Result<void, RoomRefusal>> {
  return appendTo<void>(deps, null, input.workshopId, (state) =>
    ok({ value: undefined, events: goings(state, input.userIds) }),
  )
}

function goings(state: RoomState, userIds: readonly string[]) {
  const isHere = (id: string) => ['present', 'waiting'].includes(state.people.get(id)?.standing ?? 'absent')
  return userIds.filter(isHere).map((userId) => happened('left', { userId }))
}
