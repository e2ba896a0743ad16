import type { Prisma } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { Db } from '../drafts/petition-repository.ts'
import type { DispatchCode, IssueCapacity, IssueNoteKind } from './content/contract.ts'

/** Number, signatures and issue of one petition, as far as they have come. */
export interface IssueRecord {
  readonly petitionId: string
  readonly revisionId: string
  readonly departmentId: string
  readonly number: string
  readonly notation: string
  readonly documentDate: LocalDate
  readonly numberedById: string
  readonly numberedAt: Date
  readonly signature: IssueSignature | null
  readonly issued: { readonly byId: string; readonly at: Date } | null
}

/** Stated by the records clerk. */
export interface IssueSignature {
  readonly signerName: string
  readonly signerOffice: string
  readonly capacity: IssueCapacity
  readonly signedOn: LocalDate
  readonly sealedOn: LocalDate
}

export async function loadIssue(db: Db, petitionId: string): Promise<IssueRecord | null> {
  const row = await db.petitionIssue.findUnique({ where: { petitionId } })
  return row && toRecord(row)
}

export async function loadIssues(db: Db, petitionIds: readonly string[]): Promise<IssueRecord[]> {
  const rows = await db.petitionIssue.findMany({ where: { petitionId: { in: [...petitionIds] } } })
  return rows.map(toRecord)
}

/** Two clerks of one register come one after the other. */
export async function holdRegister(tx: Tx, departmentId: string, year: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`register:${departmentId}:${year}`}, 0))`
}

/** The petition that has this number in the register; null when it is free. */
export async function findNumberHolder(
  tx: Tx,
  register: { departmentId: string; year: number; number: string },
): Promise<string | null> {
  const row = await tx.petitionIssue.findUnique({ where: { departmentId_year_number: register } })
  return row?.petitionId ?? null
}

export interface Numbering {
  readonly petitionId: string
  readonly revisionId: string
  readonly departmentId: string
  readonly number: string
  readonly notation: string
  readonly documentDate: LocalDate
  readonly byId: string
  readonly at: Date
}

/** Gives the number, or another one in its place while nothing is issued. */
export async function saveNumber(tx: Tx, { petitionId, byId, at, documentDate, ...rest }: Numbering): Promise<void> {
  const row = {
    ...rest,
    year: Number(documentDate.slice(0, 4)),
    documentDate: column(documentDate),
    numberedById: byId,
    numberedAt: at,
  }
  await tx.petitionIssue.upsert({ where: { petitionId }, create: { petitionId, ...row }, update: row })
}

export async function saveSignature(
  tx: Tx,
  petitionId: string,
  { signedOn, sealedOn, ...signature }: IssueSignature,
  by: { readonly id: string; readonly at: Date },
): Promise<void> {
  const days = { signedOn: column(signedOn), sealedOn: column(sealedOn) }
  const data = { ...signature, ...days, sealedById: by.id, sealedAt: by.at }
  await tx.petitionIssue.update({ where: { petitionId }, data })
}

export async function markIssued(
  tx: Tx,
  petitionId: string,
  by: { readonly id: string; readonly at: Date },
): Promise<void> {
  await tx.petitionIssue.update({ where: { petitionId }, data: { issuedById: by.id, issuedAt: by.at } })
}

export interface IssueNote {
  readonly id: string
  readonly kind: IssueNoteKind
  readonly reason: string
  readonly reference: string
  readonly referenceOn: LocalDate
  readonly recordedById: string
  readonly recordedAt: Date
}

/** Oldest first. */
export async function loadNotes(db: Db, petitionId: string): Promise<IssueNote[]> {
  const rows = await db.petitionIssueNote.findMany({
    where: { petitionId },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ referenceOn, petitionId: _of, ...row }) => ({ ...row, referenceOn: dayOf(referenceOn) }))
}

/** Once per id; answers whether it is new. */
export async function insertNoteOnce(tx: Tx, petitionId: string, note: IssueNote): Promise<boolean> {
  const data = [{ ...note, petitionId, referenceOn: column(note.referenceOn) }]
  return (await tx.petitionIssueNote.createMany({ data, skipDuplicates: true })).count > 0
}

export interface DispatchStatus {
  readonly id: string
  readonly code: DispatchCode
  readonly on: LocalDate
  readonly reason: string | null
  readonly recordedById: string
  readonly recordedAt: Date
}

/** In the order in which they came. */
export async function loadStatuses(db: Db, petitionId: string): Promise<DispatchStatus[]> {
  const rows = await db.petitionDispatchStatus.findMany({
    where: { petitionId },
    orderBy: [{ onDay: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ code, onDay, petitionId: _of, ...row }) => ({
    ...row,
    code: code.slice(1) as DispatchCode, // 's01': an enum of PostgreSQL as Prisma takes it begins with a letter
    on: dayOf(onDay),
  }))
}

/** Once per id; answers whether it is new. */
export async function insertStatusOnce(tx: Tx, petitionId: string, status: DispatchStatus): Promise<boolean> {
  const { code, on, ...row } = status
  const data = [{ ...row, petitionId, code: `s${code}` as const, onDay: column(on) }]
  return (await tx.petitionDispatchStatus.createMany({ data, skipDuplicates: true })).count > 0
}

function toRecord(row: Prisma.PetitionIssueGetPayload<object>): IssueRecord {
  const { petitionId, revisionId, departmentId, number, notation, numberedById, numberedAt } = row
  const { signerName, signerOffice, capacity, signedOn, sealedOn } = row
  const isSigned =
    signerName !== null && signerOffice !== null && capacity !== null && signedOn !== null && sealedOn !== null
  return {
    ...{ petitionId, revisionId, departmentId, number, notation, numberedById, numberedAt },
    documentDate: dayOf(row.documentDate),
    signature: isSigned
      ? { signerName, signerOffice, capacity, signedOn: dayOf(signedOn), sealedOn: dayOf(sealedOn) }
      : null,
    issued: row.issuedAt && row.issuedById !== null ? { byId: row.issuedById, at: row.issuedAt } : null,
  }
}

function dayOf(value: Date): LocalDate {
  return value.toISOString().slice(0, 10) as LocalDate // a DATE column
}

function column(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
