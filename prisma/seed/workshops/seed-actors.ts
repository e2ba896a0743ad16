import type { PrismaClient } from '#server/database/generated/client.ts'
import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import type { DepartmentId, SessionId, UserId } from '#server/kernel/ids.ts'

/**
 * A demo person as commands see them, with the roles held now; `seatedIn` puts the person at the desk of that body
 * with these roles: in 2024 today's people worked in the bodies of then.
 */
export async function seedActor(
  prisma: PrismaClient,
  email: string,
  seatedIn?: { department: DepartmentView; role: 'leader' | 'specialist' | 'records-clerk' },
): Promise<Actor> {
  const user = await prisma.user.findUniqueOrThrow({ where: { email }, include: { department: true, roles: true } })
  const roles = user.roles.map(
    (row) => ({ scope: row.scopeKind, scopeId: row.scopeId ?? undefined, role: row.role }) as RoleGrant, // written by grantRole
  )
  const departmentId = (seatedIn?.department.id ?? user.departmentId) as DepartmentId // keys of that table
  return {
    userId: user.id as UserId, // a key of its table
    sessionId: user.id as SessionId, // the seed has no session; no command reads it
    fullName: user.fullName,
    office: user.office,
    kind: user.kind,
    departmentId,
    departmentLineage: [departmentId],
    departmentCode: user.department.code,
    departmentShortName: user.department.shortName,
    departmentPlaceName: user.department.placeName,
    departmentHue: user.department.hue,
    departmentKind: user.department.kind,
    roles: seatedIn ? [...roles, { scope: 'department', scopeId: departmentId, role: seatedIn.role }] : roles,
    locale: 'vi',
    reading: null,
    sharedMachine: false,
    reauthenticatedAt: null,
    noticeRead: true,
  }
}
