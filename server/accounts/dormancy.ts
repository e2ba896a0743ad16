import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { deleteExpiredSessions } from './account-repository.ts'
import { disableAccount, holdUnusedAccounts, loadActiveAdministrators } from './dormancy-repository.ts'
import { deleteExpiredHalfSignIns } from './second-factor-repository.ts'
import { endSessionsBut } from './session-repository.ts'

export interface DormancyDeps {
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly demoMode: boolean
  /** Days without a sign-in until an account is disabled (R4: 45). */
  readonly dormantDays: () => Promise<number>
}

const DAY_MS = 24 * 60 * 60_000

/**
 * The daily chore: disables accounts that nobody has used for so long, connection points too. The last administrator
 * stays, or nobody could let the others in again; so do the people of the demo. Answers how many were disabled.
 */
export async function disableDormantAccounts(deps: DormancyDeps): Promise<number> {
  const now = deps.clock.now()
  const since = new Date(now.getTime() - (await deps.dormantDays()) * DAY_MS)
  return deps.transactor.run(async (work) => {
    const { tx } = work
    await deleteExpiredSessions(tx, now)
    await deleteExpiredHalfSignIns(tx, now)
    const unused = await holdUnusedAccounts(tx, since, { sparesDemo: deps.demoMode })
    const spared = lastAdministrator(await loadActiveAdministrators(tx, now), unused)
    const dormant = unused.filter((id) => id !== spared)
    for (const id of dormant) {
      await disableAccount(tx, id, 'dormant')
      await endSessionsBut(work, id, null)
      await deps.audit.append(tx, null, { action: 'account.disable-dormant', subject: { kind: 'user', id } })
    }
    return dormant.length
  })
}

/** The administrator who stays although unused: the one who was here last, when no other is in use. */
function lastAdministrator(byLastUse: readonly string[], unused: readonly string[]): string | undefined {
  return byLastUse.every((id) => unused.includes(id)) ? byLastUse[0] : undefined
}
