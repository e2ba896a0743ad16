import { z } from 'zod'
import type { Db } from '../drafts/petition-repository.ts'
import { ISSUE_CAPACITIES } from '../issuing/content/contract.ts'
import { type IssueRecord, loadIssue } from '../issuing/issue-repository.ts'
import { currentHash, loadContent, loadLetters, type SignedDocumentRecord } from './signed-file-repository.ts'

/** What is printed in a công văn beside its frozen text. */
const LetterBasis = z.object({
  number: z.string(),
  notation: z.string(),
  documentDate: z.string(),
  signerName: z.string(),
  signerOffice: z.string(),
  capacity: z.enum(ISSUE_CAPACITIES),
})
export type LetterBasis = z.output<typeof LetterBasis>

/** The same facts give the same text. */
export function basisText(basis: LetterBasis): string {
  return JSON.stringify(LetterBasis.parse(basis))
}

export function basisOf({ basis }: Pick<SignedDocumentRecord, 'basis'>): LetterBasis {
  return LetterBasis.parse(JSON.parse(basis))
}

/**
 * The công văn that goes with number, date and, once they are stated, signer of a petition; null: none was prepared, or
 * what is printed in it was corrected since.
 */
export async function loadCurrentLetter(
  db: Db,
  issue: IssueRecord,
): Promise<(SignedDocumentRecord & { readonly basisRead: LetterBasis }) | null> {
  const letters = await loadLetters(db, issue.revisionId)
  const found = letters.find((letter) => isOf(basisOf(letter), issue))
  return found ? { ...found, basisRead: basisOf(found) } : null
}

function isOf(basis: LetterBasis, { number, notation, documentDate, signature }: IssueRecord): boolean {
  const isNumbered = basis.number === number && basis.notation === notation && basis.documentDate === documentDate
  const { signerName, signerOffice, capacity } = signature ?? basis
  return (
    isNumbered && basis.signerName === signerName && basis.signerOffice === signerOffice && basis.capacity === capacity
  )
}

/** The công văn with every signature it has a place for: what goes out; null while one is missing, or none was prepared. */
export async function loadSignedLetter(db: Db, petitionId: string): Promise<Buffer | null> {
  const issue = await loadIssue(db, petitionId)
  const letter = issue && (await loadCurrentLetter(db, issue))
  // One signature a file (../../documents/signatures DS4).
  if (!letter || letter.files.length < letter.fields.length) return null
  return loadContent(db, currentHash(letter))
}
