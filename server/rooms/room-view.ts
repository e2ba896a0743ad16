import type { RoomGroupsView, RoomPersonView, RoomView } from './contract.ts'
import { placeOf, presenterFor } from './room-groups.ts'
import type { RoomPerson, RoomState } from './room-state.ts'

/** The room as one person sees it: who waits and who is blocked is for those who conduct; who is outside sees nobody. */
export function viewFor(state: RoomState, workshopId: string, userId: string): RoomView {
  const me = state.people.get(userId)
  const isInside = me?.standing === 'present'
  const isConducting = isInside && me.isConducting
  const standing = (wanted: RoomPerson['standing']) =>
    [...state.people.values()].filter((person) => person.standing === wanted).map((person) => viewOf(state, person))
  return {
    workshopId,
    version: state.seq,
    settings: state.settings,
    standing: me?.standing ?? 'absent',
    isConducting,
    people: isInside ? standing('present') : [],
    lobby: isConducting ? standing('waiting') : [],
    blocked: isConducting ? standing('blocked') : [],
    presenterId: isInside ? presenterFor(state, userId) : null,
    floorId: isInside ? state.floorId : null,
    captionerId: isInside ? state.captionerId : null,
    groups: isInside ? groupsOf(state) : null,
  }
}

/** Whose view is the same: a room of a hundred is put into words for a few kinds of people, not a hundred times. */
export function viewKeyOf(state: RoomState, userId: string): string {
  const me = state.people.get(userId)
  const standing = me?.standing ?? 'absent'
  return standing === 'present' ? `${standing}/${me?.isConducting}/${placeOf(state, userId)}` : standing
}

function groupsOf({ groups }: RoomState): RoomGroupsView | null {
  if (!groups) return null
  const { members: _members, ...view } = groups
  return view
}

function viewOf(state: RoomState, person: RoomPerson): RoomPersonView {
  const { wasAdmitted: _was, standing: _standing, isCameraStopped: _camera, ...view } = person
  return { ...view, groupId: placeOf(state, person.userId) || null }
}
