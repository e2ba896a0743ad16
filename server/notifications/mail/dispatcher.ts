import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { EventBus } from '#server/kernel/event-bus.ts'
import type { Letter, Mailer } from './mailer.ts'
import {
  type ClaimedMail,
  claimNextMail,
  markDropped,
  markFailed,
  markSent,
  postpone,
  retryLater,
} from './outbox-repository.ts'

/** What becomes of a claimed mail: a letter, or why there is none now or at all. */
export type Prepared =
  | { readonly kind: 'letter'; readonly letter: Letter; readonly sent?: () => Promise<void> }
  | { readonly kind: 'later'; readonly notBefore: Date }
  | { readonly kind: 'drop'; readonly why: string; readonly dropped?: () => Promise<void> }

export interface DispatcherDeps {
  readonly prisma: PrismaClient
  readonly clock: Clock
  readonly events: EventBus
  readonly mailer: Mailer
  readonly prepare: (mail: ClaimedMail) => Promise<Prepared>
  readonly reportError: (error: unknown) => void
  /** How often it looks by itself; a new mail wakes it at once. */
  readonly everyMs: number
}

export interface MailDispatcher {
  /** Sends everything that is due now; answers how many left. */
  deliverDue(): Promise<number>
  /** Ends the timer and waits for the mail on its way; the mailer stays with its owner. Idempotent. */
  close(): Promise<void>
}

/** Published with each mail put into an outbox. */
export const MAIL_WAITING = 'mail-waiting'

/** A claim outlives every attempt (smtp-mailer.ts); after it the mail is taken for "perhaps sent" and tried again. */
export const CLAIM_MS = 3 * 60_000
const MINUTE = 60_000
/** After no answer at all. */
const REST_MS = 30_000
const LONGEST_PAUSE = 60 * MINUTE
/** With the pauses below: about fourteen hours. */
export const MOST_ATTEMPTS = 20

/**
 * Sends the outbox. The claim stands before the mail leaves, the network is never inside a transaction, and whatever
 * stays unknown is tried again with the same Message-ID. Any number of processes may run one.
 */
export function createMailDispatcher(deps: DispatcherDeps): MailDispatcher {
  let running: Promise<number> | null = null
  let again = false
  let closed = false
  let restsUntil = 0

  async function round(): Promise<number> {
    let sent = 0
    while (!closed && deps.clock.now().getTime() >= restsUntil) {
      const step = await deliverNext(deps)
      if (step === 'sent') sent += 1
      if (step === 'empty') break
      // When nobody answers, the others keep their attempts for later.
      if (step === 'server-away') restsUntil = deps.clock.now().getTime() + REST_MS
    }
    return sent
  }
  function deliverDue(): Promise<number> {
    again = running !== null
    running ??= round().finally(() => {
      running = null
      if (again && !closed) wake()
    })
    return running
  }
  function wake(): void {
    if (closed) return
    deliverDue().catch(deps.reportError)
  }
  const timer = setInterval(wake, deps.everyMs)
  timer.unref()
  const unsubscribe = deps.events.subscribe(({ name }) => {
    if (name === MAIL_WAITING) wake()
  })
  return {
    deliverDue,
    async close() {
      closed = true
      clearInterval(timer)
      unsubscribe()
      await running?.catch(() => undefined) // reported where it was started
    },
  }
}

type Step = 'sent' | 'settled' | 'empty' | 'server-away'

async function deliverNext(deps: DispatcherDeps): Promise<Step> {
  const { prisma, clock, mailer } = deps
  const now = clock.now()
  const mail = await claimNextMail(prisma, now, new Date(now.getTime() + CLAIM_MS))
  if (!mail) return 'empty'
  const prepared = await deps.prepare(mail)
  if (prepared.kind === 'later') {
    await postpone(prisma, mail, prepared.notBefore)
    return 'settled'
  }
  if (prepared.kind === 'drop') {
    await prepared.dropped?.()
    await markDropped(prisma, mail, clock.now(), prepared.why)
    return 'settled'
  }
  const outcome = await mailer.send(prepared.letter)
  if (outcome.ok) {
    await prepared.sent?.()
    await markSent(prisma, mail, clock.now())
    return 'sent'
  }
  const { code, details } = outcome.failure
  const error = `${code} ${details?.reply ?? ''}`.trim()
  if (code === 'mail-refused' || mail.attempts >= MOST_ATTEMPTS) {
    await markFailed(prisma, mail, clock.now(), error)
    return 'settled'
  }
  await retryLater(prisma, mail, new Date(clock.now().getTime() + pauseAfter(mail.attempts)), error)
  return code === 'mail-server-away' ? 'server-away' : 'settled'
}

/** 1, 2, 4 … minutes, an hour at most. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, MINUTE * 2 ** Math.min(attempts - 1, 10))
}
