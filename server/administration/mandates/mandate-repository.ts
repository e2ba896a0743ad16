import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

const MANDATE = {
  roleId: true,
  kind: true,
  delegatorId: true,
  documentNumber: true,
  documentDate: true,
  endedAt: true,
  role: {
    select: {
      scopeId: true,
      validFrom: true,
      validTo: true,
      user: { select: { id: true, fullName: true, office: true, erasedAt: true } },
    },
  },
} as const

/** Mandates of one person or of all, the newest first. */
export async function loadMandates(db: Db, userId?: string) {
  return db.signatureMandate.findMany({
    where: userId ? { role: { userId } } : {},
    orderBy: { roleId: 'desc' },
    select: MANDATE,
    take: 500,
  })
}
export type MandateRecord = Awaited<ReturnType<typeof loadMandates>>[number]

export async function loadMandate(tx: Tx, roleId: string): Promise<MandateRecord | null> {
  return tx.signatureMandate.findUnique({ where: { roleId }, select: MANDATE })
}

export interface NewMandate {
  readonly roleId: string
  readonly kind: 'kt' | 'tuq'
  readonly delegatorId: string
  readonly documentNumber: string | null
  readonly documentDate: Date | null
  readonly createdAt: Date
  readonly createdById: string
}

export async function insertMandate(tx: Tx, mandate: NewMandate): Promise<void> {
  await tx.signatureMandate.create({ data: mandate })
}

/** Notes who ended mandates before their last day. */
export async function markEnded(tx: Tx, roleIds: readonly string[], by: { id: string; at: Date }): Promise<void> {
  await tx.signatureMandate.updateMany({
    where: { roleId: { in: [...roleIds] }, endedAt: null },
    data: { endedAt: by.at, endedById: by.id },
  })
}
