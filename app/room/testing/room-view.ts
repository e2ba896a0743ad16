import type { RoomPersonView, RoomView } from '#server/rooms/contract.ts'

/** A person in the room as the server tells of them. */
export function personView(userId: string, over: Partial<RoomPersonView> = {}): RoomPersonView {
  return {
    userId,
    fullName: userId,
    office: 'Chuyên viên',
    departmentId: 'hy',
    departmentShortName: 'Sở NN&MT Hưng Yên',
    seat: { kind: 'individual' },
    isConducting: false,
    isMuted: false,
    handRaisedAt: null,
    groupId: null,
    ...over,
  }
}

/** An open room with these people, nobody of whom has the floor or presents. */
export function roomView(people: readonly RoomPersonView[], over: Partial<RoomView> = {}): RoomView {
  return {
    workshopId: 'w',
    version: 1,
    settings: { isLocked: false, admitsRegistered: true, maySelfUnmute: true },
    standing: 'present',
    isConducting: false,
    people,
    lobby: [],
    blocked: [],
    presenterId: null,
    floorId: null,
    captionerId: null,
    groups: null,
    ...over,
  }
}
