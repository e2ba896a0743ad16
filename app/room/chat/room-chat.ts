import { MOST_SAID, type SaidPage, type SaidView, type SayInput } from '#server/rooms/contract.ts'
import type { RoomLine, RoomRefusalCode } from '../media/room-line.ts'
import type { KeptOutbox } from './kept-outbox.ts'

/** A message on its way; it goes when it comes back from the room. */
export interface OutgoingWords extends SayInput {
  readonly fullName: string | null
  /** Why it was not taken; null: on its way, or waiting for the line. */
  readonly fault: RoomRefusalCode | null
}

export interface ChatState {
  readonly said: readonly SaidView[]
  readonly outgoing: readonly OutgoingWords[]
  /** Where earlier messages are read from; null: there are none. */
  readonly before: number | null
  readonly isLoaded: boolean
  /** Of others, since the panel was last open. */
  readonly unread: number
}

/** What is said in writing in one room. No React inside. */
export interface RoomChat {
  getState(): ChatState
  subscribe(listener: () => void): () => void
  /** In the room, for the first time or again: what was missed is read, what waits is sent. */
  begin(): void
  told(said: readonly SaidView[]): void
  /** The id of the message; null: there was nothing to say, or too much. */
  say(words: Pick<SayInput, 'to' | 'answerTo' | 'text' | 'fileName'>, answered: string | null): string | null
  /** Once it has been said (null), or why it was not. */
  whenSaid(id: string): Promise<RoomRefusalCode | null>
  /** Takes back what was not taken; the text goes to whoever asks. */
  withdraw(id: string): OutgoingWords | null
  readEarlier(): Promise<void>
  setOpen(isOpen: boolean): void
  /** Idempotent. */
  close(): void
}

const EMPTY: ChatState = { said: [], outgoing: [], before: null, isLoaded: false, unread: 0 }
const AGAIN_AFTER_MS = 1_500
/** Another try may change these. */
const PASSING: readonly RoomRefusalCode[] = ['room-line-lost', 'unknown', 'room-message-too-often', 'session-locked']

export function createRoomChat(deps: {
  readonly ask: RoomLine['ask']
  readonly myId: string
  readonly outbox: KeptOutbox
}): RoomChat {
  const { ask, myId, outbox } = deps
  const listeners = new Set<() => void>()
  let state: ChatState = { ...EMPTY, outgoing: outbox.read() }
  let isOpen = false
  /** Up to here the person has seen it. */
  let readUpTo: number | null = null
  let isSending = false
  let again: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  function set(next: Partial<ChatState>): void {
    if (isClosed) return
    state = { ...state, ...next }
    if (next.outgoing) outbox.keep(next.outgoing)
    const newest = state.said.at(-1)?.seq ?? 0
    if (isOpen || (readUpTo === null && state.isLoaded)) readUpTo = newest
    const seen = readUpTo ?? newest
    state = { ...state, unread: state.said.filter(({ seq, userId }) => seq > seen && userId !== myId).length }
    for (const listener of listeners) listener()
  }

  async function begin(): Promise<void> {
    void send()
    const answer = await ask<SaidPage>({ ask: 'read-said', before: null })
    // A line that broke begins again by itself.
    if (!answer.ok) return
    const { said, before } = answer.value
    const reachesBack = state.said.some(({ seq }) => seq >= (said[0]?.seq ?? 0))
    const known = reachesBack || before === null ? state.said : []
    hear(said, known, known.length > 0 ? state.before : before)
  }

  function hear(said: readonly SaidView[], known = state.said, before = state.before): void {
    const bySeq = new Map([...known, ...said].map((one) => [one.seq, one]))
    const there = new Set(said.map(({ id }) => id))
    set({
      said: [...bySeq.values()].sort((a, b) => a.seq - b.seq),
      outgoing: state.outgoing.filter(({ id }) => !there.has(id)),
      before,
      isLoaded: true,
    })
  }

  /** One after the other, so that they stand in the order in which they were written. */
  async function send(): Promise<void> {
    if (isSending) return
    isSending = true
    clearTimeout(again)
    const tried = new Set<string>()
    for (;;) {
      const next = state.outgoing.find(({ id, fault }) => fault === null && !tried.has(id))
      if (!next || isClosed) break
      tried.add(next.id)
      const { id, to, answerTo, text, fileName } = next
      const answer = await ask({ ask: 'say', id, to, answerTo, text, fileName })
      if (answer.ok) continue
      if (PASSING.includes(answer.code)) {
        again = setTimeout(() => void send(), AGAIN_AFTER_MS)
        break
      }
      set({ outgoing: state.outgoing.map((one) => (one.id === id ? { ...one, fault: answer.code } : one)) })
    }
    isSending = false
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    begin: () => void begin(),
    told: (said) => hear(said),
    say(words, fullName) {
      const text = words.text.trim()
      if (text === '' || [...text].length > MOST_SAID) return null
      const one = { ...words, text, fullName, id: crypto.randomUUID(), fault: null }
      set({ outgoing: [...state.outgoing, one] })
      void send()
      return one.id
    },
    whenSaid(id) {
      return new Promise((resolve) => {
        const look = () => {
          const waiting = state.outgoing.find((one) => one.id === id)
          if (waiting && waiting.fault === null) return
          listeners.delete(look)
          resolve(waiting?.fault ?? null)
        }
        listeners.add(look)
        look()
      })
    },
    withdraw(id) {
      const taken = state.outgoing.find((one) => one.id === id) ?? null
      set({ outgoing: state.outgoing.filter((one) => one.id !== id) })
      return taken
    },
    async readEarlier() {
      if (state.before === null) return
      const answer = await ask<SaidPage>({ ask: 'read-said', before: state.before })
      if (answer.ok) hear(answer.value.said, state.said, answer.value.before)
    },
    setOpen(next) {
      isOpen = next
      set({})
    },
    close() {
      isClosed = true
      clearTimeout(again)
      listeners.clear()
    },
  }
}
