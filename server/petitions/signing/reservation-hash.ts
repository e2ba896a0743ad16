import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Reservation } from './contract.ts'

const HASH_VERSION = 1

/**
 * SHA-256 of a department's reservation: an annex of its own, bound to the revision it was made on and to the department,
 * never part of the hashed text (decisions.md, "Signing has two artefacts").
 */
export function reservationHash(of: {
  readonly revisionHash: string
  readonly departmentId: string
  readonly reservations: readonly Reservation[]
}): string {
  const clauses = of.reservations
    .map(({ cid, text }) => ({ cid, text: text.normalize('NFC') }))
    .sort((a, b) => (a.cid < b.cid ? -1 : 1))
  const { revisionHash, departmentId } = of
  const canonical = canonicalize({
    hashVersion: HASH_VERSION,
    revision: revisionHash,
    department: departmentId,
    clauses,
  })
  if (canonical === undefined) throw new Error('a reservation is always an object')
  return createHash('sha256').update(canonical, 'utf8').digest('hex')
}
