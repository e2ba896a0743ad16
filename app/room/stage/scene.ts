import type { LineQuality } from '#realtime/protocol/room-protocol.ts'
import type { Reaction, RoomPersonView } from '#server/rooms/contract.ts'
import type { HeardSource } from '../media/heard-sources.ts'
import { GOOD_LINE } from '../media/line-watch.ts'
import type { RoomSessionState } from '../room-session-state.ts'

/** One person (or point) on the stage. */
export interface Actor {
  readonly person: RoomPersonView
  readonly isMe: boolean
  readonly camera: MediaStreamTrack | null
  /** The line of the camera, to say how large it is seen. */
  readonly cameraId: string | undefined
  readonly isMicrophoneOpen: boolean
  readonly hasFloor: boolean
  /** Shown a moment ago. */
  readonly reaction: Reaction | null
  readonly isSpeaking: boolean
  /** How well the person's line does, and what hinders. */
  readonly line: LineQuality
}

/** A screen that somebody shows. */
export interface Presentation {
  readonly presenter: RoomPersonView
  readonly isMine: boolean
  readonly track: MediaStreamTrack | null
  readonly screenId: string | undefined
}

export interface Scene {
  readonly actors: readonly Actor[]
  readonly presentation: Presentation | null
  /** Who stands large in the speaker layout: pinned, else with the floor, else loudest, else who conducts, else another. */
  readonly mainId: string | null
}

/** What is to be seen, from what the room, the lines and one's own devices say. */
export function sceneOf(
  state: RoomSessionState,
  people: readonly RoomPersonView[],
  me: { readonly userId: string; readonly camera: MediaStreamTrack | null },
  chosen: { readonly pinnedId: string | null; readonly loudestId: string | null },
): Scene {
  const { view, heard } = state
  const lineOf = (userId: string, source: HeardSource['source']) =>
    heard.find((one) => one.userId === userId && one.source === source)
  const actors = people.map((person): Actor => {
    const isMe = person.userId === me.userId
    const camera = lineOf(person.userId, 'camera')
    const microphone = lineOf(person.userId, 'microphone')
    return {
      person,
      isMe,
      camera: isMe ? (state.isCameraOn ? me.camera : null) : camera && !camera.isPaused ? camera.track : null,
      cameraId: isMe || camera?.isPaused ? undefined : camera?.producerId,
      isMicrophoneOpen: isMe ? state.isMicrophoneOpen : microphone !== undefined && !microphone.isPaused,
      hasFloor: view?.floorId === person.userId,
      reaction: state.reactions.find(({ userId }) => userId === person.userId)?.reaction ?? null,
      isSpeaking: state.speakingIds.includes(person.userId),
      line: isMe ? state.ownLine : (state.lines.find(({ userId }) => userId === person.userId) ?? GOOD_LINE),
    }
  })
  const presenter = people.find(({ userId }) => userId === view?.presenterId)
  const screen = presenter && lineOf(presenter.userId, 'screen')
  const isMine = presenter?.userId === me.userId
  return {
    actors,
    presentation: presenter
      ? {
          presenter,
          isMine,
          track: isMine ? state.ownScreen : (screen?.track ?? null),
          screenId: isMine ? undefined : screen?.producerId,
        }
      : null,
    mainId: mainOf(actors, chosen),
  }
}

function mainOf(
  actors: readonly Actor[],
  { pinnedId, loudestId }: { readonly pinnedId: string | null; readonly loudestId: string | null },
): string | null {
  const isThere = (id: string | null) => actors.find(({ person }) => person.userId === id)
  const others = actors.filter(({ isMe }) => !isMe)
  const main =
    isThere(pinnedId) ??
    actors.find(({ hasFloor }) => hasFloor) ??
    isThere(loudestId) ??
    others.find(({ person }) => person.isConducting) ??
    others[0] ??
    actors[0]
  return main?.person.userId ?? null
}
