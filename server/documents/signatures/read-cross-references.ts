import { PDFDict, PDFName, PDFNumber, PDFRawStream, PDFXRefStreamParser } from '@cantoo/pdf-lib'
import { objectAt, unpacked } from './read-objects.ts'

type Entry =
  | { readonly type: 'free' }
  | { readonly type: 'plain'; readonly offset: number }
  /** In an object stream with this number. */
  | { readonly type: 'packed'; readonly pack: number }

export interface CrossReferences {
  readonly at: number
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: PDFDict
  /** Offset of those before. */
  readonly previous: number
}

/** The cross-references at an offset: a table with its trailer, or a stream that is both. */
export function readCrossReferences(bytes: Buffer, at: number): CrossReferences {
  const isTable = bytes.toString('latin1', at, at + 4) === 'xref'
  const { entries, trailer } = isTable ? readTable(bytes, at) : readStream(bytes, at)
  const previous = trailer.get(PDFName.of('Prev'))
  if (!(previous instanceof PDFNumber)) throw new Error('cross-references that lead nowhere')
  // Encrypted anew, or a second set of references beside the first: nothing that signing needs.
  if (['Encrypt', 'XRefStm'].some((key) => trailer.has(PDFName.of(key))))
    throw new Error('a trailer that is not read here')
  return { at, entries, trailer, previous: previous.asNumber() }
}

function readTable(bytes: Buffer, at: number) {
  const trailerAt = bytes.indexOf('trailer', at)
  if (trailerAt === -1) throw new Error('a table without its trailer')
  const words = bytes
    .toString('latin1', at + 4, trailerAt)
    .trim()
    .split(/\s+/)
  const entries = new Map<number, Entry>()
  for (let next = 0; next < words.length; ) {
    const [first, count] = [Number(words[next]), Number(words[next + 1])]
    next += 2
    if (!Number.isInteger(first) || !Number.isInteger(count)) throw new Error('a table that is none')
    for (let index = 0; index < count; index++, next += 3) {
      const [offset, generation, kind] = [Number(words[next]), Number(words[next + 1]), words[next + 2]]
      if (kind !== 'n' && kind !== 'f') throw new Error('a table that is none')
      if (kind === 'n' && generation !== 0) throw new Error('an object of a later generation')
      entries.set(first + index, kind === 'n' ? { type: 'plain', offset } : { type: 'free' })
    }
  }
  const trailer = objectAt(bytes, trailerAt + 7)
  if (!(trailer instanceof PDFDict)) throw new Error('a table without its trailer')
  return { entries, trailer }
}

function readStream(bytes: Buffer, at: number) {
  const head = /^\s*\d+\s+0\s+obj/.exec(bytes.toString('latin1', at, at + 40))
  const stream = head ? objectAt(bytes, at + head[0].length) : null
  if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Type')) !== PDFName.of('XRef')) {
    throw new Error('no cross-references where they should be')
  }
  unpacked(stream) // within bounds, before the library does it without
  const entries = new Map<number, Entry>()
  for (const { ref, offset, deleted, inObjectStream } of PDFXRefStreamParser.forStream(stream).parseIntoContext()) {
    if (!deleted && ref.generationNumber !== 0) throw new Error('an object of a later generation')
    const entry: Entry = deleted
      ? { type: 'free' }
      : inObjectStream
        ? { type: 'packed', pack: offset }
        : { type: 'plain', offset }
    entries.set(ref.objectNumber, entry)
  }
  return { entries, trailer: stream.dict }
}
