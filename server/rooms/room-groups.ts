import type { RoomGroupsView } from './contract.ts'
import type { RoomPerson, RoomState } from './room-state.ts'

/** The groups of a room while they are open. */
export interface RoomGroups extends RoomGroupsView {
  /** Group by person; who is in none is in the room itself. */
  readonly members: ReadonlyMap<string, string>
}

/** The room itself, where it is not divided. */
export const WHOLE_ROOM = ''

/** Where a person is heard and seen: in a group, or in the room itself. */
export function placeOf(state: Pick<RoomState, 'groups'>, userId: string): string {
  return state.groups?.members.get(userId) ?? WHOLE_ROOM
}

/** Who presents where that person is. */
export function presenterFor(state: Pick<RoomState, 'groups' | 'presenters'>, userId: string): string | null {
  return state.presenters.get(placeOf(state, userId)) ?? null
}

/**
 * Deals people out so that those of one department come into different groups. Those who conduct stay in the room itself
 * and go where they are needed.
 */
export function dealOut(
  people: readonly RoomPerson[],
  groupIds: readonly string[],
): { userId: string; groupId: string }[] {
  const dealt = people
    .filter(({ standing, isConducting }) => standing === 'present' && !isConducting)
    .toSorted((a, b) => (a.departmentId < b.departmentId ? -1 : a.departmentId > b.departmentId ? 1 : 0))
  return dealt.map(({ userId }, index) => ({ userId, groupId: groupIds[index % groupIds.length] ?? '' }))
}
