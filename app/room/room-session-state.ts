import type { LineView, MediaStanding, ReactionView } from '#realtime/protocol/room-protocol.ts'
import type { CaptionView, RoomView } from '#server/rooms/contract.ts'
import type { HeardSource } from './media/heard-sources.ts'
import { GOOD_LINE, type OwnLine } from './media/line-watch.ts'
import type { MediaLink } from './media/media-client.ts'
import type { RoomRefusalCode } from './media/room-line.ts'
import type { PictureMode } from './media/shown-sizes.ts'

/** Where a visit stands: connecting, in the lobby, in the room, or over with the reason. */
export type RoomPhase = 'connecting' | 'waiting' | 'present' | 'out'

/** What `enter` is answered with. */
export interface Entered {
  readonly view: RoomView
  readonly media: MediaStanding
  readonly now: string
}

export interface RoomSessionState {
  readonly phase: RoomPhase
  /** Why it is over, or why one could not come in. */
  readonly outCode: RoomRefusalCode | null
  readonly isLineUp: boolean
  /** The session waits behind the lock screen. */
  readonly isLocked: boolean
  readonly view: RoomView | null
  /** Whether the server has sound and pictures. */
  readonly media: MediaStanding
  readonly link: MediaLink
  readonly heard: readonly HeardSource[]
  readonly isMicrophoneOpen: boolean
  /** The room opened it, because this person asked to speak and was called. */
  readonly isOpenByCall: boolean
  readonly isCameraOn: boolean
  /** One's own screen while it is shown. */
  readonly ownScreen: MediaStreamTrack | null
  /** The last ones, each for a while. */
  readonly captions: readonly CaptionView[]
  /** Signs that are shown just now. */
  readonly reactions: readonly ReactionView[]
  /** Who is heard just now. */
  readonly speakingIds: readonly string[]
  /** Of the others, whose voice stood out last. */
  readonly loudestId: string | null
  /** Lines of others that are not good. */
  readonly lines: readonly LineView[]
  readonly ownLine: OwnLine
  /** How far the server's clock is ahead of this machine's. */
  readonly clockOffsetMs: number
  /** The last refusal, until the next act. */
  readonly refusal: RoomRefusalCode | null
  readonly pictureMode: PictureMode
}

export const BEFORE_ROOM: RoomSessionState = {
  phase: 'connecting',
  outCode: null,
  isLineUp: false,
  isLocked: false,
  view: null,
  media: 'preparing',
  link: 'closed',
  heard: [],
  isMicrophoneOpen: false,
  isOpenByCall: false,
  isCameraOn: false,
  ownScreen: null,
  captions: [],
  reactions: [],
  speakingIds: [],
  loudestId: null,
  lines: [],
  ownLine: GOOD_LINE,
  clockOffsetMs: 0,
  refusal: null,
  pictureMode: 'all',
}

/** The room as it was told last; an older telling that comes late changes nothing. */
export function withView(state: RoomSessionState, view: RoomView, myId: string): RoomSessionState {
  if (state.view && view.version < state.view.version) return state
  if (state.phase === 'out') return state
  const phase = view.standing === 'present' || view.standing === 'waiting' ? view.standing : state.phase
  // "Wait to be invited" is over once one is: it must not stand over the invitation.
  const isOver = state.refusal === 'room-unmute-not-allowed' && mayOpenMicrophone(view, myId)
  const isOpenByCall = state.isOpenByCall && view.floorId === myId
  return { ...state, view, phase, isOpenByCall, refusal: isOver ? null : state.refusal }
}

/** Whether the room lets this person open the microphone by themselves. */
export function mayOpenMicrophone(view: RoomView | null, userId: string): boolean {
  const me = view?.people.find((person) => person.userId === userId)
  if (!view || !me?.isMuted) return true
  return view.settings.maySelfUnmute || me.isConducting || view.floorId === userId
}
