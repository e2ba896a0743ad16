import type { PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

/** A role in its scope with its days: `validTo` is exclusive, null without an end. */
export interface RoleColumns {
  readonly role: string
  readonly scopeKind: 'global' | 'cluster' | 'department' | 'workshop'
  readonly scopeId: string | null
  readonly validFrom: Date | null
  readonly validTo: Date | null
}

/** Gives a role, or moves the days of the same one; answers its id. */
export async function storeRole(tx: Tx, userId: string, columns: RoleColumns): Promise<string> {
  const { role, scopeKind, scopeId, validFrom, validTo } = columns
  const held = await tx.roleAssignment.findFirst({ where: { userId, role, scopeKind, scopeId }, select: { id: true } })
  if (held) {
    await tx.roleAssignment.update({ where: { id: held.id }, data: { validFrom, validTo } })
    return held.id
  }
  return insertRole(tx, userId, columns)
}

export async function insertRole(tx: Tx, userId: string, columns: RoleColumns): Promise<string> {
  const id = newId<'role-assignment'>()
  await tx.roleAssignment.create({ data: { id, userId, ...columns } })
  return id
}

export async function insertRoles(tx: Tx, rows: readonly (RoleColumns & { userId: string })[]): Promise<void> {
  await tx.roleAssignment.createMany({ data: rows.map((row) => ({ id: newId<'role-assignment'>(), ...row })) })
}

export async function deleteRoles(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.roleAssignment.deleteMany({ where: { id: { in: [...ids] } } })
}

/** Ends roles on a day; one that had not begun never does. */
export async function endRoles(tx: Tx, ids: readonly string[], on: Date): Promise<void> {
  for (const role of await tx.roleAssignment.findMany({ where: { id: { in: [...ids] } } })) {
    const validTo = role.validFrom && role.validFrom > on ? role.validFrom : on
    if (role.validTo && role.validTo <= validTo) continue
    await tx.roleAssignment.update({ where: { id: role.id }, data: { validTo } })
  }
}

/** Codes of workshops, for naming a role there; nothing else of a workshop is read here. */
export async function loadWorkshopCodes(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.workshop.findMany({ where: { id: { in: [...ids] } }, select: { id: true, code: true } })
  return new Map(rows.map((row) => [row.id, row.code]))
}
