import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

const CONTACT = { id: true, address: true, email: true, phone: true, organCode: true } as const

export async function loadContacts(db: Db) {
  return new Map((await db.department.findMany({ select: CONTACT })).map((row) => [row.id, row]))
}
export type ContactRecord = NonNullable<ReturnType<Awaited<ReturnType<typeof loadContacts>>['get']>>

export async function holdContact(tx: Tx, id: string): Promise<ContactRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM "Department" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.department.findUnique({ where: { id }, select: CONTACT })
}

export async function updateContact(tx: Tx, { id, ...columns }: ContactRecord): Promise<void> {
  await tx.department.update({ where: { id }, data: columns })
}
