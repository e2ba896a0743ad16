import type { Tx } from '#server/kernel/transaction.ts'
import type { DisabledReason } from './contract.ts'

/** Active accounts whose last use, making or enabling lies before, held until the end of the transaction. */
export async function holdUnusedAccounts(
  tx: Tx,
  since: Date,
  { sparesDemo }: { readonly sparesDemo: boolean },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User"
    WHERE "status" = 'active'
      AND GREATEST("createdAt", "lastSignInAt", "enabledAt") < ${since}::timestamptz
      AND NOT (${sparesDemo} AND "isDemo")
    ORDER BY "id" FOR NO KEY UPDATE`
  return rows.map(({ id }) => id)
}

/** Active administrators, the last used first. */
export async function loadActiveAdministrators(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.user.findMany({
    where: {
      status: 'active',
      roles: {
        some: {
          scopeKind: 'global',
          role: 'administrator',
          AND: [
            { OR: [{ validFrom: null }, { validFrom: { lte: now } }] },
            { OR: [{ validTo: null }, { validTo: { gt: now } }] },
          ],
        },
      },
    },
    orderBy: [{ lastSignInAt: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function disableAccount(tx: Tx, userId: string, reason: DisabledReason): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { status: 'disabled', disabledFor: reason } })
}
