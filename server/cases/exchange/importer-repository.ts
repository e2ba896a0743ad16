import type { PrismaClient } from '#server/database/generated/client.ts'

const IN_ORDER = ['librarian', 'cluster-secretary', 'cluster-head', 'administrator']

/** Who answers for an import: the person of that address, else who keeps the library, leads the cluster, or the house. */
export async function findImporter(prisma: PrismaClient, email: string | null): Promise<string | null> {
  if (email)
    return (await prisma.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } }))?.id ?? null
  const roles = await prisma.roleAssignment.findMany({
    where: { role: { in: IN_ORDER }, user: { status: 'active' } },
    select: { role: true, userId: true },
  })
  for (const wanted of IN_ORDER) {
    const holder = roles.find(({ role }) => role === wanted)
    if (holder) return holder.userId
  }
  return null
}
