import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { LegalDocument, LegalRelation, LegalRelationKind, RelatedDocument } from './legal-document.ts'
import { placeKey } from './provision-place.ts'
import type { ProvisionPlace } from './references/reference.ts'

type Db = Tx | PrismaClient

const OTHER = { select: { id: true, kind: true, number: true, title: true, shortTitle: true } } as const
const WHOLE = {
  changes: { include: { actor: { select: { ...OTHER.select, inForceFrom: true } } } },
  acts: { include: { target: OTHER, actor: { select: { inForceFrom: true } } } },
} satisfies Prisma.LegalDocumentInclude
type Row = Prisma.LegalDocumentGetPayload<{ include: typeof WHOLE }>

/** Every document with its relations: a few hundred rows, read whole because statuses depend on each other. */
export async function loadDocuments(db: Db): Promise<LegalDocument[]> {
  const rows = await db.legalDocument.findMany({ include: WHOLE })
  return rows.map(toDocument)
}

export async function loadDocument(db: Db, id: string): Promise<LegalDocument | null> {
  const row = await db.legalDocument.findUnique({ where: { id }, include: WHOLE })
  return row && toDocument(row)
}

/** Holds documents until the transaction ends, in one order, so that two commands cannot wait for each other. */
export async function lockDocuments(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "LegalDocument" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`
}

export async function loadNumberKeys(db: Db): Promise<Map<string, string>> {
  const rows = await db.legalDocument.findMany({ select: { id: true, numberKey: true } })
  return new Map(rows.map((row) => [row.numberKey, row.id]))
}

/** The facts of a document as they are written. */
export type DocumentFacts = Pick<
  LegalDocument,
  | 'kind'
  | 'number'
  | 'numberKey'
  | 'title'
  | 'shortTitle'
  | 'issuer'
  | 'issuedOn'
  | 'inForceFrom'
  | 'inForceTo'
  | 'note'
  | 'certainty'
>

/** Enters documents whose number is new; answers how many. */
export async function insertDocumentsOnce(
  tx: Tx,
  documents: readonly (DocumentFacts & { readonly id: string })[],
  at: Date,
): Promise<number> {
  const { count } = await tx.legalDocument.createMany({
    data: documents.map((document) => ({ id: document.id, ...toRow(document), updatedAt: at })),
    skipDuplicates: true,
  })
  return count
}

/** Writes the facts while the version is still the one seen; answers whether it was. */
export async function reviseDocumentAt(
  tx: Tx,
  where: { id: string; version: number },
  facts: DocumentFacts,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.legalDocument.updateMany({
    where,
    data: { ...toRow(facts), version: { increment: 1 }, updatedAt: at },
  })
  return count === 1
}

/** A next version without other facts: what acts on the document changed. */
export async function touchDocument(
  tx: Tx,
  id: string,
  at: Date,
  end?: { readonly inForceTo: LocalDate | null },
): Promise<number> {
  const { version } = await tx.legalDocument.update({
    where: { id },
    data: { version: { increment: 1 }, updatedAt: at, ...(end ? { inForceTo: toColumn(end.inForceTo) } : {}) },
    select: { version: true },
  })
  return version
}

export interface NewRelation {
  readonly kind: LegalRelationKind
  readonly actorId: string
  readonly targetId: string
  readonly effectiveOn: LocalDate | null
  readonly note: string
}

/** Enters relations that are not there; answers how many were new. */
export async function insertRelationsOnce(tx: Tx, relations: readonly NewRelation[]): Promise<number> {
  const { count } = await tx.legalRelation.createMany({
    data: relations.map((relation) => ({
      id: newId<'legal-relation'>(),
      ...relation,
      effectiveOn: toColumn(relation.effectiveOn),
    })),
    skipDuplicates: true,
  })
  return count
}

export async function deleteRelation(tx: Tx, id: string): Promise<void> {
  await tx.legalRelation.deleteMany({ where: { id } })
}

/** Places that were compared with the text, by document. */
export async function loadChecked(db: Db, documentIds?: readonly string[]): Promise<Map<string, Set<string>>> {
  const places = await loadCheckedPlaces(db, documentIds)
  return new Map(Array.from(places, ([id, some]) => [id, new Set(some.map(placeKey))]))
}

export async function loadCheckedPlaces(
  db: Db,
  documentIds?: readonly string[],
): Promise<Map<string, ProvisionPlace[]>> {
  const where = documentIds ? { documentId: { in: [...documentIds] } } : {}
  const rows = await db.legalProvision.findMany({ where })
  const places = new Map<string, ProvisionPlace[]>()
  for (const { documentId, article, clause, point } of rows) {
    const place = { article, clause: clause || null, point: point || null }
    places.set(documentId, [...(places.get(documentId) ?? []), place])
  }
  return places
}

export async function insertCheckedOnce(
  tx: Tx,
  documentId: string,
  places: readonly ProvisionPlace[],
  by: { readonly userId: string; readonly at: Date },
): Promise<number> {
  const { count } = await tx.legalProvision.createMany({
    data: places.map(({ article, clause, point }) => ({
      documentId,
      article,
      clause: clause ?? '',
      point: point ?? '',
      checkedById: by.userId,
      checkedAt: by.at,
    })),
    skipDuplicates: true,
  })
  return count
}

function toRow(facts: DocumentFacts) {
  const { kind, number, numberKey, title, shortTitle, issuer, note, certainty } = facts
  return {
    ...{ kind, number, numberKey, title, shortTitle, issuer, note, certainty },
    issuedOn: toColumn(facts.issuedOn),
    inForceFrom: toColumn(facts.inForceFrom),
    inForceTo: toColumn(facts.inForceTo),
  }
}

function toDocument(row: Row): LegalDocument {
  return {
    ...badge(row),
    numberKey: row.numberKey,
    issuer: row.issuer,
    issuedOn: toDay(row.issuedOn),
    inForceFrom: toDay(row.inForceFrom),
    inForceTo: toDay(row.inForceTo),
    note: row.note,
    certainty: row.certainty,
    version: row.version,
    changes: sorted(row.changes.map((one) => relation(one, one.actor, one.actor.inForceFrom))),
    acts: sorted(row.acts.map((one) => relation(one, one.target, one.actor.inForceFrom))),
  }
}

function relation(
  row: { id: string; kind: LegalRelationKind; effectiveOn: Date | null; note: string },
  other: RelatedDocument,
  actorFrom: Date | null,
): LegalRelation {
  const { id, kind, note } = row
  return { id, kind, note, other: badge(other), effectiveOn: toDay(row.effectiveOn ?? actorFrom) }
}

function badge({ id, kind, number, title, shortTitle }: RelatedDocument): RelatedDocument {
  return { id, kind, number, title, shortTitle }
}

/** In the order of time; what has no day comes last. */
function sorted(relations: LegalRelation[]): LegalRelation[] {
  return relations.sort((a, b) => (a.effectiveOn ?? '9').localeCompare(b.effectiveOn ?? '9'))
}

function toDay(date: Date | null): LocalDate | null {
  return date ? (date.toISOString().slice(0, 10) as LocalDate) : null // a DATE column
}

function toColumn(day: LocalDate | null): Date | null {
  return day ? new Date(`${day}T00:00:00Z`) : null
}
