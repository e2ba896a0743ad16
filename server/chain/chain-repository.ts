import { Prisma, type PrismaClient } from '#server/database/generated/client.ts'
import { insertRows } from '#server/database/json-rows.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'

/** One end of a link: what it is, and the version that was meant, when it has versions. */
export interface LinkEnd {
  readonly kind: string
  readonly id: string
  readonly version?: number
}

export interface NewLink {
  readonly from: LinkEnd
  /** e.g. 'presented-in', 'becomes', 'answers'. */
  readonly rel: string
  readonly to: LinkEnd
  /** The words that were meant, when the link cites a text. */
  readonly quote?: string
  readonly createdById: string
}

/** Writes each link once; saying it again changes nothing. */
export async function insertLinksOnce(tx: Tx, links: readonly NewLink[], at: Date): Promise<void> {
  const rows = links.map((link) => ({
    id: newId<'link'>(),
    fromKind: link.from.kind,
    fromId: link.from.id,
    fromVersion: link.from.version ?? null,
    rel: link.rel,
    toKind: link.to.kind,
    toId: link.to.id,
    toVersion: link.to.version ?? null,
    quote: link.quote ?? null,
    createdById: link.createdById,
    createdAt: at,
  }))
  await insertRows(tx, LINKS, rows, Prisma.sql`ON CONFLICT DO NOTHING`)
}

const LINKS = {
  table: 'Link',
  types: {
    id: 'uuid',
    fromKind: 'text',
    fromId: 'uuid',
    fromVersion: 'int',
    rel: 'text',
    toKind: 'text',
    toId: 'uuid',
    toVersion: 'int',
    quote: 'text',
    createdById: 'uuid',
    createdAt: 'timestamptz',
  },
} as const

/** Takes back a link. */
export async function deleteLink(tx: Tx, link: Pick<NewLink, 'from' | 'rel' | 'to'>): Promise<void> {
  await tx.link.deleteMany({
    where: {
      fromKind: link.from.kind,
      fromId: link.from.id,
      rel: link.rel,
      toKind: link.to.kind,
      toId: link.to.id,
    },
  })
}

/** A link as one of its ends sees it. */
export interface LinkSeen {
  readonly rel: string
  readonly direction: 'from' | 'to'
  readonly other: LinkEnd
  readonly quote: string | null
}

/** So many links of one subject are shown; more would be no way one can walk. */
const MOST = 100

export async function loadLinksOf(prisma: PrismaClient, { kind, id }: LinkEnd): Promise<LinkSeen[]> {
  const rows = await prisma.link.findMany({
    where: {
      OR: [
        { fromKind: kind, fromId: id },
        { toKind: kind, toId: id },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  return rows.map((row) => {
    const isFrom = row.fromKind === kind && row.fromId === id
    const other = isFrom
      ? { kind: row.toKind, id: row.toId, version: row.toVersion }
      : { kind: row.fromKind, id: row.fromId, version: row.fromVersion }
    return {
      rel: row.rel,
      direction: isFrom ? 'from' : 'to',
      other: { kind: other.kind, id: other.id, ...(other.version === null ? {} : { version: other.version }) },
      quote: row.quote,
    }
  })
}

/** The two ends of a link, whoever may read them. */
export interface LinkEnds {
  readonly fromId: string
  readonly fromVersion: number | null
  readonly toId: string
}

/** Links of one relation from, or to, these subjects; oldest first. */
export async function loadLinksBetween(
  db: Tx | PrismaClient,
  which: { readonly rel: string; readonly end: 'from' | 'to'; readonly kind: string; readonly ids: readonly string[] },
): Promise<LinkEnds[]> {
  if (which.ids.length === 0) return []
  const ids = { in: [...which.ids] }
  return db.link.findMany({
    where: {
      rel: which.rel,
      ...(which.end === 'from' ? { fromKind: which.kind, fromId: ids } : { toKind: which.kind, toId: ids }),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { fromId: true, fromVersion: true, toId: true },
  })
}
