import type { Socket } from 'socket.io-client'
import type { z } from 'zod'
import { keepLoading } from '#app/live/keep-loading.ts'
import {
  ROOMS_NAMESPACE,
  type RoomAnswer,
  type RoomAsk,
  type RoomClientToServer,
  type RoomServerToClient,
} from '#realtime/protocol/room-protocol.ts'

export type RoomMessage = z.input<typeof RoomAsk>
/** `room-line-lost`: it did not reach the server, or no answer came back. */
export type RoomRefusalCode = Extract<RoomAnswer, { ok: false }>['code'] | 'room-line-lost'
export type Answer<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: RoomRefusalCode }

/** The line of one visit to a room: asks are answered, what the server tells is heard. */
export interface RoomLine {
  ask<Value = unknown>(message: RoomMessage): Promise<Answer<Value>>
  /** Idempotent. */
  close(): void
}

export interface RoomLineEars {
  /** Each time the line stands, the first time and after every break: enter anew. */
  connected(): void
  disconnected(): void
  /** The server does not let this session in: signed out, or the screen is locked. */
  refused(reason: 'not-signed-in' | 'session-locked'): void
  told: RoomServerToClient
}

const TOLD = [
  'room',
  'said',
  'captions',
  'reacted',
  'voices',
  'lines',
  'layer',
  'source',
  'source-closed',
  'own-source',
  'consumer-closed',
  'media',
] as const satisfies readonly (keyof RoomServerToClient)[]
const ANSWER_WITHIN_MS = 10_000
/** Half of all come back within a second, nobody later than 2 s after the server is there: spread, so that it is not flooded. */
const RETURN_MS = 500
const RETURN_AT_MOST_MS = 2_000

/** Opens the line; its library comes with the room and with nothing else. */
export function openRoomLine(ears: RoomLineEars): RoomLine {
  let socket: Socket<RoomServerToClient, RoomClientToServer> | null = null
  let isClosed = false
  let again: ReturnType<typeof setTimeout> | undefined
  let isOut = false

  async function open(): Promise<void> {
    const { io } = await keepLoading(() => import('socket.io-client'))
    if (isClosed) return
    socket = io(ROOMS_NAMESPACE, {
      transports: ['websocket', 'polling'],
      // A line of its own: what the pages' channel waits for is nothing to a meeting.
      forceNew: true,
      reconnectionDelay: RETURN_MS,
      reconnectionDelayMax: RETURN_AT_MOST_MS,
      randomizationFactor: 0.5,
    })
    const line = socket
    line.on('connect', () => ears.connected())
    line.on('disconnect', (reason) => {
      ears.disconnected()
      // Ended because the person's rights moved: the server decides anew. After its last word it stays ended.
      if (reason === 'io server disconnect' && !isOut) connectSoon()
    })
    line.on('connect_error', (error) => {
      ears.disconnected()
      if (error.message === 'not-signed-in' || error.message === 'session-locked') ears.refused(error.message)
      // A refusal by the server ends the library's own tries.
      if (!line.active) connectSoon()
    })
    line.on('out', (why) => {
      isOut = true
      ears.told.out(why)
    })
    for (const name of TOLD) {
      line.on(name, (message: never) => (ears.told[name] as (message: never) => void)(message))
    }
  }

  function connectSoon(): void {
    clearTimeout(again)
    again = setTimeout(() => socket?.connect(), RETURN_AT_MOST_MS)
  }

  void open()
  return {
    async ask<Value>(message: RoomMessage): Promise<Answer<Value>> {
      if (!socket?.connected) return { ok: false, code: 'room-line-lost' }
      try {
        return (await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('ask', message)) as Answer<Value> // by its own kind
      } catch {
        return { ok: false, code: 'room-line-lost' }
      }
    },
    close() {
      isClosed = true
      clearTimeout(again)
      socket?.disconnect()
    },
  }
}
