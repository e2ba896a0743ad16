import { createDecoder, type Decoder, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { DraftStatus, MESSAGE, SYNC } from './draft-protocol.ts'

/** `0, 0, stateVector`: asks for what the state vector lacks. */
export function syncStep1(stateVector: Uint8Array): Uint8Array {
  return syncMessage(SYNC.step1, stateVector)
}

/** `0, 1, update`: the answer to step 1. */
export function syncStep2(update: Uint8Array): Uint8Array {
  return syncMessage(SYNC.step2, update)
}

/** `0, 2, update`: a change as it happens; with `barrier`, the number of a barrier behind it (P6). */
export function syncUpdate(update: Uint8Array, barrier?: number): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, MESSAGE.sync)
  writeVarUint(encoder, SYNC.update)
  writeVarUint8Array(encoder, update)
  if (barrier !== undefined) writeVarUint(encoder, barrier)
  return toUint8Array(encoder)
}

/** `1, awarenessUpdate`: presence of one or more clients. */
export function awarenessMessage(update: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, MESSAGE.awareness)
  writeVarUint8Array(encoder, update)
  return toUint8Array(encoder)
}

/** `100, n`: asks for, or is, the echo that comes once all `n` updates before it are committed (P6). */
export function barrierMessage(n: number): Uint8Array {
  return numberMessage(MESSAGE.barrier, n)
}

/** `102, count`: a sign of life with the number of update messages sent on this connection (P15). */
export function aliveMessage(count: number): Uint8Array {
  return numberMessage(MESSAGE.alive, count)
}

/** `101, json`. */
export function statusMessage(status: DraftStatus): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, MESSAGE.status)
  writeVarString(encoder, JSON.stringify(status))
  return toUint8Array(encoder)
}

/** What follows the type of a status; throws when it is not one. */
export function readStatus(decoder: Decoder): DraftStatus {
  return DraftStatus.parse(JSON.parse(readVarString(decoder)))
}

/** One presence entry; `state` null says that the client is gone. */
export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  /** JSON text as it travels. */
  readonly state: string
}

/** An awareness update in the format of y-protocols. */
export function presenceUpdate(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, entries.length)
  for (const entry of entries) {
    writeVarUint(encoder, entry.clientId)
    writeVarUint(encoder, entry.clock)
    writeVarString(encoder, entry.state)
  }
  return toUint8Array(encoder)
}

/** The reverse of presenceUpdate; throws on malformed bytes. */
export function readPresence(update: Uint8Array): PresenceEntry[] {
  const decoder = createDecoder(update)
  const entries: PresenceEntry[] = []
  for (let left = readVarUint(decoder); left > 0; left--) {
    entries.push({ clientId: readVarUint(decoder), clock: readVarUint(decoder), state: readVarString(decoder) })
  }
  return entries
}

function numberMessage(type: number, value: number): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, type)
  writeVarUint(encoder, value)
  return toUint8Array(encoder)
}

function syncMessage(kind: number, bytes: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, MESSAGE.sync)
  writeVarUint(encoder, kind)
  writeVarUint8Array(encoder, bytes)
  return toUint8Array(encoder)
}
