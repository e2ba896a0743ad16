import { createHash } from 'node:crypto'
import type { Prisma } from '#server/database/generated/client.ts'
import type { SignedPdfReport } from '#server/documents/signatures/contract.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../drafts/petition-repository.ts'
import type { SignedDocumentKind } from './contract.ts'

const INCLUDE = {
  fields: { orderBy: { place: 'asc' } },
  files: { orderBy: { number: 'asc' } },
} satisfies Prisma.PetitionSignedDocumentInclude

export type SignedDocumentRecord = Prisma.PetitionSignedDocumentGetPayload<{ include: typeof INCLUDE }>
export type SignedFileRecord = SignedDocumentRecord['files'][number]

/** The biên bản of a frozen text. */
export function loadMinutes(db: Db, revisionId: string): Promise<SignedDocumentRecord | null> {
  return loadPrepared(db, { revisionId, kind: 'minutes', basis: '' })
}

export function loadPrepared(
  db: Db,
  revisionId_kind_basis: { revisionId: string; kind: SignedDocumentKind; basis: string },
): Promise<SignedDocumentRecord | null> {
  return db.petitionSignedDocument.findUnique({ where: { revisionId_kind_basis }, include: INCLUDE })
}

export function loadSignedDocument(db: Db, id: string): Promise<SignedDocumentRecord | null> {
  return db.petitionSignedDocument.findUnique({ where: { id }, include: INCLUDE })
}

/** Every công văn that was prepared of a frozen text, the newest first. */
export function loadLetters(db: Db, revisionId: string): Promise<SignedDocumentRecord[]> {
  const where = { revisionId, kind: 'letter' } as const
  return db.petitionSignedDocument.findMany({ where, include: INCLUDE, orderBy: { preparedAt: 'desc' } })
}

/** The hash of the file with all signatures so far. */
export function currentHash({ preparedHash, files }: SignedDocumentRecord): string {
  return files.at(-1)?.hash ?? preparedHash
}

/** What was proven when the file was taken: written by this module only, from the reader of signed PDFs. */
export function reportOf({ report }: Pick<SignedFileRecord, 'report'>): SignedPdfReport {
  return report as unknown as SignedPdfReport
}

/** @throws when the stored bytes do not give their hash: such a file is nobody's signed file */
export async function loadContent(db: Db, hash: string): Promise<Buffer> {
  const { bytes } = await db.petitionFileContent.findUniqueOrThrow({ where: { hash } })
  if (hashOf(bytes) !== hash) throw new Error(`the signed file ${hash} does not give its hash`)
  return Buffer.from(bytes)
}

/** The same content twice is one. */
export async function keepContent(tx: Tx, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes)
  await tx.petitionFileContent.createMany({ data: [{ hash, bytes: new Uint8Array(bytes) }], skipDuplicates: true })
  return hash
}

export interface NewField {
  readonly name: string
  readonly departmentId: string
  readonly role: SignedDocumentRecord['fields'][number]['role']
  readonly place: number
}

export async function insertDocument(
  tx: Tx,
  document: Omit<Prisma.PetitionSignedDocumentUncheckedCreateInput, 'fields' | 'files'>,
  fields: readonly NewField[],
): Promise<void> {
  await tx.petitionSignedDocument.create({ data: { ...document, fields: { create: [...fields] } } })
}

export async function insertFile(
  tx: Tx,
  file: Omit<Prisma.PetitionSignedFileUncheckedCreateInput, 'report'> & { readonly report: SignedPdfReport },
): Promise<void> {
  await tx.petitionSignedFile.create({ data: { ...file, report: JSON.parse(JSON.stringify(file.report)) } })
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
