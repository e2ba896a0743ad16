import type { PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

/** The person whom the provider means by a subject; null before the first time. */
export async function findLinkedUser(db: Db, issuer: string, subject: string): Promise<string | null> {
  const found = await db.providerIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { userId: true },
  })
  return found?.userId ?? null
}

/** Whether the person is known to this provider already, as whomever. */
export async function hasIdentity(db: Db, userId: string, issuer: string): Promise<boolean> {
  return (await db.providerIdentity.count({ where: { userId, issuer } })) > 0
}

/** One at a time: of two first sign-ins of the same person at once, the second finds what the first made. */
export async function holdIdentity(tx: Tx, issuer: string, subject: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`identity ${issuer} ${subject}`}, 0))`
}

/** False when somebody was quicker: the subject or the person is linked by now. */
export async function linkOnce(
  tx: Tx,
  link: { readonly issuer: string; readonly subject: string; readonly userId: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.providerIdentity.createMany({
    data: { id: newId<'provider-identity'>(), ...link, linkedAt: at, lastUsedAt: at },
    skipDuplicates: true,
  })
  return count === 1
}

export async function recordIdentityUse(tx: Tx, issuer: string, subject: string, at: Date): Promise<void> {
  await tx.providerIdentity.updateMany({ where: { issuer, subject }, data: { lastUsedAt: at } })
}

/** Keeps which body the provider names; true when it named another one, or none, before. */
export async function noteSaidBody(tx: Tx, issuer: string, subject: string, bodyId: string): Promise<boolean> {
  const { count } = await tx.providerIdentity.updateMany({
    where: { issuer, subject, OR: [{ saidBodyId: null }, { saidBodyId: { not: bodyId } }] },
    data: { saidBodyId: bodyId },
  })
  return count === 1
}

/** An account that an administrator made: no role of the demo, into which anybody steps by one click. */
export async function findOwnAccount(db: Db, email: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true, isDemo: true } })
  return user && !user.isDemo ? user.id : null
}

/** What decides how somebody comes in. Read once the account is held. */
export async function loadEntrant(db: Db, userId: string) {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true,
      fullName: true,
      office: true,
      kind: true,
      departmentId: true,
      disabledFor: true,
      passwordHash: true,
      roles: { select: { scopeKind: true } },
      secondFactor: { select: { confirmedAt: true } },
    },
  })
  const { roles, secondFactor, passwordHash, ...columns } = user
  return {
    ...columns,
    hasPassword: passwordHash !== null,
    // Later or over, too: whoever is named to a global role is watched more closely.
    hasGlobalRole: roles.some((role) => role.scopeKind === 'global'),
    hasSecondFactor: Boolean(secondFactor?.confirmedAt),
  }
}
export type Entrant = Awaited<ReturnType<typeof loadEntrant>>

export async function updateOffice(tx: Tx, userId: string, office: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { office } })
}
