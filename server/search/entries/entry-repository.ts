import { Prisma, type PrismaClient } from '#server/database/generated/client.ts'
import { insertRows } from '#server/database/json-rows.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { toTsvector } from '../tsvector.ts'
import { ANALYSER, type SearchEntryText, type SearchSubject } from './entry.ts'

type Db = Tx | PrismaClient

/** The texts of a subject, in place of those of before. */
export async function replaceEntries(
  tx: Tx,
  subject: SearchSubject,
  entries: readonly SearchEntryText[],
  at: Date,
): Promise<void> {
  const variants = entries.map(({ variant = '' }) => variant)
  await tx.$executeRaw`DELETE FROM "SearchEntry" WHERE "kind" = ${subject.kind} AND "subjectId" = ${subject.id}::uuid
    AND NOT "variant" = ANY(${variants}::text[])`
  for (const entry of entries) await writeEntry(tx, subject, entry, at)
}

/** The first text of a subject. */
export interface NewEntry {
  readonly subject: SearchSubject
  readonly entry: SearchEntryText
}

/** So many rows go into one statement. */
const ROWS_AT_ONCE = 250

/** First texts of many subjects: what an import brings. */
export async function insertEntries(tx: Tx, entries: readonly NewEntry[], at: Date): Promise<void> {
  const circles = await audienceIds(
    tx,
    entries.flatMap(({ entry }) => [...entry.audience, ...(entry.withheld ?? [])]),
  )
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    const rows = entries.slice(from, from + ROWS_AT_ONCE)
    await insertRows(
      tx,
      ENTRY,
      rows.map(({ subject, entry }) => rowOf(subject, entry, circles, at)),
    )
  }
}

async function writeEntry(tx: Tx, subject: SearchSubject, entry: SearchEntryText, at: Date): Promise<void> {
  const circles = await audienceIds(tx, [...entry.audience, ...(entry.withheld ?? [])])
  await insertRows(tx, ENTRY, [rowOf(subject, entry, circles, at)], REPLACED)
}

const REPLACED = Prisma.sql`ON CONFLICT ("kind", "subjectId", "variant") DO UPDATE SET
  "externalId" = excluded."externalId", "title" = excluded."title", "path" = excluded."path",
  "sections" = excluded."sections", "field" = excluded."field", "departmentIds" = excluded."departmentIds",
  "status" = excluded."status", "startsOn" = excluded."startsOn", "endsOn" = excluded."endsOn",
  "audience" = excluded."audience", "withheld" = excluded."withheld", "titleVector" = excluded."titleVector",
  "vector" = excluded."vector", "analyser" = excluded."analyser", "isDemo" = excluded."isDemo",
  "updatedAt" = excluded."updatedAt"`

const ENTRY = {
  table: 'SearchEntry',
  types: {
    kind: 'text',
    subjectId: 'uuid',
    variant: 'text',
    externalId: 'text',
    title: 'text',
    path: 'text',
    sections: 'jsonb',
    field: 'text',
    departmentIds: 'uuid[]',
    status: 'text',
    startsOn: 'date',
    endsOn: 'date',
    audience: 'int[]',
    withheld: 'int[]',
    titleVector: 'tsvector',
    vector: 'tsvector',
    analyser: 'int',
    isDemo: 'boolean',
    updatedAt: 'timestamptz',
  },
} as const
type Row = Readonly<Record<keyof typeof ENTRY.types, unknown>>

function rowOf(subject: SearchSubject, entry: SearchEntryText, circles: ReadonlyMap<string, number>, at: Date): Row {
  const numbers = (keys: readonly string[]) => keys.flatMap((key) => circles.get(key) ?? [])
  const head = [entry.title, entry.externalId ?? '']
  return {
    kind: subject.kind,
    subjectId: subject.id,
    variant: entry.variant ?? '',
    externalId: entry.externalId,
    title: entry.title,
    path: entry.path,
    sections: entry.sections,
    field: entry.field ?? null,
    departmentIds: entry.departmentIds,
    status: entry.status ?? null,
    startsOn: entry.from ?? null,
    endsOn: entry.to ?? null,
    audience: numbers(entry.audience),
    withheld: numbers(entry.withheld ?? []),
    titleVector: toTsvector(head).literal,
    vector: toTsvector([...head, ...entry.sections.map(({ text }) => text)]).literal,
    analyser: ANALYSER,
    isDemo: entry.isDemo,
    updatedAt: at,
  }
}

export async function updateStatus(tx: Tx, kind: string, ids: readonly string[], status: string): Promise<void> {
  await tx.$executeRaw`UPDATE "SearchEntry" SET "status" = ${status}
    WHERE "kind" = ${kind} AND "subjectId" = ANY(${[...ids]}::uuid[])`
}

/** The numbers of circles; a circle named for the first time gets one. In one order, so that two commands do not wait. */
async function audienceIds(tx: Tx, keys: readonly string[]): Promise<Map<string, number>> {
  const wanted = [...new Set(keys)].sort()
  const known = await loadAudienceIds(tx, wanted)
  const missing = wanted.filter((key) => !known.has(key))
  if (missing.length === 0) return known
  await tx.$executeRaw`INSERT INTO "SearchAudience" ("key") SELECT unnest(${missing}::text[]) ON CONFLICT DO NOTHING`
  return loadAudienceIds(tx, wanted)
}

export async function loadAudienceIds(db: Db, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const rows = await db.searchAudience.findMany({ where: { key: { in: [...keys] } } })
  return new Map(rows.map(({ key, id }) => [key, id]))
}

/** Subjects of a kind that have an entry of this analyser. */
export async function loadIndexedIds(db: Db, kind: string): Promise<Set<string>> {
  const rows = await db.searchEntry.findMany({
    where: { kind, analyser: ANALYSER },
    select: { subjectId: true },
    distinct: ['subjectId'],
  })
  return new Set(rows.map(({ subjectId }) => subjectId))
}
