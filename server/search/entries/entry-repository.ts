import { Prisma, type PrismaClient } from '#server/database/generated/client.ts'
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
    const values = rows.map(({ subject, entry }) => Prisma.sql`(${valuesOf(subject, entry, circles, at)})`)
    await tx.$executeRaw`INSERT INTO "SearchEntry" (${COLUMNS}) VALUES ${Prisma.join(values)}`
  }
}

async function writeEntry(tx: Tx, subject: SearchSubject, entry: SearchEntryText, at: Date): Promise<void> {
  const circles = await audienceIds(tx, [...entry.audience, ...(entry.withheld ?? [])])
  const values = valuesOf(subject, entry, circles, at)
  await tx.$executeRaw`INSERT INTO "SearchEntry" (${COLUMNS}) VALUES (${values})
    ON CONFLICT ("kind", "subjectId", "variant") DO UPDATE SET "externalId" = excluded."externalId",
      "title" = excluded."title", "path" = excluded."path", "sections" = excluded."sections", "field" = excluded."field",
      "departmentIds" = excluded."departmentIds", "status" = excluded."status", "startsOn" = excluded."startsOn",
      "endsOn" = excluded."endsOn", "audience" = excluded."audience", "withheld" = excluded."withheld",
      "titleVector" = excluded."titleVector", "vector" = excluded."vector", "analyser" = excluded."analyser",
      "isDemo" = excluded."isDemo", "updatedAt" = excluded."updatedAt"`
}

const COLUMNS = Prisma.raw(
  [
    ...['kind', 'subjectId', 'variant', 'externalId', 'title', 'path', 'sections', 'field', 'departmentIds', 'status'],
    ...['startsOn', 'endsOn', 'audience', 'withheld', 'titleVector', 'vector', 'analyser', 'isDemo', 'updatedAt'],
  ]
    .map((column) => `"${column}"`)
    .join(),
)

function valuesOf(
  subject: SearchSubject,
  entry: SearchEntryText,
  circles: ReadonlyMap<string, number>,
  at: Date,
): Prisma.Sql {
  const numbers = (keys: readonly string[]) => keys.flatMap((key) => circles.get(key) ?? [])
  const head = [entry.title, entry.externalId ?? '']
  const title = toTsvector(head).literal
  const whole = toTsvector([...head, ...entry.sections.map(({ text }) => text)]).literal
  return Prisma.sql`${subject.kind}, ${subject.id}::uuid, ${entry.variant ?? ''}, ${entry.externalId},
    ${entry.title}, ${entry.path}, ${JSON.stringify(entry.sections)}::jsonb, ${entry.field ?? null},
    ${[...entry.departmentIds]}::uuid[], ${entry.status ?? null}, ${entry.from ?? null}::date, ${entry.to ?? null}::date,
    ${numbers(entry.audience)}::int[], ${numbers(entry.withheld ?? [])}::int[],
    ${title}::tsvector, ${whole}::tsvector, ${ANALYSER}, ${entry.isDemo}, ${at}`
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
