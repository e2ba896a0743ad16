import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import type { NoticesRun } from '../run-notices.ts'
import type { Telling } from '../tell.ts'
import { type Mailbox, openMailbox } from './open-mailbox.ts'

export const ORIGIN = 'https://cum.example'
export const LEADER = 'quocan@hanoi.example'
export const SPECIALIST = 'khanhlinh@hanoi.example'
export const SECRETARY = 'thugiang@bacninh.example'
export const HEAD = 'minhhoa@bacninh.example'
export const ADMINISTRATOR = 'quantri@tnc.example'

/** The composed product with a real SMTP server beside it; nothing runs by itself but what a commit wakes. */
export interface NoticesHouse extends House {
  readonly mailbox: Mailbox
  readonly run: NoticesRun
  actor(email: string): Promise<Actor>
  id(email: string): string
  /** Tells as a command would, in a transaction of its own; answers the key. */
  tell(telling: Partial<Telling> & Pick<Telling, 'kind'> & { to: readonly string[] }): Promise<string>
  /** Sends until nothing more is due now. */
  deliver(): Promise<void>
  /** Lets the mails of what was done so far arrive, and throws them away. */
  forgetMails(): Promise<void>
}

/** 09:00 on a Thursday in Vietnam unless told. */
export async function openNotices(options: { now?: string; mailbox?: Mailbox } = {}): Promise<NoticesHouse> {
  const mailbox = options.mailbox ?? (await openMailbox())
  const mailer = mailbox.mailer()
  const house = await openHouse({ now: options.now ?? '2026-11-26T02:00:00Z', mailer })
  const run = house.runNotices({ origin: ORIGIN, everyMs: 3_600_000 })
  const id = (email: string) => {
    const found = house.people.get(email)
    if (!found) throw new Error(email)
    return found
  }
  const deliver = async () => {
    // A commit may have woken a round already: the second call waits for what it left.
    await run.deliverDue()
    await run.deliverDue()
  }
  return {
    ...house,
    mailbox,
    run,
    id,
    actor: async (email) => (await house.enter(email)).actor,
    async tell({ to, ...telling }) {
      const key = telling.key ?? newId<'event'>()
      await house.kernel.transactor.run((work) =>
        house.services.notifications.tell(work, {
          recipients: to.map(id),
          about: { kind: 'task', id: newId<'task'>() },
          key,
          ...telling,
        }),
      )
      return key
    },
    deliver,
    async forgetMails() {
      await deliver()
      mailbox.forget()
    },
    async close() {
      await run.close()
      mailer.close()
      await house.close()
      await mailbox.close()
    },
  }
}
