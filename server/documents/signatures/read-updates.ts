import type { PDFDict } from '@cantoo/pdf-lib'
import { MOST_REVISIONS } from './contract.ts'
import { type CrossReferences, readCrossReferences } from './read-cross-references.ts'
import { type ReadObject, readObject, readPackedObjects } from './read-objects.ts'

/** What one incremental revision appended. */
export interface PdfUpdate {
  /** Offset of its first byte and of the byte after its last. */
  readonly start: number
  readonly end: number
  /** By object number. */
  readonly objects: ReadonlyMap<number, ReadObject>
  /** Numbers of objects that it takes away. */
  readonly freed: readonly number[]
  readonly trailer: PDFDict
}

/** A file that is not what a signing program appends to the prepared one. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

/** The end of a revision: "startxref", the offset of its cross-references, "%%EOF". */
const END = /startxref[\r\n\s]+(\d+)[\r\n\s]+%%EOF(?:\r\n|\n|\r)?/g

/**
 * The revisions appended to a prepared file, oldest first, read as a viewer reads them: by their cross-references, from
 * the newest back to exactly those of the prepared file. An object hidden where no reference points is no object; one
 * whose reference points elsewhere than to itself makes the file unreadable.
 */
export function readUpdates(bytes: Buffer, prepared: number): PdfUpdate[] {
  const base = lastEnd(bytes.subarray(0, prepared)).crossReferences
  const newest = lastEnd(bytes)
  if (bytes.subarray(newest.end).some((byte) => byte !== 0x0a && byte !== 0x0d)) fault('bytes after the end')
  const sections: CrossReferences[] = []
  for (let at = newest.crossReferences; at !== base; ) {
    const section = readCrossReferences(bytes, at)
    if (at < prepared || sections.length >= MOST_REVISIONS) fault('a way back that does not lead to the prepared file')
    if ((sections.at(-1)?.at ?? bytes.length) <= at) fault('revisions that are not in their order')
    sections.push(section)
    at = section.previous
  }
  let start = prepared
  return sections.reverse().map((section) => {
    const end = endOf(bytes, section.at)
    const freed = [...section.entries].flatMap(([number, { type }]) => (type === 'free' && number > 0 ? [number] : []))
    const objects = objectsOf(bytes, section, start, end)
    const update = { start, end, objects, freed, trailer: section.trailer }
    start = end
    return update
  })
}

function objectsOf(bytes: Buffer, { entries }: CrossReferences, start: number, end: number) {
  const objects = new Map<number, ReadObject>()
  const packs = new Map<number, ReturnType<typeof readPackedObjects>>()
  for (const [number, entry] of entries) {
    if (entry.type === 'free') continue
    if (entry.type === 'plain') {
      if (entry.offset < start || entry.offset >= end) fault(`object ${number} is not where it should be`)
      objects.set(number, readObject(bytes, number, entry.offset, end))
    }
  }
  for (const [number, entry] of entries) {
    if (entry.type !== 'packed') continue
    const pack = packs.get(entry.pack) ?? readPackedObjects(objects.get(entry.pack))
    packs.set(entry.pack, pack)
    const object = pack.get(number)
    if (!object) fault(`object ${number} is not in its stream`)
    else objects.set(number, { object, span: null })
  }
  return objects
}

function lastEnd(bytes: Buffer): { crossReferences: number; end: number } {
  const from = Math.max(0, bytes.length - 2048)
  const found = [...bytes.toString('latin1', from).matchAll(END)].at(-1)
  if (!found) throw new UnreadableFile('no end')
  return { crossReferences: Number(found[1]), end: from + found.index + found[0].length }
}

/** Where the revision with these cross-references ends. */
function endOf(bytes: Buffer, at: number): number {
  for (let from = bytes.indexOf('startxref', at); from !== -1; from = bytes.indexOf('startxref', from + 9)) {
    const [found] = bytes.toString('latin1', from, from + 64).matchAll(END)
    if (found?.index === 0 && Number(found[1]) === at) return from + found[0].length
  }
  throw new UnreadableFile('a revision without its end')
}

function fault(why: string): never {
  throw new UnreadableFile(why)
}
