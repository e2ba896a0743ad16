import type { RoleGrant } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'

function columns(userId: string, grant: RoleGrant) {
  return {
    userId,
    role: grant.role,
    scopeKind: grant.scope,
    scopeId: grant.scope === 'global' ? null : grant.scopeId,
  }
}

/** Gives a role once; giving it again changes nothing. */
export async function insertRoleOnce(tx: Tx, userId: string, grant: RoleGrant): Promise<void> {
  const data = columns(userId, grant)
  if (await tx.roleAssignment.findFirst({ where: data, select: { id: true } })) return
  await tx.roleAssignment.create({ data: { id: newId<'role-assignment'>(), ...data } })
}

export async function deleteRole(tx: Tx, userId: string, grant: RoleGrant): Promise<void> {
  await tx.roleAssignment.deleteMany({ where: columns(userId, grant) })
}

/** Who holds which role in one scope, e.g. the officers of a workshop. */
export async function loadRoleHolders(
  tx: Pick<Tx, 'roleAssignment'>,
  scope: 'cluster' | 'department' | 'workshop',
  scopeId: string,
) {
  return tx.roleAssignment.findMany({ where: { scopeKind: scope, scopeId }, select: { userId: true, role: true } })
}
