import type { RoomServerToClient } from '#realtime/protocol/room-protocol.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { RoomState } from '#server/rooms/room-state.ts'
import type { MediaPeer } from './media-engine.ts'

/** One connection of one person, in at most one room. */
export interface RoomSession {
  readonly actor: Actor
  /** null before it entered and after it left. */
  workshopId: string | null
  peer: MediaPeer | null
  readonly tell: <Name extends keyof RoomServerToClient>(
    name: Name,
    message: Parameters<RoomServerToClient[Name]>[0],
  ) => void
  /** Ends the connection. */
  readonly disconnect: () => void
  isClosed: boolean
}

/** Frees what the person sends and takes. */
export function closeMedia(session: RoomSession): void {
  session.peer?.close()
  session.peer = null
}

/** Sound and pictures follow the domain, whatever the browser does: what a person may not send is paused or closed here. */
export async function enforce(session: RoomSession, state: RoomState): Promise<void> {
  const { userId } = session.actor
  const me = state.people.get(userId)
  if (me?.standing !== 'present') {
    closeMedia(session)
    return
  }
  const { peer } = session
  if (!peer) return
  if (me.isMuted && peer.stateOf('microphone') === 'open') {
    await peer.pause('microphone')
    session.tell('own-source', { source: 'microphone', state: 'paused' })
  }
  const closes = (source: 'camera' | 'screen' | 'screen-audio', isForbidden: boolean) => {
    if (!isForbidden || peer.stateOf(source) === 'closed') return
    peer.closeSource(source)
    session.tell('own-source', { source, state: 'closed' })
  }
  closes('camera', me.isCameraStopped)
  closes('screen', state.presenterId !== userId)
  closes('screen-audio', state.presenterId !== userId)
}
