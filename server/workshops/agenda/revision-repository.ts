import type { AgendaBefore } from '#realtime/protocol/agenda-before.ts'
import { agendaCommandSchema } from '#realtime/protocol/agenda-command-schema.ts'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { FrozenAgenda } from './agenda-revision.ts'
import { toJson } from './proposal-repository.ts'

type Db = Tx | PrismaClient

export interface RevisionRecord {
  readonly number: number
  readonly hash: string
  readonly actorId: string
  readonly at: Date
}

/** The next revision of a workshop's agenda; immutable. Answers its number. */
export async function insertRevision(
  tx: Tx,
  revision: { workshopId: string; frozen: FrozenAgenda; actorId: string; at: Date },
): Promise<number> {
  const { workshopId, frozen, actorId, at } = revision
  const last = await tx.agendaRevision.aggregate({ where: { workshopId }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  await tx.agendaRevision.create({
    data: { id: newId(), workshopId, number, content: toJson(frozen.content), hash: frozen.hash, actorId, at },
  })
  return number
}

export async function findLastRevision(db: Db, workshopId: string): Promise<RevisionRecord | null> {
  return db.agendaRevision.findFirst({
    where: { workshopId },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true, actorId: true, at: true },
  })
}

export interface AmendmentRecord {
  readonly id: string
  readonly workshopId: string
  readonly command: AgendaCommand
  readonly before: AgendaBefore | null
  readonly reason: string
  readonly actorId: string
  readonly at: Date
}

/** False when an amendment with this id is there already: the same click again. */
export async function insertAmendmentOnce(tx: Tx, amendment: AmendmentRecord): Promise<boolean> {
  const { command, before, ...row } = amendment
  const { count } = await tx.agendaAmendment.createMany({
    data: [{ ...row, command: toJson(command), ...(before ? { before: toJson(before) } : {}) }],
    skipDuplicates: true,
  })
  return count === 1
}

/** The newest first. */
export async function loadAmendments(db: Db, workshopId: string): Promise<AmendmentRecord[]> {
  const rows = await db.agendaAmendment.findMany({
    where: { workshopId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ command, before, ...row }) => ({
    ...row,
    command: agendaCommandSchema.parse(command),
    before: before as AgendaBefore | null, // written by insertAmendmentOnce only
  }))
}
