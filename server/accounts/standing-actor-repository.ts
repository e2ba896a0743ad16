import type { PrismaClient } from '#server/database/generated/client.ts'

/** An account with its department and roles, whatever its state. */
export async function findUserWithRoles(prisma: PrismaClient, userId: string) {
  return prisma.user.findUnique({ where: { id: userId }, include: { department: true, roles: true } })
}
