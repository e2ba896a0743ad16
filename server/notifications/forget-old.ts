import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { deleteMailsBefore } from './mail/outbox-repository.ts'
import { deleteNoticesBefore } from './notice-repository.ts'
import { deleteGivenBefore } from './reminders/reminder-repository.ts'

export interface ForgetDeps {
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  /** After how many days notices and mails are forgotten. */
  readonly keptDays: () => Promise<number>
}

const DAY = 24 * 60 * 60 * 1000

/** [N14] The daily chore: notices and mails older than the setting go; what has not left yet stays. One audit row. */
export async function forgetOld(deps: ForgetDeps): Promise<{ readonly notices: number; readonly mails: number }> {
  const before = new Date(deps.clock.now().getTime() - (await deps.keptDays()) * DAY)
  return deps.transactor.run(async ({ tx }) => {
    const mails = await deleteMailsBefore(tx, before)
    const notices = await deleteNoticesBefore(tx, before)
    await deleteGivenBefore(tx, before)
    if (notices + mails > 0) {
      await deps.audit.append(tx, null, {
        action: 'notices.forget-old',
        subject: { kind: 'mail', id: null },
        details: { notices, mails, before: before.toISOString() },
      })
    }
    return { notices, mails }
  })
}
