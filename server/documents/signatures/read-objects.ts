import { inflateSync } from 'node:zlib'
import { PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFObjectParser, PDFRawStream } from '@cantoo/pdf-lib'

export interface ReadObject {
  readonly object: PDFObject
  /** Its bytes in the file; null in an object stream. */
  readonly span: { readonly start: number; readonly end: number } | null
}

/** A stream of a signing program's revision unpacks to no more. */
const LARGEST_STREAM = 16 * 1024 * 1024

/** The object with this number at this offset: "12 0 obj … endobj". */
export function readObject(bytes: Buffer, number: number, offset: number, end: number): ReadObject {
  const head = /^(\d+)\s+0\s+obj/.exec(bytes.toString('latin1', offset, offset + 32))
  if (!head || Number(head[1]) !== number) throw new Error(`no object ${number} where it should be`)
  const object = objectAt(bytes, offset + head[0].length)
  const closing = bytes.indexOf('endobj', offset)
  if (closing === -1 || closing >= end) throw new Error(`object ${number} does not end`)
  return { object, span: { start: offset, end } }
}

/** Whatever object begins at an offset. */
export function objectAt(bytes: Buffer, offset: number): PDFObject {
  return PDFObjectParser.forBytes(bytes.subarray(offset), PDFContext.create()).parseObject()
}

/** The objects in an object stream, by number. */
export function readPackedObjects(pack: ReadObject | undefined): Map<number, PDFObject> {
  const stream = pack?.object
  if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Type')) !== PDFName.of('ObjStm')) {
    throw new Error('no stream of objects where it should be')
  }
  const content = unpacked(stream)
  const [first, count] = ['First', 'N'].map((key) => stream.dict.get(PDFName.of(key)))
  if (!(first instanceof PDFNumber) || !(count instanceof PDFNumber))
    throw new Error('a stream of objects without its index')
  const index = content.toString('latin1', 0, first.asNumber()).trim().split(/\s+/).map(Number)
  const objects = new Map<number, PDFObject>()
  for (let place = 0; place < count.asNumber() * 2; place += 2) {
    const [number, offset] = [index[place], index[place + 1]]
    if (number === undefined || offset === undefined) throw new Error('a stream of objects without its index')
    objects.set(number, objectAt(content, first.asNumber() + offset))
  }
  return objects
}

/** The content of a stream, unpacked within bounds. Only what a signing program writes around signatures is unpacked. */
export function unpacked({ dict, contents }: PDFRawStream): Buffer {
  const filter = dict.get(PDFName.of('Filter'))
  const parameters = dict.get(PDFName.of('DecodeParms'))
  if (filter === undefined) return Buffer.from(contents)
  if (filter !== PDFName.of('FlateDecode')) throw new Error('a packing that is not read here')
  const content = inflateSync(contents, { maxOutputLength: LARGEST_STREAM })
  const isPredicted = parameters instanceof PDFDict && parameters.has(PDFName.of('Predictor'))
  // Cross-references may be predicted: the library reads those itself.
  if (isPredicted && dict.get(PDFName.of('Type')) !== PDFName.of('XRef'))
    throw new Error('a packing that is not read here')
  return content
}
