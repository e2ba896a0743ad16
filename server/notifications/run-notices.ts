import type { EventBus } from '#server/kernel/event-bus.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { queueDigests } from './digest/queue-digests.ts'
import { createMailDispatcher } from './mail/dispatcher.ts'
import type { Mailer } from './mail/mailer.ts'
import { type PrepareDeps, prepareLetter } from './mail/prepare-letter.ts'
import { type DeadlinePorts, giveReminders } from './reminders/give-reminders.ts'

export interface NoticesRunDeps extends Omit<PrepareDeps, 'from' | 'isInvited'> {
  readonly transactor: Transactor
  readonly events: EventBus
  readonly mailer: Mailer
  readonly deadlines: DeadlinePorts
  readonly reportError: (error: unknown) => void
  readonly everyMs: number
}

export interface NoticesRun {
  /** What the clock asks for now: reminders, and summaries whose hour has come. */
  lookAtClock(): Promise<void>
  /** Sends every mail that is due; answers how many left. */
  deliverDue(): Promise<number>
  /** Idempotent; waits for what is under way. */
  close(): Promise<void>
}

/** The part of notices that runs by itself. Several processes may run it beside each other. */
export function runNotices(deps: NoticesRunDeps): NoticesRun {
  const { mailer, everyMs, reportError } = deps
  const isInvited = (userId: string, workshopId: string) =>
    deps.transactor.run(async (work) => (await deps.deadlines.invitedTo(work, workshopId)).includes(userId))
  const dispatcher = mailer.canSend
    ? createMailDispatcher({
        ...deps,
        prepare: (mail) => prepareLetter({ ...deps, from: mailer.from, isInvited }, mail),
      })
    : null
  let looking: Promise<void> | null = null

  function lookAtClock(): Promise<void> {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
  async function look(): Promise<void> {
    await giveReminders({ ...deps, canMail: mailer.canSend })
    if (mailer.canSend) await queueDigests(deps)
  }
  const wake = () => void lookAtClock().catch(reportError)
  const timer = setInterval(wake, everyMs)
  timer.unref()
  wake()
  return {
    lookAtClock,
    deliverDue: async () => dispatcher?.deliverDue() ?? 0,
    async close() {
      clearInterval(timer)
      await looking?.catch(() => undefined) // reported where it was started
      await dispatcher?.close()
    },
  }
}
