import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import { endingOf } from './file-name.ts'

export interface AcceptedType {
  readonly mediaType: string
  /** Endings that name this type, the usual one first. */
  readonly endings: readonly string[]
}

/** What is taken. No macros, no programs, no archives, no HTML or SVG, no old binary Office formats. */
const ACCEPTED: readonly AcceptedType[] = [
  { mediaType: 'application/pdf', endings: ['pdf'] },
  { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'] },
  { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  { mediaType: 'application/vnd.oasis.opendocument.presentation', endings: ['odp'] },
  { mediaType: 'image/png', endings: ['png'] },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  { mediaType: 'image/webp', endings: ['webp'] },
  { mediaType: 'image/gif', endings: ['gif'] },
  { mediaType: 'image/tiff', endings: ['tif', 'tiff'] },
]
const TEXT: readonly AcceptedType[] = [
  { mediaType: 'text/plain; charset=utf-8', endings: ['txt'] },
  { mediaType: 'text/csv; charset=utf-8', endings: ['csv'] },
]

/** What the bytes are, whatever the name says; null when it is nothing that is taken. Text must be whole UTF-8. */
export async function sniffType(path: string, name: string): Promise<AcceptedType | null> {
  const found = await fileTypeFromFile(path)
  if (found) return ACCEPTED.find((type) => type.mediaType === found.mime) ?? null
  const named = TEXT.find((type) => type.endings.includes(endingOf(name)))
  return named && (await isUtf8Text(path)) ? named : null
}

async function isUtf8Text(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes: Buffer = chunk
      if (decoder.decode(bytes, { stream: true }).includes('\u0000')) return false
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false // not UTF-8
    throw error
  }
}
