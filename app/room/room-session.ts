import { setConnection } from '#app/live/connection-store.ts'
import type { MediaSource, MediaStanding } from '#realtime/protocol/room-protocol.ts'
import type { RoomView, SeatInput } from '#server/rooms/contract.ts'
import { createShownCaptions } from './captions/shown-captions.ts'
import { keptOutbox } from './chat/kept-outbox.ts'
import { createRoomChat, type RoomChat } from './chat/room-chat.ts'
import { watchLine } from './media/line-watch.ts'
import { createMediaClient } from './media/media-client.ts'
import type { OwnDevices } from './media/own-devices.ts'
import { bestLayerIn } from './media/own-sources.ts'
import { createRemoteSound } from './media/remote-sound.ts'
import { type Answer, openRoomLine, type RoomMessage, type RoomRefusalCode } from './media/room-line.ts'
import { createShownSizes, type PictureMode } from './media/shown-sizes.ts'
import { createOwnScreen } from './own-screen.ts'
import { BEFORE_ROOM, type Entered, type RoomSessionState, withView } from './room-session-state.ts'
import { createShownReactions } from './signs/shown-reactions.ts'

/** One visit of one person to one room. No React inside. */
export interface RoomSession {
  getState(): RoomSessionState
  subscribe(listener: () => void): () => void
  readonly chat: RoomChat
  setMicrophone(isOpen: boolean): Promise<void>
  setCamera(isOn: boolean): Promise<void>
  share(takeOver: boolean): Promise<void>
  stopShare(): Promise<void>
  /** Conducting; a refusal stands in the state. */
  act(message: RoomMessage): Promise<Answer>
  setPictureMode(mode: PictureMode): void
  /** A picture of others stands on the screen, so wide. */
  show(producerId: string, width: number, isApart?: boolean): () => void
  stats(): Promise<ReadonlyMap<string, RTCStatsReport>>
  /** Goes out of the room, and closes. */
  leave(): Promise<void>
  /** Idempotent. The devices stay with their owner. */
  close(): void
}

const ENTER_AGAIN_MS = 2_000
/** Answers that another try may change. */
const PASSING: readonly RoomRefusalCode[] = ['room-line-lost', 'unknown', 'room-message-too-often', 'session-locked']

export function openRoomSession(deps: {
  readonly workshopId: string
  readonly myId: string
  readonly seat: SeatInput
  readonly devices: OwnDevices
  readonly start: {
    readonly isMicrophoneOpen: boolean
    readonly isCameraOn: boolean
    readonly pictureMode: PictureMode
  }
}): RoomSession {
  const { workshopId, seat, devices, start } = deps
  const listeners = new Set<() => void>()
  const sound = createRemoteSound()
  let state: RoomSessionState = { ...BEFORE_ROOM, ...start }
  let isClosed = false
  /** In the room on the line that stands now. */
  let isIn = false

  function set(next: Partial<RoomSessionState>): void {
    if (isClosed) return
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  const line = openRoomLine({
    connected: () => void enter(),
    disconnected() {
      isIn = false
      media.end('lost')
      setConnection('offline')
      set({ isLineUp: false })
    },
    refused(reason) {
      // The page leads to the sign-in; behind the lock screen the line waits.
      if (reason === 'not-signed-in') window.location.reload()
      else set({ isLocked: true })
    },
    told: {
      room: hearRoom,
      said: (said) => chat.told(said),
      captions: (lines) => captions.show(lines),
      reacted: (shown) => reactions.show(shown),
      source: (view) => media.told.source(view),
      'source-closed': (closed) => media.told['source-closed'](closed),
      'own-source': (own) => media.told['own-source'](own),
      'consumer-closed': (closed) => media.told['consumer-closed'](closed),
      voices: ({ speakingIds, loudestId }) => {
        // One's own voice takes nobody's place on one's own screen.
        const isOther = loudestId !== null && loudestId !== deps.myId
        set({ speakingIds, ...(isOther ? { loudestId } : {}) })
      },
      lines: (lines) => set({ lines }),
      layer: (layer) => media.told.layer(layer),
      media: ({ standing, lost, moved }) => hearMedia(standing, lost, moved),
      out: ({ code }) => end(code),
    },
  })

  const chat = createRoomChat({
    ask: line.ask,
    myId: deps.myId,
    outbox: keptOutbox(deps.myId, workshopId),
  })
  const captions = createShownCaptions((shown) => set({ captions: shown }))
  const reactions = createShownReactions((shown) => set({ reactions: shown }))
  const sizes = createShownSizes(() => media.want(sizes.wantOf))
  const media = createMediaClient({
    ask: line.ask,
    onState() {
      const { link, heard } = media.getState()
      sound.follow(heard)
      set({ link, heard })
    },
    onOwnPaused: (source) => source === 'microphone' && set({ isMicrophoneOpen: false, isOpenByCall: false }),
    onOwnResumed: called,
    onOwnClosed: ownClosed,
    onLines(lines) {
      set({ lines })
      reportLine()
    },
  })
  const stopWatching = watchLine(media.look, (ownLine) => {
    const { quality, reason } = state.ownLine
    set({ ownLine })
    sizes.setSoundAlone(ownLine.isSoundAlone)
    if (quality !== ownLine.quality || reason !== ownLine.reason) reportLine()
  })
  media.want(sizes.wantOf)
  sizes.setMode(start.pictureMode)
  const hide = () => sizes.setHidden(document.hidden)
  document.addEventListener('visibilitychange', hide)
  const stopDevices = devices.subscribe(sendOwn)
  sendOwn()

  /** The others see whose line is weak, and why. */
  function reportLine(): void {
    const { quality, reason } = state.ownLine
    void line.ask({ ask: 'report-line', quality, reason })
  }

  async function enter(): Promise<void> {
    const answer = await line.ask<Entered>({ ask: 'enter', workshopId, seat })
    if (isClosed) return
    if (!answer.ok) {
      if (!PASSING.includes(answer.code)) end(answer.code)
      // A line that broke comes back by itself and enters then.
      else if (answer.code !== 'room-line-lost') setTimeout(() => !isClosed && void enter(), ENTER_AGAIN_MS)
      return
    }
    setConnection('good')
    const clockOffsetMs = Date.parse(answer.value.now) - Date.now()
    set({ isLineUp: true, isLocked: false, media: answer.value.media, clockOffsetMs })
    hearRoom(answer.value.view)
  }

  /** Once for each line: after a break everything begins anew. */
  function hearRoom(view: RoomView): void {
    set(withView(state, view, deps.myId))
    const isPresent = state.phase === 'present'
    if (isPresent === isIn) return
    isIn = isPresent
    if (isPresent) {
      chat.begin()
      if (state.media === 'on') media.begin()
    } else media.end('closed')
  }

  function hearMedia(standing: MediaStanding, lost: boolean, hasMoved = false): void {
    const isNew = standing === 'on' && state.media !== 'on'
    set({ media: standing })
    // What one showed was for those whom one has left.
    if (hasMoved) ownScreen.end()
    if (state.phase === 'present' && state.isLineUp && (lost || isNew)) media.begin(hasMoved)
  }

  function end(code: RoomRefusalCode): void {
    media.end('closed')
    state.ownScreen?.stop()
    set({ phase: 'out', outCode: code, ownScreen: null })
    line.close()
  }

  /** What is sent follows the devices: also another camera, chosen in the middle. */
  function sendOwn(): void {
    const { microphone, camera, choices } = devices.getState()
    sound.setSpeaker(choices.speaker)
    media.wish('microphone', microphone ? { track: microphone, isOpen: state.isMicrophoneOpen } : null)
    const bestLayer = bestLayerIn(state.pictureMode)
    media.wish('camera', camera && state.isCameraOn ? { track: camera, isOpen: true, bestLayer } : null)
  }

  /** Called to speak after having asked: heard at once. */
  function called(source: MediaSource): void {
    if (source !== 'microphone' || state.isMicrophoneOpen) return
    set({ isMicrophoneOpen: true, isOpenByCall: true, refusal: null })
    sendOwn()
  }

  function ownClosed(source: MediaSource, code: RoomRefusalCode | null): void {
    if (source === 'microphone') set({ isMicrophoneOpen: false })
    if (source === 'camera') {
      set({ isCameraOn: false })
      devices.shut('camera')
    }
    if (source === 'screen') ownScreen.end()
    if (code) set({ refusal: code })
  }

  async function act(message: RoomMessage): Promise<Answer> {
    const answer = await line.ask(message)
    set({ refusal: answer.ok ? null : answer.code })
    return answer
  }

  const ownScreen = createOwnScreen({
    media,
    act,
    isClosed: () => isClosed,
    onScreen: (picture) => set({ ownScreen: picture }),
  })

  function close(): void {
    if (isClosed) return
    isClosed = true
    document.removeEventListener('visibilitychange', hide)
    stopDevices()
    stopWatching()
    state.ownScreen?.stop()
    chat.close()
    captions.close()
    reactions.close()
    media.close()
    sound.close()
    line.close()
    listeners.clear()
  }

  return {
    chat,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async setMicrophone(isOpen) {
      if (isOpen && !devices.getState().microphone && !(await devices.open('microphone'))) return
      set({ isMicrophoneOpen: isOpen, isOpenByCall: false, refusal: null })
      sendOwn()
    },
    async setCamera(isOn) {
      set({ refusal: null })
      if (isOn && !devices.getState().camera && !(await devices.open('camera'))) return
      set({ isCameraOn: isOn })
      sendOwn()
      if (!isOn) devices.shut('camera')
    },
    share: ownScreen.share,
    stopShare: ownScreen.stopShare,
    act,
    setPictureMode(mode) {
      sizes.setMode(mode)
      set({ pictureMode: mode })
      sendOwn()
    },
    show: (producerId, width, isApart) => sizes.show(producerId, width, isApart),
    stats: () => media.stats(),
    async leave() {
      await line.ask({ ask: 'leave' })
      close()
    },
    close,
  }
}
