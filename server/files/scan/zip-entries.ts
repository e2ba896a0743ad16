import { constants, inflateRawSync } from 'node:zlib'
import { BeyondLimits, NotReadable, type UnpackBudget } from './unpack-budget.ts'

export interface ZipEntry {
  readonly name: string
  /** Unpacks within the budget. */
  unpack(): Buffer
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff

/**
 * The parts of an office file by its central directory, the one that office programs go by (APPNOTE 4.3). Stricter than
 * a library for everyday use: what lies about its size, is locked, or needs Zip64 is not read at all, so that nothing
 * can be shown to a reader that was hidden from the scan.
 */
export function readZip(bytes: Buffer, budget: UnpackBudget): ZipEntry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  budget.spend('entries', count)
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new NotReadable('unreadable')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const header = at
    if (!name.endsWith('/')) entries.push({ name, unpack: () => unpack(bytes, header, budget) })
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return entries
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw new NotReadable('unreadable')
}

function unpack(bytes: Buffer, header: number, budget: UnpackBudget): Buffer {
  if (bytes.readUInt16LE(header + 8) & 1) throw new NotReadable('encrypted')
  const method = bytes.readUInt16LE(header + 10)
  const packed = bytes.readUInt32LE(header + 20)
  const size = bytes.readUInt32LE(header + 24)
  const local = bytes.readUInt32LE(header + 42)
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw new NotReadable('unreadable')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const data = bytes.subarray(start, start + packed)
  if (data.length !== packed || (method !== 0 && method !== 8)) throw new NotReadable('unreadable')
  budget.spend('bytes', size)
  const content = method === 0 ? data : inflateAtMost(data, size)
  if (content.length !== size) throw new NotReadable('unreadable')
  return content
}

function inflateAtMost(data: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size), finishFlush: constants.Z_FINISH })
  } catch (error) {
    // More comes out than was announced: a bomb, or something hidden.
    if (error instanceof RangeError) throw new BeyondLimits('bytes')
    throw new NotReadable('unreadable')
  }
}
