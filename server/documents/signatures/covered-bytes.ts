import { PDFArray, type PDFDict, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { PdfUpdate } from './read-updates.ts'

/**
 * What a signature covers: everything up to the end of its revision but the very text of its own value. Null where its
 * byte range says otherwise: a gap that holds more could hide anything.
 */
export function coveredBytes(
  bytes: Buffer,
  update: PdfUpdate,
  signature: PDFDict,
): { readonly data: Buffer; readonly value: Buffer } | null {
  const range = signature.get(PDFName.of('ByteRange'))
  const contents = signature.get(PDFName.of('Contents'))
  if (!(range instanceof PDFArray) || !(contents instanceof PDFHexString)) return null
  const numbers = range.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN))
  const [first, before, after, length] = numbers
  if (numbers.length !== 4 || first !== 0 || before === undefined || after === undefined || length === undefined)
    return null
  if (![before, after, length].every((one) => Number.isInteger(one) && one > 0)) return null
  if (before < update.start || after <= before + 1 || after + length > update.end) return null
  // The last line's end may be left out, nothing else.
  if (bytes.subarray(after + length, update.end).some((byte) => byte !== 0x0a && byte !== 0x0d)) return null
  const gap = bytes.toString('latin1', before, after)
  if (!/^<[0-9a-fA-F\s]*>$/.test(gap)) return null
  const value = Buffer.from(gap.replace(/[<>\s]/g, ''), 'hex')
  if (!value.equals(Buffer.from(contents.asBytes()))) return null
  return {
    data: Buffer.concat([bytes.subarray(0, before), bytes.subarray(after, after + length)]),
    value: derOf(value),
  }
}

/** The value without the zeros that fill its place. */
function derOf(value: Buffer): Buffer {
  const short = value[1] ?? 0
  if (short < 0x80) return value.subarray(0, 2 + short)
  if (short === 0x80) return value // of indefinite length: its own end marks it
  const count = short & 0x7f
  const length = value.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return value.subarray(0, 2 + count + length)
}
