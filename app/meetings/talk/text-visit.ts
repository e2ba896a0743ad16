import { keptOutbox } from '#app/room/chat/kept-outbox.ts'
import { createRoomChat, type RoomChat } from '#app/room/chat/room-chat.ts'
import { openRoomLine, type RoomRefusalCode } from '#app/room/media/room-line.ts'
import type { CaptionView, RoomView } from '#server/rooms/contract.ts'

/** In the room without sound and pictures: what is written and what is spoken, as text. */
export interface TextVisitState {
  readonly phase: 'connecting' | 'waiting' | 'present' | 'out'
  readonly outCode: RoomRefusalCode | null
  readonly isLineUp: boolean
  readonly isConducting: boolean
  /** The last lines of captions; they stay until others come, for who reads slowly. */
  readonly captions: readonly CaptionView[]
}

export interface TextVisit {
  readonly chat: RoomChat
  getState(): TextVisitState
  subscribe(listener: () => void): () => void
  /** Goes out of the room, and closes. */
  leave(): Promise<void>
  /** Idempotent. */
  close(): void
}

export const BEFORE_VISIT: TextVisitState = {
  phase: 'connecting',
  outCode: null,
  isLineUp: false,
  isConducting: false,
  captions: [],
}

const MOST_CAPTIONS = 3
const ENTER_AGAIN_MS = 2_000
/** Answers that another try may change. */
const PASSING: readonly RoomRefusalCode[] = ['room-line-lost', 'unknown', 'room-message-too-often', 'session-locked']
const nothing = () => undefined

/** The line of the room with the text of it alone: no media is asked for, so that 64 kbit/s are plenty. */
export function openTextVisit({ workshopId, myId }: { workshopId: string; myId: string }): TextVisit {
  const listeners = new Set<() => void>()
  let state = BEFORE_VISIT
  let version = -1
  let isClosed = false
  let isIn = false

  function set(next: Partial<TextVisitState>): void {
    if (isClosed) return
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  const line = openRoomLine({
    connected: () => void enter(),
    disconnected() {
      isIn = false
      set({ isLineUp: false })
    },
    // The page itself leads to the sign-in; behind the lock screen the line waits.
    refused: nothing,
    told: {
      room: hearRoom,
      said: (said) => chat.told(said),
      captions: (lines) => hearCaptions(lines),
      out: ({ code }) => end(code),
      reacted: nothing,
      source: nothing,
      'source-closed': nothing,
      'own-source': nothing,
      'consumer-closed': nothing,
      voices: nothing,
      lines: nothing,
      layer: nothing,
      media: nothing,
    },
  })
  const chat = createRoomChat({ ask: line.ask, myId, outbox: keptOutbox(myId, workshopId) })

  async function enter(): Promise<void> {
    const seat = { kind: 'individual' } as const
    const answer = await line.ask<{ readonly view: RoomView }>({ ask: 'enter', workshopId, seat })
    if (isClosed) return
    if (answer.ok) {
      set({ isLineUp: true })
      hearRoom(answer.value.view)
    } else if (!PASSING.includes(answer.code)) end(answer.code)
    // A line that broke comes back by itself and enters then.
    else if (answer.code !== 'room-line-lost') setTimeout(() => !isClosed && void enter(), ENTER_AGAIN_MS)
  }

  function hearRoom(view: RoomView): void {
    if (state.phase === 'out' || view.version < version) return
    version = view.version
    const { standing, isConducting } = view
    set({ isConducting, phase: standing === 'present' || standing === 'waiting' ? standing : state.phase })
    const isPresent = state.phase === 'present'
    if (isPresent && !isIn) chat.begin()
    isIn = isPresent
  }

  function hearCaptions(lines: readonly CaptionView[]): void {
    const last = state.captions.at(-1)?.seq ?? 0
    const fresh = lines.filter(({ seq }) => seq > last)
    if (fresh.length > 0) set({ captions: [...state.captions, ...fresh].slice(-MOST_CAPTIONS) })
  }

  function end(code: RoomRefusalCode): void {
    set({ phase: 'out', outCode: code, captions: [] })
    line.close()
  }

  function close(): void {
    if (isClosed) return
    isClosed = true
    chat.close()
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
    async leave() {
      await line.ask({ ask: 'leave' })
      close()
    },
    close,
  }
}
