import type { Tx } from '#server/kernel/transaction.ts'
import { ItemContent } from './contract.ts'
import type { VersionRecord } from './item-record.ts'
import type { Db } from './item-repository.ts'

/** All versions of an item, the first on top. */
export async function loadVersions(db: Db, itemId: string): Promise<VersionRecord[]> {
  const rows = await db.petitionItemVersion.findMany({ where: { itemId }, orderBy: { number: 'asc' } })
  return rows.map(toVersion)
}

export async function loadVersion(db: Db, itemId: string, number: number): Promise<VersionRecord | null> {
  const row = await db.petitionItemVersion.findUnique({ where: { itemId_number: { itemId, number } } })
  return row ? toVersion(row) : null
}

/** The version of each item that the cluster was sent. */
export async function loadSentTexts(
  db: Db,
  items: readonly { readonly id: string; readonly sentVersion: number | null }[],
): Promise<Map<string, ItemContent>> {
  const wanted = items.flatMap((item) =>
    item.sentVersion === null ? [] : [{ itemId: item.id, number: item.sentVersion }],
  )
  if (wanted.length === 0) return new Map()
  const rows = await db.petitionItemVersion.findMany({ where: { OR: wanted } })
  return new Map(rows.map((row) => [row.itemId, ItemContent.parse(row.content)]))
}

export interface NewVersion {
  readonly number: number
  readonly content: ItemContent
  readonly authorId: string
  readonly at: Date
}

export async function insertVersion(tx: Tx, itemId: string, version: NewVersion): Promise<void> {
  const { number, content, authorId, at } = version
  await tx.petitionItemVersion.create({ data: { itemId, number, content, authorId, startedAt: at, at } })
}

/** The same person goes on writing: the version under way becomes the newer one. */
export async function replaceVersion(tx: Tx, itemId: string, former: number, version: NewVersion): Promise<void> {
  const { number, content, at } = version
  await tx.petitionItemVersion.update({
    where: { itemId_number: { itemId, number: former } },
    data: { number, content, at },
  })
}

/** What was submitted, approved or sent stays as it was then. */
export async function keepVersion(tx: Tx, itemId: string, number: number): Promise<void> {
  await tx.petitionItemVersion.update({
    where: { itemId_number: { itemId, number } },
    data: { isKept: true },
  })
}

function toVersion(row: {
  number: number
  content: unknown
  authorId: string
  startedAt: Date
  at: Date
  isKept: boolean
}): VersionRecord {
  return {
    number: row.number,
    content: ItemContent.parse(row.content),
    authorId: row.authorId,
    startedAt: row.startedAt,
    at: row.at,
    isKept: row.isKept,
  }
}
