import { constants, inflateSync } from 'node:zlib'
import type { FindingCode } from '../contract.ts'
import { BeyondLimits, type UnpackBudget } from './unpack-budget.ts'

/** One stream may unpack to so much: more is a bomb, or a picture too large for this place. */
const LARGEST_STREAM = 256 * 1024 * 1024

/**
 * What a PDF would do by itself (JavaScript, starting programs), seen in its objects, those packed into object streams
 * too; and whether its packed streams stay within bounds, before any library unpacks them.
 */
export function inspectPdf(
  bytes: Buffer,
  budget: UnpackBudget,
): { readonly codes: FindingCode[]; readonly isLocked: boolean } {
  const codes = new Set<FindingCode>()
  let isLocked = false
  const look = (text: string) => {
    const plain = text.includes('#')
      ? text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text
    if (/\/JavaScript\b|\/JS\s*[(<\d]/.test(plain)) codes.add('script')
    if (/\/S\s*\/Launch\b/.test(plain)) codes.add('launch-action')
    if (/\/Encrypt\s/.test(plain)) isLocked = true
  }
  let at = 0
  while (at < bytes.length) {
    const stream = nextStream(bytes, at)
    const text = bytes.toString('latin1', at, stream?.dictionaryEnd ?? bytes.length)
    look(text)
    if (!stream) break
    const dictionary = text.slice(Math.max(0, text.lastIndexOf(' obj')))
    const content = unpackStream(dictionary, bytes.subarray(stream.start, stream.end), budget)
    if (content && /\/Type\s*\/ObjStm\b/.test(dictionary)) look(content.toString('latin1'))
    at = stream.end
  }
  return { codes: [...codes], isLocked }
}

function nextStream(bytes: Buffer, from: number) {
  for (let at = bytes.indexOf('stream', from, 'latin1'); at !== -1; at = bytes.indexOf('stream', at + 6, 'latin1')) {
    const after = bytes[at + 6]
    // The keyword is followed by the end of its line; the word within "endstream" or a text is not.
    if ((after !== 0x0a && after !== 0x0d) || bytes.toString('latin1', at - 3, at) === 'end') continue
    const start = at + (after === 0x0d && bytes[at + 7] === 0x0a ? 8 : 7)
    const end = bytes.indexOf('endstream', start, 'latin1')
    return { dictionaryEnd: at, start, end: end === -1 ? bytes.length : end }
  }
  return null
}

function unpackStream(dictionary: string, data: Buffer, budget: UnpackBudget): Buffer | null {
  const filter = dictionary.match(/\/Filter\s*(\[[^\]]*\]|\/[\w#]+|\d+\s+\d+\s+R)/)?.[1] ?? ''
  // Named elsewhere in the file: tried as what it nearly always is.
  const packings = filter.endsWith('R') ? ['Flate'] : (filter.match(/FlateDecode|\/Fl\b|LZWDecode|\/LZW\b/g) ?? [])
  if (packings.length === 0) return filter === '' ? data : null
  // Packed twice serves nothing but hiding how large it is.
  if (packings.length > 1) throw new BeyondLimits('bytes')
  if (!/Fl/.test(packings[0] ?? '')) return null
  try {
    const content = inflateSync(data, {
      maxOutputLength: Math.max(1, Math.min(LARGEST_STREAM, budget.bytesLeft())),
      finishFlush: constants.Z_SYNC_FLUSH,
    })
    budget.spend('bytes', content.length)
    return content
  } catch (error) {
    if (error instanceof RangeError || error instanceof BeyondLimits) throw new BeyondLimits('bytes')
    return null // damaged or encrypted: whether it can be read is seen when its text is
  }
}
