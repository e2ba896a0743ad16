/**
 * How a Yjs update lies in "DraftUpdate".data: the update, then its CRC-32 (little endian, 4 bytes).
 * The sum finds damage when the row is read, and a single flipped bit is put right (F20).
 * Whoever writes such a row (the hub's log, a command that seeds a draft) goes through sealUpdate.
 */

/** Thrown when stored bytes are damaged beyond one bit. Damaged is never taken for empty (F8). */
export class DamagedUpdateError extends Error {
  override readonly name = 'DamagedUpdateError'
}

const SUM_BYTES = 4
const POLYNOMIAL = 0xedb88320
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let register = byte
  for (let bit = 0; bit < 8; bit++) register = stepBit(register)
  return register
})

/** The bytes to store for an update (a new array). */
export function sealUpdate(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(update.length + SUM_BYTES)
  sealed.set(update)
  new DataView(sealed.buffer).setUint32(update.length, crc32(update), true)
  return sealed
}

/** The update inside stored bytes; `repaired` when one flipped bit was put right. Throws DamagedUpdateError. */
export function unsealUpdate(sealed: Uint8Array): { update: Uint8Array; repaired: boolean } {
  const length = sealed.length - SUM_BYTES
  if (length < 2) throw new DamagedUpdateError(`a stored update of ${sealed.length} bytes`)
  const update = sealed.subarray(0, length)
  const stored = new DataView(sealed.buffer, sealed.byteOffset, sealed.length).getUint32(length, true)
  const syndrome = (crc32(update) ^ stored) >>> 0
  if (syndrome === 0) return { update, repaired: false }
  return { update: flipBack(update, syndrome), repaired: true }
}

/** A single flipped bit leaves a difference of sums that no other single bit leaves: walk from the last bit to it. */
function flipBack(update: Uint8Array, syndrome: number): Uint8Array {
  const inTheSumItself = (syndrome & (syndrome - 1)) === 0
  if (inTheSumItself) return update
  let trace = POLYNOMIAL
  for (let fromEnd = 0; fromEnd < update.length * 8; fromEnd++) {
    if (trace === syndrome) {
      const index = update.length - 1 - (fromEnd >>> 3)
      const repaired = update.slice()
      repaired[index] = (repaired[index] ?? 0) ^ (1 << (7 - (fromEnd & 7)))
      return repaired
    }
    trace = stepBit(trace)
  }
  throw new DamagedUpdateError('a stored update whose sum does not fit')
}

function stepBit(register: number): number {
  return (register & 1 ? (register >>> 1) ^ POLYNOMIAL : register >>> 1) >>> 0
}

function crc32(bytes: Uint8Array): number {
  let register = 0xffffffff
  for (let i = 0; i < bytes.length; i++) {
    // In range: the index is masked to a byte, the table has 256 entries.
    register = (register >>> 8) ^ (TABLE[(register ^ (bytes[i] as number)) & 0xff] as number)
  }
  return (register ^ 0xffffffff) >>> 0
}
