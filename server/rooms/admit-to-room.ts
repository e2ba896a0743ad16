import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { AdmitInput } from './contract.ts'
import { happened } from './meeting-event.ts'
import { conductRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'
import type { RoomPerson } from './room-state.ts'

/** Lets in from the lobby: one, those of a department, everybody. Who no longer waits is passed over. */
export async function admitToRoom(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; admit: AdmitInput },
): Promise<Result<{ admitted: number }, RoomRefusal>> {
  return conductRoom(deps, actor, input.workshopId, ({ state }) => {
    const userIds = [...state.people.values()]
      .filter((person) => person.standing === 'waiting' && isMeant(input.admit, person))
      .map(({ userId }) => userId)
    return ok({
      value: { admitted: userIds.length },
      events: userIds.length === 0 ? [] : [happened('admitted', { userIds })],
      audit: { action: 'room.admit', details: { userIds } },
    })
  })
}

function isMeant(admit: AdmitInput, person: RoomPerson): boolean {
  switch (admit.who) {
    case 'one':
      return person.userId === admit.userId
    case 'department':
      return person.departmentId === admit.departmentId
    case 'all':
      return true
  }
}
