import { Prisma } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { toTsvector, tsvectorArray } from '../tsvector.ts'
import { ANALYSER, type SearchEntryText, type SearchSubject } from './entry.ts'
import {
  type Db,
  digest,
  type Readers,
  readersIds,
  readersKey,
  type Shape,
  shapeIds,
  shapeKey,
} from './posting-repository.ts'

/** The texts of a subject, in place of those of before; one that says the same is left as it is, unread. */
export async function replaceEntries(
  tx: Tx,
  subject: SearchSubject,
  entries: readonly SearchEntryText[],
  at: Date,
): Promise<void> {
  const variants = entries.map(({ variant = '' }) => variant)
  await tx.$executeRaw`DELETE FROM "SearchEntry" WHERE "kind" = ${subject.kind} AND "subjectId" = ${subject.id}::uuid
    AND NOT "variant" = ANY(${variants}::text[])`
  const known = await tx.searchEntry.findMany({
    where: { kind: subject.kind, subjectId: subject.id, analyser: ANALYSER },
    select: { variant: true, print: true },
  })
  const prints = new Map(known.map(({ variant, print }) => [variant, print]))
  const changed = entries.filter((entry) => prints.get(entry.variant ?? '') !== printOf(entry))
  await writeEntries(
    tx,
    changed.map((entry) => ({ subject, entry })),
    at,
  )
}

/** The first text of a subject. */
export interface NewEntry {
  readonly subject: SearchSubject
  readonly entry: SearchEntryText
  /** Its words, where they were analysed before the transaction began. */
  readonly prepared?: PreparedWords
  /** Its numbers, where they were given before. */
  readonly numbers?: EntryNumbers
}

/** Who finds a text and what it is counted as. */
export interface EntryNumbers {
  readonly readersId: number
  readonly shapeId: number
}

/** So many rows go into one statement. */
const ROWS_AT_ONCE = 250
const MANY = 20

/** First texts of many subjects: what an import brings. */
export async function insertEntries(tx: Tx, entries: readonly NewEntry[], at: Date): Promise<void> {
  // Words that many of them share go into the index once for all: it gathers them until so much waits.
  if (entries.length >= MANY) {
    await tx.$executeRaw`SELECT set_config('gin_pending_list_limit', '16MB', true), set_config('work_mem', '64MB', true)`
  }
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    await writeEntries(tx, entries.slice(from, from + ROWS_AT_ONCE), at)
  }
}

/** Moves what waits beside the index into it, where the database lets us. */
export async function settleWords(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT gin_clean_pending_list('"SearchPosting_vector_idx"'::regclass) FROM pg_class
    WHERE oid = '"SearchPosting_vector_idx"'::regclass AND pg_has_role(relowner, 'USAGE')`
}

/** Each in place of the text of the same subject and variant, where there is one. */
async function writeEntries(tx: Tx, entries: readonly NewEntry[], at: Date): Promise<void> {
  if (entries.length === 0) return
  const numbers = await numberEntries(tx, entries)
  const rows = entries.map(({ subject, entry }, index) => ({ ...rowOf(subject, entry, at), ...numbers[index] }))
  const words = entries.map(({ entry, prepared }) => prepared ?? prepareWords(entry))
  const later = entries.map(({ entry }, index) => laterWords(entry, words[index]?.sections ?? 0))
  // One value, JSON, as insertRows does it, and the words in binary; they go with the number that the text was given.
  await tx.$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT * FROM ROWS FROM (
        json_to_recordset(${JSON.stringify(rows)}::json) AS (${RECORD}),
        unnest(${tsvectorArray(words.map(({ vector }) => vector))}::tsvector[]),
        unnest(${tsvectorArray(later)}::tsvector[])
      ) AS given(${GIVEN})
    ), written AS (
      INSERT INTO "SearchEntry" AS e (${COLUMNS}) SELECT ${COLUMNS} FROM given
      ON CONFLICT ("kind", "subjectId", "variant") DO UPDATE SET ${REPLACED}
      RETURNING e."id", e."kind", e."subjectId", e."variant"
    )
    INSERT INTO "SearchPosting" ("entryId", "readersId", "shapeId", "startsOn", "endsOn", "vector")
    SELECT written."id", "readersId", "shapeId", "startsOn", "endsOn",
      CASE WHEN "later" IS NULL THEN "vector" ELSE "vector" || "later" END
    FROM written JOIN given USING ("kind", "subjectId", "variant")
    ON CONFLICT ("entryId") DO UPDATE SET "readersId" = excluded."readersId", "shapeId" = excluded."shapeId",
      "startsOn" = excluded."startsOn", "endsOn" = excluded."endsOn", "vector" = excluded."vector"`
}

/** The numbers of texts, by their place; sets of readers and shapes that are new get one. */
export async function numberEntries(db: Db, entries: readonly NewEntry[]): Promise<EntryNumbers[]> {
  const asked = entries.filter(({ numbers }) => numbers === undefined)
  const readers = await readersIds(
    db,
    asked.map(({ entry }) => readersOf(entry)),
  )
  const shapes = await shapeIds(
    db,
    asked.map(({ subject, entry }) => shapeOf(subject, entry)),
  )
  return entries.map(
    ({ subject, entry, numbers }) =>
      numbers ?? {
        readersId: numberIn(readers, readersKey(readersOf(entry))),
        shapeId: numberIn(shapes, shapeKey(shapeOf(subject, entry))),
      },
  )
}

function numberIn(numbers: ReadonlyMap<string, number>, key: string): number {
  const number = numbers.get(key)
  if (number === undefined) throw new Error(`nothing has the key ${key}`)
  return number
}

const ENTRY = {
  kind: 'text',
  subjectId: 'uuid',
  variant: 'text',
  code: 'text',
  externalId: 'text',
  title: 'text',
  path: 'text',
  sections: 'jsonb',
  field: 'text',
  departmentIds: 'uuid[]',
  status: 'text',
  startsOn: 'date',
  endsOn: 'date',
  analyser: 'int',
  isDemo: 'boolean',
  print: 'text',
  updatedAt: 'timestamptz',
} as const
const POSTING = { readersId: 'int', shapeId: 'int' } as const
const KEY: ReadonlySet<string> = new Set(['kind', 'subjectId', 'variant'])
const columns = Object.keys(ENTRY)
const COLUMNS = Prisma.raw(columns.map((column) => `"${column}"`).join())
const RECORD = Prisma.raw(
  Object.entries({ ...ENTRY, ...POSTING })
    .map(([column, type]) => `"${column}" ${type}`)
    .join(),
)
const GIVEN = Prisma.raw([...columns, ...Object.keys(POSTING), 'vector', 'later'].map((column) => `"${column}"`).join())
const REPLACED = Prisma.raw(
  columns
    .filter((column) => !KEY.has(column) && column !== 'updatedAt')
    .map((column) => `"${column}" = excluded."${column}"`)
    .concat(`"updatedAt" = CASE WHEN e."print" = excluded."print" THEN e."updatedAt" ELSE excluded."updatedAt" END`)
    .join(),
)

function rowOf(
  subject: SearchSubject,
  entry: SearchEntryText,
  at: Date,
): Readonly<Record<keyof typeof ENTRY, unknown>> {
  return {
    kind: subject.kind,
    subjectId: subject.id,
    variant: entry.variant ?? '',
    code: entry.code ?? null,
    externalId: entry.externalId,
    title: entry.title,
    path: entry.path,
    sections: entry.sections,
    field: entry.field ?? null,
    departmentIds: entry.departmentIds,
    status: entry.status ?? null,
    startsOn: entry.from ?? null,
    endsOn: entry.to ?? null,
    analyser: ANALYSER,
    isDemo: entry.isDemo,
    print: printOf(entry),
    updatedAt: at,
  }
}

/** Equal for what is found alike. */
function printOf(entry: SearchEntryText): string {
  return digest([entry, readersKey(readersOf(entry))])
}

/** The words of a text so far. */
export interface PreparedWords {
  readonly vector: Uint8Array
  /** Of how many sections. */
  readonly sections: number
}

/** The costly part of writing a text, which needs no database. Its code may be given later, and sections added. */
export function prepareWords({ title, externalId, sections }: SearchEntryText): PreparedWords {
  const head = [title, externalId ?? ''].map((text) => ({ text, isTitle: true }))
  return { vector: toTsvector([...head, ...sections.map(({ text }) => text)]).bytes, sections: sections.length }
}

/** What came after the words of so many sections were prepared; null where nothing did. */
function laterWords({ code, externalId, sections }: SearchEntryText, prepared: number): Uint8Array | null {
  const more = sections.slice(prepared).map(({ text }) => text)
  const head = code && code !== externalId ? [{ text: code, isTitle: true }] : []
  return more.length + head.length === 0 ? null : toTsvector([...head, ...more]).bytes
}

function shapeOf({ kind }: SearchSubject, entry: SearchEntryText): Shape {
  const { field = null, departmentIds, status = null, from } = entry
  return { kind, field, departmentIds, status, year: from ? Number(from.slice(0, 4)) : null }
}

function readersOf({ audience, withheld = [] }: SearchEntryText): Readers {
  return { audience, withheld }
}

/** Another state of many subjects of a kind: another shape, the same words. */
export async function updateStatus(tx: Tx, kind: string, ids: readonly string[], status: string): Promise<void> {
  const entries = await tx.$queryRaw<{ id: bigint; shapeId: number }[]>`
    UPDATE "SearchEntry" e SET "status" = ${status}, "print" = '' FROM "SearchPosting" p
    WHERE e."kind" = ${kind} AND e."subjectId" = ANY(${[...ids]}::uuid[]) AND p."entryId" = e."id"
    RETURNING e."id", p."shapeId"`
  if (entries.length === 0) return
  const former = await tx.searchShape.findMany({ where: { id: { in: entries.map(({ shapeId }) => shapeId) } } })
  const restated = former.map(({ id, key: _, ...shape }) => ({ from: id, shape: { ...shape, status } }))
  const numbers = await shapeIds(
    tx,
    restated.map(({ shape }) => shape),
  )
  await tx.$executeRaw`
    UPDATE "SearchPosting" p SET "shapeId" = moved."to"
    FROM unnest(${restated.map(({ from }) => from)}::int[],
      ${restated.map(({ shape }) => numbers.get(shapeKey(shape)) ?? 0)}::int[]) moved("from", "to")
    WHERE p."shapeId" = moved."from" AND p."entryId" = ANY(${entries.map(({ id }) => id)}::bigint[])`
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
