import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io, type Socket } from 'socket.io-client'
import type { RoomAnswer, RoomClientToServer, RoomServerToClient } from '#realtime/protocol/room-protocol.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { createRooms } from '#server/rooms/rooms.ts'
import type { WorkshopHouse } from '#server/workshops/testing/open-workshops.ts'
import type { MediaSwitch } from '../media-switch.ts'
import { openRoomChannel } from '../room-channel.ts'

export interface RoomClient {
  ask(message: Record<string, unknown>): Promise<RoomAnswer<Record<string, never>>>
  /** What the server told, in order. */
  readonly told: { readonly name: string; readonly message: unknown }[]
  readonly socket: Socket<RoomServerToClient, RoomClientToServer>
}

/** The signalling of rooms on a port of its own; who connects says by a cookie who they are. */
export async function openRoomServer(
  house: WorkshopHouse,
  actors: ReadonlyMap<string, Actor>,
  media: MediaSwitch,
  options: { comeBackMs?: number; roomFacts?: Parameters<typeof createRooms>[0]['roomFacts'] } = {},
) {
  const http = createServer()
  const sockets = new Server(http, { maxHttpBufferSize: 16_384 })
  const clients: RoomClient[] = []
  const channel = openRoomChannel({
    namespace: sockets.of('/rooms') as never, // nobody else speaks there
    resolveStanding: async ({ headers }) => {
      const [email = '', lock] = (headers.cookie ?? '').split(';')
      const actor = actors.get(email)
      return actor ? { actor, isLocked: lock === 'locked' } : null
    },
    rooms: createRooms({
      ...house.kernel,
      files: house.files,
      roomFacts: options.roomFacts ?? house.services.workshops.roomFacts,
    }),
    media,
    turn: { urls: ['turn:turn.example.vn'], secret: 'shared' },
    clock: house.clock,
    events: house.kernel.events,
    comeBackMs: options.comeBackMs ?? 60_000,
    reportError: (error) => void house.reported.push(error),
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo

  const origin = `http://127.0.0.1:${port}`

  return {
    origin,
    connect(cookie: string): RoomClient {
      const socket: RoomClient['socket'] = io(`${origin}/rooms`, {
        transports: ['websocket'],
        extraHeaders: { cookie },
        reconnection: false,
        forceNew: true,
      })
      const told: RoomClient['told'] = []
      socket.onAny((name: string, message: unknown) => void told.push({ name, message }))
      const client: RoomClient = {
        socket,
        told,
        ask: (message) => new Promise((resolve) => socket.emit('ask', message as never, resolve as never)), // on purpose also wrong ones
      }
      clients.push(client)
      return client
    },
    async close() {
      for (const { socket } of clients) socket.disconnect()
      await channel.close()
      await sockets.close()
    },
  }
}

let ssrc = 1000
/** RTP parameters as a browser makes them for its microphone. */
export function opus(mid = '0') {
  ssrc += 1
  return {
    mid,
    codecs: [
      { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2, parameters: { useinbandfec: 1 } },
    ],
    encodings: [{ ssrc }],
    rtcp: { cname: `c${ssrc}` },
  }
}

export function vp8(mid = '1') {
  ssrc += 1
  return {
    mid,
    codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }],
    encodings: [{ ssrc }],
    rtcp: { cname: `c${ssrc}` },
  }
}
