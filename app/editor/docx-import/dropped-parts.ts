import { strFromU8, unzipSync } from 'fflate'

/** What a Word file holds that our text cannot; each is told with its number. */
export const DROPPED_PARTS = [
  'pictures',
  'textBoxes',
  'comments',
  'deletions',
  'insertions',
  'footnotes',
  'headers',
  'equations',
] as const
export type DroppedPart = (typeof DROPPED_PARTS)[number]

export interface Dropped {
  readonly what: DroppedPart | 'frame'
  readonly count: number
}

/** Of all parts that are read; a file that unpacks to more is not opened. */
const MOST_BYTES = 60 * 1024 * 1024

export type DocxParts = { readonly ok: true; readonly dropped: readonly Dropped[] } | { readonly ok: false }

/**
 * Counts in the file itself what a conversion leaves out without a word (mammoth takes insertions, drops deletions,
 * pictures in old form, boxes and equations).
 */
export function readParts(bytes: Uint8Array, most = MOST_BYTES): DocxParts {
  let size = 0
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/^word\/[^/]+\.xml$/.test(name)) return false
        size += originalSize
        if (size > most) throw new RangeError('the file unpacks to too much')
        return true
      },
    })
  } catch {
    return { ok: false }
  }
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const body = text('word/document.xml')
  if (body === '') return { ok: false }
  const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0
  const headers = Object.keys(files).filter(
    (name) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >][^<]*[^\s<\d]/.test(text(name)),
  )
  const found: Record<DroppedPart, number> = {
    pictures: count(/<(?:pic:pic|v:imagedata)[ >]/g),
    textBoxes: count(/<wps:txbx[ >]|<v:textbox[ >]/g),
    comments: count(/<w:commentReference[ />]/g),
    deletions: count(/<w:del [^>]*>/g),
    insertions: count(/<w:ins [^>]*>/g),
    footnotes: count(/<w:(?:footnote|endnote)Reference[ />]/g),
    headers: headers.length,
    equations: count(/<m:oMath[ >]/g),
  }
  return {
    ok: true,
    dropped: DROPPED_PARTS.map((what) => ({ what, count: found[what] })).filter(({ count }) => count > 0),
  }
}
