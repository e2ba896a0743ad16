import { createHash } from 'node:crypto'
import type { Id } from '#server/kernel/ids.ts'

/**
 * The id of a clause outside its text: a UUID that follows from petition and cid (version 8, RFC 9562), so that a link
 * can name a clause in the transaction that brings it into the text, before the text is projected.
 */
export function clauseIdOf(petitionId: string, cid: string): Id<'petition-clause'> {
  const bytes = createHash('sha256').update(`petition-clause:${petitionId}:${cid}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return parts.join('-') as Id<'petition-clause'> // in the form of one
}
