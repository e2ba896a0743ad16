import { ACCEPTED_ENDINGS, MAX_FILE_BYTES } from '#server/files/contract.ts'
import type { Failure } from '#server/kernel/result.ts'

/** Why the store would not take a file, as far as its name and size tell; null: it may go, the server decides by the bytes. */
export function faultOfFile({ name, size }: Pick<File, 'name' | 'size'>): Failure | null {
  if (size === 0) return { code: 'file-empty' }
  if (size > MAX_FILE_BYTES) return { code: 'file-too-large', details: { megabytes: MAX_FILE_BYTES / 1024 / 1024 } }
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  if (ACCEPTED_ENDINGS.some((accepted) => accepted === ending)) return null
  return { code: 'file-type-not-accepted', details: { accepted: ACCEPTED_ENDINGS.map((one) => one.toUpperCase()) } }
}
