import type { PrismaClient } from '#server/database/generated/client.ts'

export interface AmendmentRow {
  readonly id: string
  readonly reason: string
  readonly actorId: string
  readonly at: Date
}

/** Changes of the frozen agenda, oldest first; what changed is told by the agenda's own page. */
export async function loadAmendments(prisma: PrismaClient, workshopId: string): Promise<AmendmentRow[]> {
  return prisma.agendaAmendment.findMany({
    where: { workshopId },
    orderBy: { at: 'asc' },
    select: { id: true, reason: true, actorId: true, at: true },
  })
}
