import type { Prisma } from '#server/database/generated/client.ts'
import { insertRows } from '#server/database/json-rows.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { CaseRecord } from '../case-record.ts'
import { columnsOf, type Db, toJson, toRecord, updateCase, WITH_REVIEW } from '../case-repository.ts'
import type { CaseSectionText } from '../content/contract.ts'
import type { ImportedRest } from './read-line.ts'

export interface ImportedCase {
  readonly record: CaseRecord
  readonly sections: readonly CaseSectionText[]
  readonly imported: ImportedRest | null
}

/** Cases that were imported under these ids before, and whether somebody has written on them since. */
export async function loadImported(
  db: Db,
  clusterId: string,
  externalIds: readonly string[],
): Promise<Map<string, CaseRecord & { readonly isEditedHere: boolean }>> {
  const rows = await db.case.findMany({
    where: { clusterId, externalId: { in: [...externalIds] } },
    include: { ...WITH_REVIEW, work: { select: { version: true } } },
  })
  return new Map(rows.map((row) => [row.externalId ?? '', { ...toRecord(row), isEditedHere: row.work !== null }]))
}

/** Which of these ids are there already: a hint, asked before the transaction that asks again. */
export async function loadImportedIds(
  db: Db,
  clusterId: string,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.case.findMany({
    where: { clusterId, externalId: { in: [...externalIds] } },
    select: { externalId: true },
  })
  return new Set(rows.flatMap(({ externalId }) => externalId ?? []))
}

/** New published cases with their first version and their line of history: three statements for all. */
export async function insertImported(tx: Tx, cases: readonly ImportedCase[], byId: string, at: Date): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.map(({ record, imported }) => {
    const { id, clusterId, code, externalId, departmentId, head, state, published, publishedAt, isDemo } = record
    const { periodFrom, periodTo, ...columns } = columnsOf(head)
    return {
      ...{ id, clusterId, code, externalId, departmentId, state, published, publishedAt, isDemo, imported },
      ...columns,
      periodFrom: periodFrom && head.periodFrom,
      periodTo: periodTo && head.periodTo,
      ...{ createdById: byId, createdAt: at, changedAt: at },
    }
  })
  await insertRows(tx, CASES, rows)
  await insertTexts(tx, cases, byId, at)
}

/** Further versions of cases that came again with other words. */
export async function updateImported(tx: Tx, cases: readonly ImportedCase[], byId: string, at: Date): Promise<void> {
  for (const { record, imported } of cases) {
    const { id, departmentId, head, state, published, publishedAt } = record
    await updateCase(tx, id, {
      ...{ departmentId, state, published, publishedAt, withdrawal: null },
      ...columnsOf(head),
      ...(imported && { imported: imported as Prisma.InputJsonObject }), // as above
      changedAt: at,
    })
  }
  await insertTexts(tx, cases, byId, at)
}

async function insertTexts(tx: Tx, cases: readonly ImportedCase[], byId: string, at: Date): Promise<void> {
  const versions = cases.map(({ record, sections }) => ({
    ...{ caseId: record.id, number: record.published, head: record.head },
    sections: toJson(sections),
    publishedById: byId,
    at: record.publishedAt ?? at,
  }))
  await insertRows(tx, VERSIONS, versions)
  const transitions = cases.map(({ record }) => ({
    ...{
      id: newId<'case-transition'>(),
      caseId: record.id,
      act: 'import',
      version: record.published,
      actorId: byId,
      at,
    },
  }))
  await insertRows(tx, TRANSITIONS, transitions)
}

const CASES = {
  table: 'Case',
  types: {
    id: 'uuid',
    clusterId: 'uuid',
    code: 'text',
    externalId: 'text',
    title: 'text',
    titleSortKey: 'text',
    field: 'text',
    departmentId: 'uuid',
    place: 'text',
    periodFrom: 'date',
    periodTo: 'date',
    status: '"CaseStatus"',
    state: '"CaseState"',
    visibility: '"CaseVisibility"',
    sharedWith: 'uuid[]',
    published: 'int',
    publishedAt: 'timestamptz',
    imported: 'jsonb',
    isDemo: 'boolean',
    createdById: 'uuid',
    createdAt: 'timestamptz',
    changedAt: 'timestamptz',
  },
} as const
const VERSIONS = {
  table: 'CaseVersion',
  types: { caseId: 'uuid', number: 'int', head: 'jsonb', sections: 'jsonb', publishedById: 'uuid', at: 'timestamptz' },
} as const
const TRANSITIONS = {
  table: 'CaseTransition',
  types: { id: 'uuid', caseId: 'uuid', act: 'text', version: 'int', actorId: 'uuid', at: 'timestamptz' },
} as const

/** A page of cases for the export, in the order they came in. */
export async function loadForExport(
  db: Db,
  clusterId: string,
  after: string | null,
  take: number,
  where: Prisma.CaseWhereInput,
) {
  const rows = await db.case.findMany({
    where: { AND: [where, { clusterId, state: 'published', ...(after && { id: { gt: after } }) }] },
    orderBy: { id: 'asc' },
    take,
    include: WITH_REVIEW,
  })
  const versions = await db.caseVersion.findMany({
    where: { OR: rows.map(({ id, published }) => ({ caseId: id, number: published })) },
  })
  const texts = new Map(versions.map(({ caseId, sections }) => [caseId, sections as unknown as CaseSectionText[]])) // ours
  return rows.map((row) => ({
    record: toRecord(row),
    sections: texts.get(row.id) ?? [],
    imported: row.imported as ImportedRest | null, // written by insertImported only
  }))
}
