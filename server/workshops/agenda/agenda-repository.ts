import * as Y from 'yjs'
import { AGENDA_SCHEMA_VERSION, encodeAgenda, readAgenda } from '#realtime/protocol/agenda-document.ts'
import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import { isAgendaKind } from '#realtime/protocol/agenda-item-content.ts'
import { type ScheduledItem, scheduleAgenda } from '#realtime/protocol/agenda-schedule.ts'
import { sealUpdate } from '#realtime/protocol/draft-stored-update.ts'
import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

/** Draft.kind of an agenda; its subjectId is the workshop. */
const AGENDA_DRAFT_KIND = 'agenda'

/** An item as it lies in the read-model. */
export type AgendaRow = Omit<ScheduledItem, 'ownMinutes' | 'childCount'>

/**
 * The draft of a workshop's agenda with its first content and its read-model, in the transaction that makes the
 * workshop. Once per workshop: called again, it changes nothing (F1).
 */
export async function createAgendaDraft(
  tx: Tx,
  agenda: { readonly workshopId: string; readonly items: readonly AgendaItemInput[]; readonly at: Date },
): Promise<void> {
  const { workshopId, at } = agenda
  const made = await tx.draft.createMany({
    data: [
      {
        id: newId(),
        kind: AGENDA_DRAFT_KIND,
        subjectId: workshopId,
        schemaVersion: AGENDA_SCHEMA_VERSION,
        createdAt: at,
      },
    ],
    skipDuplicates: true,
  })
  if (made.count === 0) return
  const draft = await findAgendaDraft(tx, workshopId)
  if (!draft) throw new Error('the draft that was just made is not there')
  const seed = encodeAgenda(agenda.items)
  await tx.draftUpdate.create({ data: { draftId: draft.draftId, data: sealUpdate(seed) } })
  const times = await loadTimes(tx, workshopId)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  await replaceAgendaRows(tx, workshopId, scheduleAgenda(readAgenda(doc), times).items)
  doc.destroy()
}

export interface AgendaDraft {
  readonly draftId: string
  readonly workshopId: string
}

export async function findAgendaDraft(db: Db, workshopId: string): Promise<AgendaDraft | null> {
  const row = await db.draft.findUnique({
    where: { kind_subjectId: { kind: AGENDA_DRAFT_KIND, subjectId: workshopId } },
    select: { id: true },
  })
  return row && { draftId: row.id, workshopId }
}

/** The workshop of an agenda draft; null when the draft is of another kind or there is none. */
export async function findWorkshopOfDraft(db: Db, draftId: string): Promise<string | null> {
  const row = await db.draft.findUnique({ where: { id: draftId }, select: { kind: true, subjectId: true } })
  return row?.kind === AGENDA_DRAFT_KIND ? row.subjectId : null
}

/** Agendas whose workshop is neither archived nor cancelled. */
export async function loadOpenAgendaDrafts(prisma: PrismaClient): Promise<AgendaDraft[]> {
  const rows = await prisma.$queryRaw<AgendaDraft[]>`
    SELECT d."id" AS "draftId", d."subjectId" AS "workshopId" FROM "Draft" d
    JOIN "Workshop" w ON w."id" = d."subjectId"
    WHERE d."kind" = ${AGENDA_DRAFT_KIND} AND w."state" NOT IN ('archived', 'cancelled')`
  return rows
}

export async function loadTimes(db: Db, workshopId: string): Promise<{ startsAt: Date; endsAt: Date }> {
  return db.workshop.findUniqueOrThrow({ where: { id: workshopId }, select: { startsAt: true, endsAt: true } })
}

/** The read-model in reading order. */
export async function loadAgendaRows(db: Db, workshopId: string): Promise<AgendaRow[]> {
  const rows = await db.agendaItem.findMany({ where: { workshopId }, orderBy: { position: 'asc' } })
  return rows.map(({ itemId, workshopId: _workshop, kind, ...row }) => ({
    ...row,
    id: itemId,
    kind: isAgendaKind(kind) ? kind : 'other',
  }))
}

/** Puts the whole read-model of one agenda in place of what was there. */
export async function replaceAgendaRows(tx: Tx, workshopId: string, items: readonly AgendaRow[]): Promise<void> {
  await tx.agendaItem.deleteMany({ where: { workshopId } })
  await tx.agendaItem.createMany({ data: items.map((item) => toRow(workshopId, item)) })
}

/** All items begin earlier or later by the same span. */
export async function shiftAgendaRows(tx: Tx, workshopId: string, startsAt: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "AgendaItem" i SET "startsAt" = i."startsAt" + s.shift, "endsAt" = i."endsAt" + s.shift
    FROM (SELECT ${startsAt}::timestamptz - "startsAt" AS shift FROM "AgendaItem"
          WHERE "workshopId" = ${workshopId}::uuid AND "position" = 0) s
    WHERE i."workshopId" = ${workshopId}::uuid`
}

/** Somebody has worked on it: the demo's own workshop is no longer moved to today. */
export async function markTouched(tx: Tx, workshopId: string): Promise<void> {
  await tx.workshop.updateMany({ where: { id: workshopId, redated: true }, data: { redated: false } })
}

function toRow(workshopId: string, item: AgendaRow): Prisma.AgendaItemCreateManyInput {
  return {
    workshopId,
    itemId: item.id,
    parentId: item.parentId,
    position: item.position,
    kind: item.kind,
    title: item.title,
    presenterDepartmentId: item.presenterDepartmentId,
    presenterName: item.presenterName,
    minutes: item.minutes,
    notes: item.notes,
    paperIds: [...item.paperIds],
    startsAt: item.startsAt,
    endsAt: item.endsAt,
  }
}

/** Papers that can be attached, oldest first. */
export async function loadAgendaPapers(
  db: Db,
  workshopId: string,
): Promise<{ id: string; title: string; departmentId: string }[]> {
  return db.paper.findMany({
    where: { workshopId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, departmentId: true },
  })
}

/** The item of a read-model by its id alone: where it stands and what it is called. */
export async function findAgendaItem(db: Db, itemId: string): Promise<{ workshopId: string; title: string } | null> {
  return db.agendaItem.findFirst({ where: { itemId }, select: { workshopId: true, title: true } })
}
