import type { RoomPersonView, RoomView } from './contract.ts'
import type { RoomPerson, RoomState } from './room-state.ts'

/** The room as one person sees it: who waits and who is blocked is for those who conduct; who is outside sees nobody. */
export function viewFor(state: RoomState, workshopId: string, userId: string): RoomView {
  const me = state.people.get(userId)
  const isInside = me?.standing === 'present'
  const isConducting = isInside && me.isConducting
  const standing = (wanted: RoomPerson['standing']) =>
    [...state.people.values()].filter((person) => person.standing === wanted).map(viewOf)
  return {
    workshopId,
    version: state.seq,
    settings: state.settings,
    standing: me?.standing ?? 'absent',
    isConducting,
    people: isInside ? standing('present') : [],
    lobby: isConducting ? standing('waiting') : [],
    blocked: isConducting ? standing('blocked') : [],
    presenterId: isInside ? state.presenterId : null,
    floorId: isInside ? state.floorId : null,
  }
}

function viewOf(person: RoomPerson): RoomPersonView {
  const { wasAdmitted: _was, standing: _standing, isCameraStopped: _camera, ...view } = person
  return view
}
