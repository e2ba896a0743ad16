import type { PrismaClient } from '#server/database/generated/client.ts'
import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import { makeFeed, readFeed, revokeFeed } from './calendar/calendar-feed.ts'
import { loadFeed } from './calendar/feed-repository.ts'
import { writeCalendar } from './calendar/icalendar.ts'
import { workshopEvent } from './calendar/workshop-event.ts'
import {
  type MailboxView,
  NOTICE_KIND_NAMES,
  NOTICE_PAGE_SIZE,
  NOTICES_CHANGED,
  type NoticeFailureCode,
  type NoticeList,
  type NoticeListInput,
  type NoticePreferencesInput,
  type NoticePreferencesView,
  type NoticeView,
  ruleOf,
} from './contract.ts'
import { forgetOld } from './forget-old.ts'
import { MAIL_WAITING } from './mail/dispatcher.ts'
import { countMails, loadTroubledMails, reviveFailed } from './mail/outbox-repository.ts'
import { pathOf } from './notice-path.ts'
import { countUnread, loadNotices, markRead, type NoticeRecord } from './notice-repository.ts'
import type { ActorOfUser, CalendarPort, SubjectPorts } from './notices-ports.ts'
import { loadPreferences, savePreferences } from './preference-repository.ts'
import { levelFor } from './preferences.ts'
import { readableNotices } from './readable-notices.ts'
import { sendSecretLink, type Telling, tell } from './tell.ts'

export interface Notifications {
  /** Tells people of an event inside the command that makes it; see README.md. */
  tell(work: UnitOfWork, telling: Telling): Promise<void>
  /** Mails a secret link, minted when it leaves. False where no mail leaves: show the link to who made it. */
  sendSecretLink: (work: UnitOfWork, mail: Parameters<typeof sendSecretLink>[2]) => ReturnType<typeof sendSecretLink>
  /** Whether mail leaves at all. */
  readonly canMail: boolean
  /** The number on the bell. */
  unread(actor: Actor): Promise<number>
  list(actor: Actor, input: NoticeListInput): Promise<NoticeList>
  /** Own notices only; ids of others change nothing. */
  markRead(actor: Actor, ids: readonly string[]): Promise<void>
  markAllRead(actor: Actor): Promise<void>
  /** The person has opened this address: notices that lead there are read. */
  opened(actor: Actor, path: string): Promise<void>
  /** A workshop as a file for calendars, with its title: for who may read it. */
  calendarFile(
    actor: Actor,
    workshopId: string,
    origin: string,
  ): Promise<Result<{ readonly name: string; readonly content: string }, Failure<NoticeFailureCode>>>
  preferences(actor: Actor): Promise<NoticePreferencesView>
  savePreferences(actor: Actor, input: NoticePreferencesInput): Promise<void>
  /** A new secret address of the own calendar, shown once; answers its path. */
  makeFeed(actor: Actor): Promise<string>
  revokeFeed(actor: Actor): Promise<void>
  /** For whoever holds a secret address; `origin` is where people open the product. */
  readFeed(token: string, origin: string): ReturnType<typeof readFeed>
  /** Whether the door to the mails is shown. */
  mayLookAfterMail(actor: Actor): boolean
  /** For administrators: whether mail leaves, and what did not. */
  mailbox(actor: Actor): Promise<Result<MailboxView, Failure<NoticeFailureCode>>>
  /** The daily chore: answers how many notices and mails were forgotten. */
  forgetOld(): ReturnType<typeof forgetOld>
  /** Failed mails get a fresh set of attempts; without ids all of them. */
  retryMails(actor: Actor, ids: readonly string[] | null): Promise<Result<void, Failure<NoticeFailureCode>>>
}

export interface NotificationsDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly canMail: boolean
  readonly subjects: SubjectPorts
  readonly calendar: CalendarPort
  readonly actorOfUser: ActorOfUser
  readonly keptDays: () => Promise<number>
}

const DAY = 24 * 60 * 60 * 1000
const SHOWN_MAILS = 100

/** Thông báo: who is told what, in the bell and by mail. */
export function createNotifications(deps: NotificationsDeps): Notifications {
  const { prisma, transactor, clock, subjects } = deps

  async function readable(actor: Actor, records: readonly NoticeRecord[]): Promise<NoticeView[]> {
    const lines = await readableNotices(subjects, actor, records)
    return lines.map(({ notice, subject }) => ({
      id: notice.id,
      kind: notice.kind,
      about: subject,
      params: notice.params,
      path: pathOf(notice),
      createdAt: notice.createdAt,
      isRead: notice.readAt !== null,
    }))
  }
  async function unread(actor: Actor): Promise<number> {
    const counts = await countUnread(prisma, actor.userId)
    const lines = await readableNotices(
      subjects,
      actor,
      counts.map(({ aboutKind, aboutId, count }) => ({ about: { kind: aboutKind, id: aboutId }, count })),
    )
    return lines.reduce((sum, { notice }) => sum + notice.count, 0)
  }
  async function read(actor: Actor, ids: readonly string[] | null): Promise<void> {
    const at = clock.now()
    await transactor.run(async (work) => {
      if ((await markRead(work.tx, actor.userId, ids, at)) === 0) return
      work.afterCommit({
        name: NOTICES_CHANGED,
        subject: { kind: 'notices', id: actor.userId, version: at.getTime() },
      })
    })
  }

  return {
    tell: (work, telling) => tell(deps, work, telling),
    sendSecretLink: (work, mail) => sendSecretLink(deps, work, mail),
    canMail: deps.canMail,
    unread,
    async list(actor, { show, group, page }) {
      const kinds = group && NOTICE_KIND_NAMES.filter((kind) => ruleOf(kind).group === group)
      const records = await loadNotices(prisma, actor.userId, {
        unreadOnly: show === 'unread',
        ...(kinds && { kinds }),
      })
      const views = await readable(actor, records)
      const start = (page - 1) * NOTICE_PAGE_SIZE
      return {
        notices: views.slice(start, start + NOTICE_PAGE_SIZE),
        page,
        total: views.length,
        unread: await unread(actor),
      }
    },
    markRead: (actor, ids) => read(actor, ids),
    markAllRead: (actor) => read(actor, null),
    async opened(actor, path) {
      const waiting = await loadNotices(prisma, actor.userId, { unreadOnly: true })
      const there = waiting.filter((notice) => pathOf(notice) === path).map((notice) => notice.id)
      if (there.length > 0) await read(actor, there)
    },
    async calendarFile(actor, workshopId, origin) {
      const [workshop] = isId(workshopId) ? await deps.calendar(actor, { ids: [workshopId] }) : []
      if (!workshop) return fail('calendar-not-found')
      const event = workshopEvent(workshop, { origin, locale: actor.locale, isForMail: false })
      const content = writeCalendar([event], { stamp: clock.now(), method: 'PUBLISH' })
      return ok({ name: `${workshop.code}.ics`, content })
    },
    async preferences(actor) {
      const chosen = await loadPreferences(prisma, actor.userId)
      const levels = Object.fromEntries(NOTICE_KIND_NAMES.map((kind) => [kind, levelFor(chosen, kind)]))
      return {
        ...chosen,
        canMail: deps.canMail,
        levels: levels as NoticePreferencesView['levels'], // every kind is a key
        feed: await loadFeed(prisma, actor.userId),
      }
    },
    async savePreferences(actor, input) {
      await transactor.run(async ({ tx }) => {
        await savePreferences(tx, actor.userId, input)
        await deps.audit.append(tx, actor.userId, {
          action: 'notices.save-preferences',
          subject: { kind: 'user', id: actor.userId },
        })
      })
    },
    makeFeed: async (actor) => `/calendar/${await makeFeed(deps, actor)}.ics`,
    revokeFeed: (actor) => revokeFeed(deps, actor),
    readFeed: (token, origin) => readFeed(deps, token, origin),
    mayLookAfterMail,
    async mailbox(actor) {
      if (!mayLookAfterMail(actor)) return fail('notices-not-allowed')
      const [counts, mails] = await Promise.all([
        countMails(prisma, new Date(clock.now().getTime() - DAY)),
        loadTroubledMails(prisma, SHOWN_MAILS),
      ])
      return ok({ canMail: deps.canMail, ...counts, mails })
    },
    forgetOld: () => forgetOld(deps),
    async retryMails(actor, ids) {
      if (!mayLookAfterMail(actor)) return fail('notices-not-allowed')
      const at = clock.now()
      await transactor.run(async (work) => {
        const revived = await reviveFailed(work.tx, ids, at)
        if (revived.length === 0) return
        await deps.audit.append(work.tx, actor.userId, {
          action: 'mail.retry',
          subject: { kind: 'mail', id: revived.length === 1 ? (revived[0] ?? null) : null },
          details: { count: revived.length },
        })
        work.afterCommit({ name: MAIL_WAITING, subject: { kind: 'outbox', id: '', version: at.getTime() } })
      })
      return ok()
    },
  }
}

/** Technical care, no business right: kinds, states and addresses, never a text. */
function mayLookAfterMail(actor: Actor): boolean {
  return hasGlobalRole(actor, 'administrator')
}
