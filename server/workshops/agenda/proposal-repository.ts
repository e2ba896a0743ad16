import type { AgendaBefore } from '#realtime/protocol/agenda-before.ts'
import { agendaCommandSchema } from '#realtime/protocol/agenda-command-schema.ts'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

export interface ProposalRecord {
  readonly id: string
  readonly workshopId: string
  readonly authorId: string
  readonly departmentId: string
  readonly command: AgendaCommand
  readonly before: AgendaBefore | null
  readonly note: string
  readonly state: 'pending' | 'accepted' | 'rejected' | 'withdrawn'
  readonly createdAt: Date
}

/** False when a proposal with this id is there already: the same click again. */
export async function insertProposalOnce(tx: Tx, proposal: ProposalRecord): Promise<boolean> {
  const { command, before, ...row } = proposal
  const { count } = await tx.agendaProposal.createMany({
    data: [{ ...row, command: toJson(command), ...(before ? { before: toJson(before) } : {}) }],
    skipDuplicates: true,
  })
  return count === 1
}

export async function findProposal(db: Db, workshopId: string, id: string): Promise<ProposalRecord | null> {
  const row = await db.agendaProposal.findFirst({ where: { id, workshopId } })
  return row && toRecord(row)
}

/** The newest first. */
export async function loadPendingProposals(db: Db, workshopId: string): Promise<ProposalRecord[]> {
  const rows = await db.agendaProposal.findMany({
    where: { workshopId, state: 'pending' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toRecord)
}

/** Closes a proposal if it is still waiting; false when somebody else was first. */
export async function closePendingProposal(
  tx: Tx,
  id: string,
  end: { state: 'accepted' | 'rejected' | 'withdrawn'; by: string; at: Date; reason: string | null },
): Promise<boolean> {
  const { count } = await tx.agendaProposal.updateMany({
    where: { id, state: 'pending' },
    data: { state: end.state, decidedById: end.by, decidedAt: end.at, reason: end.reason },
  })
  return count === 1
}

type Row = Prisma.AgendaProposalGetPayload<object>

function toRecord(row: Row): ProposalRecord {
  return {
    id: row.id,
    workshopId: row.workshopId,
    authorId: row.authorId,
    departmentId: row.departmentId,
    command: agendaCommandSchema.parse(row.command),
    before: row.before as AgendaBefore | null, // written by insertProposalOnce only
    note: row.note,
    state: row.state,
    createdAt: row.createdAt,
  }
}

/** Plain data by its type; Prisma's Json type lacks readonly. */
export function toJson(value: AgendaCommand | AgendaBefore | object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}
