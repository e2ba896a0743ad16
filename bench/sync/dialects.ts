import { createDecoder, type Decoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import {
  createEncoder,
  toUint8Array,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'
import { aliveMessage } from '#realtime/protocol/draft-messages.ts'
import { draftPath, MESSAGE, SYNC } from '#realtime/protocol/draft-protocol.ts'

export type ServerName = 'ours' | 'y-websocket' | 'hocuspocus'

/** What a message of a server says to the client. */
export type Heard =
  | { readonly kind: 'step1' | 'step2' | 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'acknowledged'; readonly n: number | null }
  | { readonly kind: 'other' }

/** How the raw client speaks to one of the servers: the sync messages are the same, the frame around them differs. */
export interface Dialect {
  path(draft: string): string
  /** Sent when the socket opens, before anything else. */
  hello(draft: string): Uint8Array[]
  sync(draft: string, kind: number, bytes: Uint8Array): Uint8Array
  hear(message: Uint8Array): Heard
  /** Adds the question for an acknowledgement to an update message; null: the server sends one by itself, or never. */
  withBarrier: ((message: Uint8Array, n: number | undefined) => Uint8Array) | null
  /** What the product's client sends now and then; null: nothing. */
  alive: ((updatesSent: number) => Uint8Array) | null
  /** What an acknowledgement means. */
  readonly acknowledges: 'committed' | 'received' | 'nothing'
}

const plain: Dialect = {
  path: (draft) => `/${draft}`,
  hello: () => [],
  sync: (_draft, kind, bytes) => syncMessage(createEncoder(), kind, bytes),
  hear(message) {
    const decoder = createDecoder(message)
    return readVarUint(decoder) === MESSAGE.sync ? hearSync(decoder) : { kind: 'other' }
  },
  withBarrier: null,
  alive: null,
  acknowledges: 'nothing',
}

export const DIALECTS: Readonly<Record<ServerName, Dialect>> = {
  ours: {
    ...plain,
    path: (draft) => draftPath(draft, 1),
    hear(message) {
      const decoder = createDecoder(message)
      const type = readVarUint(decoder)
      if (type === MESSAGE.sync) return hearSync(decoder)
      return type === MESSAGE.barrier ? { kind: 'acknowledged', n: readVarUint(decoder) } : { kind: 'other' }
    },
    withBarrier: (message, n) => (n === undefined ? message : appendNumber(message, n)),
    alive: aliveMessage,
    acknowledges: 'committed',
  },
  'y-websocket': plain,
  hocuspocus: {
    ...plain,
    path: () => '/',
    hello: (draft) => [hocuspocusAuthentication(draft)],
    sync(draft, kind, bytes) {
      const encoder = createEncoder()
      writeVarString(encoder, draft)
      return syncMessage(encoder, kind, bytes)
    },
    hear(message) {
      const decoder = createDecoder(message)
      readVarString(decoder)
      const type = readVarUint(decoder)
      if (type === MESSAGE.sync || type === HOCUSPOCUS.syncReply) return hearSync(decoder)
      return type === HOCUSPOCUS.syncStatus ? { kind: 'acknowledged', n: null } : { kind: 'other' }
    },
    acknowledges: 'received',
  },
}

const HOCUSPOCUS = { auth: 2, syncReply: 4, syncStatus: 8, token: 0 } as const

function hocuspocusAuthentication(draft: string): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, draft)
  writeVarUint(encoder, HOCUSPOCUS.auth)
  writeVarUint(encoder, HOCUSPOCUS.token)
  writeVarString(encoder, '')
  return toUint8Array(encoder)
}

function syncMessage(encoder: ReturnType<typeof createEncoder>, kind: number, bytes: Uint8Array): Uint8Array {
  writeVarUint(encoder, MESSAGE.sync)
  writeVarUint(encoder, kind)
  writeVarUint8Array(encoder, bytes)
  return toUint8Array(encoder)
}

function appendNumber(message: Uint8Array, n: number): Uint8Array {
  const encoder = createEncoder()
  writeUint8Array(encoder, message)
  writeVarUint(encoder, n)
  return toUint8Array(encoder)
}

function hearSync(decoder: Decoder): Heard {
  const kind = readVarUint(decoder)
  const bytes = readVarUint8Array(decoder)
  if (kind === SYNC.step1) return { kind: 'step1', bytes }
  return { kind: kind === SYNC.step2 ? 'step2' : 'update', bytes }
}
