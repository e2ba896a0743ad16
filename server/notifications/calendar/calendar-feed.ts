import { createHash, randomBytes } from 'node:crypto'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { textIn } from '#server/language/catalogue.ts'
import type { ActorOfUser, CalendarPort } from '../notices-ports.ts'
import { deleteFeed, findFeedOwner, replaceFeed, touchFeed } from './feed-repository.ts'
import { writeCalendar } from './icalendar.ts'
import { workshopEvent } from './workshop-event.ts'

export interface FeedDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly actorOfUser: ActorOfUser
  readonly calendar: CalendarPort
}

export interface FeedContent {
  readonly content: string
  /** Of the entries, not of the moment they were asked for. */
  readonly etag: string
}

const DAY = 24 * 60 * 60 * 1000
/** How far back a subscribed calendar goes. */
const PAST_DAYS = 180
const TOUCH_AFTER_MS = 10 * 60_000
/** 256 random bits as base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/u

/** A new secret address: only its hash is kept, it is shown this once, and an older one ends. Answers the token. */
export async function makeFeed(deps: FeedDeps, actor: Actor): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await deps.transactor.run(async (work) => {
    await replaceFeed(work.tx, actor.userId, hashOf(token), deps.clock.now())
    await deps.audit.append(work.tx, actor.userId, {
      action: 'calendar.make-feed',
      subject: { kind: 'user', id: actor.userId },
    })
  })
  return token
}

export async function revokeFeed(deps: FeedDeps, actor: Actor): Promise<void> {
  await deps.transactor.run(async (work) => {
    if (!(await deleteFeed(work.tx, actor.userId))) return
    await deps.audit.append(work.tx, actor.userId, {
      action: 'calendar.revoke-feed',
      subject: { kind: 'user', id: actor.userId },
    })
  })
}

/**
 * What the holder of a secret address gets: the approved workshops that its owner may read at this moment. A token
 * that was never made, was revoked, or whose account is not in use is answered alike.
 */
export async function readFeed(
  deps: FeedDeps,
  token: string,
  origin: string,
): Promise<Result<FeedContent, Failure<'calendar-not-found'>>> {
  const owner = TOKEN.test(token) ? await findFeedOwner(deps.prisma, hashOf(token)) : null
  const actor = owner && (await deps.actorOfUser(owner.userId))
  if (!actor) return fail('calendar-not-found')
  const now = deps.clock.now()
  if (!owner.lastUsedAt || now.getTime() - owner.lastUsedAt.getTime() > TOUCH_AFTER_MS) {
    await touchFeed(deps.prisma, actor.userId, now)
  }
  const workshops = await deps.calendar(actor, { from: new Date(now.getTime() - PAST_DAYS * DAY) })
  const events = workshops.map((workshop) =>
    workshopEvent(workshop, { origin, locale: actor.locale, isForMail: false }),
  )
  const etag = createHash('sha256').update(JSON.stringify(events)).digest('base64url')
  const name = textIn(actor.locale)('calendar.name')
  return ok({ content: writeCalendar(events, { stamp: now, method: 'PUBLISH', name }), etag: `"${etag}"` })
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}
