import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { MAIL_WAITING } from '../mail/dispatcher.ts'
import { insertMailsOnce } from '../mail/outbox-repository.ts'
import { loadDigestRecipients } from '../notice-repository.ts'
import { loadReachable } from '../preference-repository.ts'
import { lastDigestMoment } from '../preferences.ts'
import { digestKey } from './prepare-digest.ts'

/** Puts a summary into the outbox of everyone whose hour has come and for whom something waits; once per moment. */
export async function queueDigests(deps: {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly clock: Clock
}): Promise<void> {
  const now = deps.clock.now()
  const waiting = new Map((await loadDigestRecipients(deps.prisma)).map((row) => [row.recipientId, row.oldest]))
  const people = await loadReachable(deps.prisma, [...waiting.keys()])
  const due = people.flatMap(({ userId, preferences }) => {
    const moment = lastDigestMoment(preferences, now)
    const oldest = waiting.get(userId)
    return oldest && oldest < moment ? [{ userId, moment }] : []
  })
  if (due.length === 0) return
  await deps.transactor.run(async (work) => {
    const mails = due.map(({ userId, moment }) => ({
      recipientId: userId,
      noticeId: null,
      kind: 'digest' as const,
      about: { kind: 'user', id: userId },
      params: {},
      key: digestKey(moment),
      dueAt: now,
    }))
    if ((await insertMailsOnce(work.tx, mails, now)) === 0) return
    work.afterCommit({ name: MAIL_WAITING, subject: { kind: 'outbox', id: '', version: now.getTime() } })
  })
}
