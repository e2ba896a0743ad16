import type { RoomServerToClient } from '#realtime/protocol/room-protocol.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { RoomState } from '#server/rooms/room-state.ts'
import type { Rooms } from '#server/rooms/rooms.ts'
import type { MediaPeer, MediaProbe } from './media-engine.ts'

/** One connection of one person, in at most one room. */
export interface RoomSession {
  /** Of the connection. */
  readonly id: string
  readonly actor: Actor
  /** null before it entered and after it left. */
  workshopId: string | null
  peer: MediaPeer | null
  /** Where the peer is heard and seen: in the room itself ('') or in one of its groups. */
  place: string
  /** The last call to speak (`RoomState.calledAt`) that the media followed: once, what a person does then is theirs. */
  heededCall: number | null
  /** Of the connection test at the door. */
  probe: MediaProbe | null
  readonly tell: <Name extends keyof RoomServerToClient>(
    name: Name,
    message: Parameters<RoomServerToClient[Name]>[0],
  ) => void
  /** Ends the connection. */
  readonly disconnect: () => void
  isClosed: boolean
}

/** The media of a place of a room have a name of their own. */
export function mediaRoomOf(workshopId: string, place: string): string {
  return place === '' ? workshopId : `${workshopId}/${place}`
}

export function placeOfMedia(mediaRoom: string): { readonly workshopId: string; readonly place: string } {
  const [workshopId = '', place = ''] = mediaRoom.split('/')
  return { workshopId, place }
}

/** Frees what the person sends and takes. */
export function closeMedia(session: RoomSession): void {
  session.peer?.close()
  session.peer = null
  session.probe?.close()
  session.probe = null
}

/** Sound and pictures follow the domain, whatever the browser does: what a person may not send is paused or closed here. */
export async function enforce(
  rooms: Pick<Rooms, 'placeOf' | 'presenterFor'>,
  session: RoomSession,
  state: RoomState,
): Promise<void> {
  const { userId } = session.actor
  const me = state.people.get(userId)
  if (me?.standing !== 'present') {
    closeMedia(session)
    return
  }
  const { peer } = session
  if (!peer) return
  if (session.place !== rooms.placeOf(state, userId)) {
    // Into a group or back: the browser opens everything anew there, from what it wished to send (L9).
    closeMedia(session)
    session.tell('media', { standing: 'on', lost: true, moved: true })
    return
  }
  const silence = async () => {
    if (peer.stateOf('microphone') !== 'open') return
    await peer.pause('microphone')
    session.tell('own-source', { source: 'microphone', state: 'paused' })
  }
  const isBesideSpeaker =
    state.calledAt !== null && state.floorId !== null && rooms.placeOf(state, state.floorId) === session.place
  if (state.calledAt !== session.heededCall) {
    session.heededCall = state.calledAt
    if (state.calledAt !== null && state.floorId === userId && !me.isMuted) {
      if (peer.stateOf('microphone') === 'paused') await peer.resume('microphone')
      // Where none is open yet the browser opens it, if the person has let it.
      session.tell('own-source', { source: 'microphone', state: 'resumed' })
    } else if (isBesideSpeaker && !me.isConducting) await silence()
  }
  if (me.isMuted) await silence()
  const closes = (source: 'camera' | 'screen' | 'screen-audio', isForbidden: boolean) => {
    if (!isForbidden || peer.stateOf(source) === 'closed') return
    peer.closeSource(source)
    session.tell('own-source', { source, state: 'closed' })
  }
  closes('camera', me.isCameraStopped)
  const isPresenting = rooms.presenterFor(state, userId) === userId
  closes('screen', !isPresenting)
  closes('screen-audio', !isPresenting)
}
