import type { Clock } from '#server/kernel/clock.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { NOTICES_CHANGED, type NoticeFacts, type NoticeKind, ruleOf, type SecretLinkKind } from './contract.ts'
import { MAIL_WAITING } from './mail/dispatcher.ts'
import { insertMailsOnce } from './mail/outbox-repository.ts'
import { insertNoticesOnce } from './notice-repository.ts'
import { loadReachable } from './preference-repository.ts'
import { levelFor, notBefore } from './preferences.ts'

/** One event told to some people. */
export interface Telling {
  readonly kind: NoticeKind
  /** Ids of people; named twice, or not in use, makes no difference. */
  readonly recipients: readonly string[]
  readonly about: NoticeFacts['about']
  readonly params?: NoticeFacts['params']
  /** Names the event: told again under the same key, nobody is told twice. */
  readonly key: string
}

export interface TellDeps {
  readonly clock: Clock
  /** Whether mail leaves at all (Mailer.canSend). */
  readonly canMail: boolean
}

/**
 * Tells people of an event inside the command that makes it: notice and mail stand or fall with it. What each person
 * gets follows from what they chose; mails wait for the end of their quiet hours.
 */
export async function tell(deps: TellDeps, work: UnitOfWork, telling: Telling): Promise<void> {
  const { kind, about, key, params = {} } = telling
  const at = deps.clock.now()
  const reachable = await loadReachable(work.tx, [...new Set(telling.recipients)])
  const wanted = reachable
    .map(({ userId, preferences }) => ({ userId, preferences, level: levelFor(preferences, kind) }))
    .filter(({ level }) => level !== 'none')
  const fresh = await insertNoticesOnce(
    work.tx,
    wanted.map(({ userId, level }) => ({
      recipientId: userId,
      kind,
      about,
      params,
      key,
      inApp: true,
      digest: deps.canMail && level === 'digest' ? 'waiting' : 'none',
    })),
    at,
  )
  const noticeOf = new Map(fresh.map((row) => [row.recipientId, row.id]))
  const byMail = wanted.filter(({ userId, level }) => deps.canMail && level === 'mail' && noticeOf.has(userId))
  const mails = await insertMailsOnce(
    work.tx,
    byMail.map(({ userId, preferences }) => ({
      recipientId: userId,
      noticeId: noticeOf.get(userId) ?? null,
      kind,
      about,
      params,
      key,
      dueAt: notBefore(preferences, ruleOf(kind).isUrgent === true, at),
    })),
    at,
  )
  const version = at.getTime()
  for (const { recipientId } of fresh) {
    work.afterCommit({ name: NOTICES_CHANGED, subject: { kind: 'notices', id: recipientId, version } })
  }
  if (mails > 0) work.afterCommit({ name: MAIL_WAITING, subject: { kind: 'outbox', id: about.id, version } })
}

/** A mail with a secret link, minted when it is sent. Answers false where no mail leaves: the link is given by hand. */
export async function sendSecretLink(
  deps: TellDeps,
  work: UnitOfWork,
  mail: { readonly kind: SecretLinkKind; readonly recipientId: string; readonly aboutId: string; readonly key: string },
): Promise<boolean> {
  if (!deps.canMail) return false
  const { kind, recipientId, aboutId, key } = mail
  const at = deps.clock.now()
  const about = { kind, id: aboutId }
  await insertMailsOnce(work.tx, [{ recipientId, noticeId: null, kind, about, params: {}, key, dueAt: at }], at)
  work.afterCommit({ name: MAIL_WAITING, subject: { kind: 'outbox', id: aboutId, version: at.getTime() } })
  return true
}
