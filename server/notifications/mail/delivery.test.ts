import type { ParsedMail } from 'mailparser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openMailbox } from '../testing/open-mailbox.ts'
import { ADMINISTRATOR, LEADER, type NoticesHouse, ORIGIN, openNotices, SPECIALIST } from '../testing/open-notices.ts'
import { CLAIM_MS, createMailDispatcher, MOST_ATTEMPTS } from './dispatcher.ts'

const MINUTE = 60_000

let house: NoticesHouse
beforeEach(async () => {
  house = await openNotices()
})
afterEach(async () => {
  const { reported } = house
  await house.close()
  expect(reported).toEqual([])
})

const states = () =>
  house.kernel.prisma.outboxMail.findMany({ orderBy: { createdAt: 'asc' }, select: { state: true, attempts: true } })
const task = { kind: 'task-assigned', params: { task: 'workshop-register' } } as const

describe('a mail', () => {
  test('[N1] leaves once per event and person, however often it is told and sent', async () => {
    const key = await house.tell({ ...task, to: [LEADER, SPECIALIST, LEADER] })
    await house.tell({ ...task, to: [LEADER], key })
    await house.deliver()
    await house.deliver()
    expect(house.mailbox.to(LEADER)).toHaveLength(1)
    expect(house.mailbox.to(SPECIALIST)).toHaveLength(1)
    expect(await states()).toEqual([
      { state: 'sent', attempts: 1 },
      { state: 'sent', attempts: 1 },
    ])
  })

  test('[N2] stands or falls with the command that tells', async () => {
    await expect(
      house.kernel.transactor.run(async (work) => {
        await house.services.notifications.tell(work, {
          ...task,
          recipients: [house.id(LEADER)],
          about: { kind: 'task', id: house.id(LEADER) },
          key: 'x',
        })
        throw new Error('the command failed')
      }),
    ).rejects.toThrow('the command failed')
    await house.deliver()
    expect(house.mailbox.mails).toEqual([])
    expect(await house.services.notifications.unread(await house.actor(LEADER))).toBe(0)
  })

  test('[N3] is polite, in the language of its reader, plain on the wire, and carries a link and no content', async () => {
    await house.kernel.prisma.user.update({ where: { id: house.id(SPECIALIST) }, data: { locale: 'en' } })
    await house.tell({ ...task, to: [LEADER, SPECIALIST] })
    await house.deliver()
    const [mail] = house.mailbox.to(LEADER) as [ParsedMail]
    expect(mail.subject).toBe('Việc mới: Đăng ký đại biểu và tham luận')
    expect(mail.text).toContain('Kính gửi ông Trần Quốc Ân,')
    expect(mail.text).toContain(`${ORIGIN}/tasks`)
    expect(mail.html).toContain(`href="${ORIGIN}/tasks"`)
    expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: `${ORIGIN}/account/notices` } })
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.from?.value).toEqual([{ name: 'Tiếng Nói Chung', address: 'no-reply@cum.example' }])
    expect(house.mailbox.to(SPECIALIST)[0]?.subject).toBe('New task: Register delegates and papers')
    for (const raw of house.mailbox.raw) expect([...raw].every((sign) => sign < '\u0080')).toBe(true)
  })

  test('[N4] waits while the server is away, and leaves once it is back', async () => {
    const { port } = house.mailbox
    await house.mailbox.close()
    await house.tell({ ...task, to: [LEADER, SPECIALIST] })
    await house.deliver()
    // The first try told that nobody answers: the other keeps its attempts.
    expect((await states()).map(({ attempts }) => attempts).sort()).toEqual([0, 1])
    house.clock.advance(5 * MINUTE)
    const back = await openMailbox(port)
    await house.deliver()
    expect(back.mails).toHaveLength(2)
    expect((await states()).map(({ state }) => state)).toEqual(['sent', 'sent'])
    await back.close()
  })

  test('[N1] two dispatchers at once send each mail once', async () => {
    const second = house.runNotices({ origin: ORIGIN, everyMs: 3_600_000 })
    const people = [...house.people.keys()].slice(0, 12)
    await house.tell({ ...task, to: people })
    await Promise.all([house.run.deliverDue(), second.deliverDue()])
    await house.deliver()
    await second.deliverDue()
    expect(house.mailbox.mails.map((mail) => mail.messageId).sort()).toHaveLength(people.length)
    expect(new Set(house.mailbox.mails.map((mail) => mail.messageId)).size).toBe(people.length)
    await second.close()
  })

  test('[N1] whose answer was lost goes out again under the same Message-ID, so that a mailbox shows it once', async () => {
    house.mailbox.loseNextAnswer()
    await house.tell({ ...task, to: [LEADER] })
    await house.deliver()
    expect(await states()).toEqual([{ state: 'waiting', attempts: 1 }])
    house.clock.advance(2 * MINUTE)
    await house.deliver()
    expect(await states()).toEqual([{ state: 'sent', attempts: 2 }])
    expect(house.mailbox.mails).toHaveLength(2)
    expect(new Set(house.mailbox.mails.map((mail) => mail.messageId)).size).toBe(1)
  })

  test('[N1] whose dispatcher died in the middle is left alone until its claim ends, then finished by another', async () => {
    await house.run.close()
    const { prisma, clock, events } = house.kernel
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const base = {
      prisma,
      clock,
      events,
      reportError: (error: unknown) => void house.reported.push(error),
      everyMs: 3_600_000,
    }
    const letter = (id: string) => ({
      kind: 'letter' as const,
      letter: {
        messageId: `${id}@cum.example`,
        to: { name: 'Trần Quốc Ân', address: LEADER },
        subject: 'x',
        text: 'x',
        html: 'x',
        unsubscribe: null,
        calendar: null,
      },
    })
    const prepare = async (mail: { id: string }) => letter(mail.id)
    const mailer = house.mailbox.mailer()
    const sent = vi.fn()
    const dying = createMailDispatcher({
      ...base,
      prepare,
      mailer: {
        ...mailer,
        async send(one) {
          const outcome = await mailer.send(one)
          sent()
          await held // the process is gone before it can say so
          return outcome
        },
      },
    })
    await house.tell({ ...task, to: [LEADER] })
    await expect.poll(() => sent.mock.calls.length).toBe(1)
    const other = createMailDispatcher({ ...base, prepare, mailer })
    expect(await other.deliverDue()).toBe(0)
    house.clock.advance(CLAIM_MS + 1000)
    expect(await other.deliverDue()).toBe(1)
    // The one that was overtaken changes nothing any more.
    letGo()
    await dying.close()
    expect(await states()).toEqual([{ state: 'sent', attempts: 2 }])
    expect(new Set(house.mailbox.mails.map((mail) => mail.messageId)).size).toBe(1)
    await other.close()
    mailer.close()
  })

  test('[N8] refused for good is shown to the administrator alone, who can send it again', async () => {
    house.mailbox.refuse(550)
    await house.tell({ ...task, to: [LEADER] })
    await house.deliver()
    const administrator = await house.actor(ADMINISTRATOR)
    const { notifications } = house.services
    const seen = await notifications.mailbox(administrator)
    expect(seen).toMatchObject({
      value: {
        canMail: true,
        failed: 1,
        mails: [{ state: 'failed', lastError: 'mail-refused EENVELOPE 550', recipient: { email: LEADER } }],
      },
    })
    expect(JSON.stringify(await house.kernel.prisma.outboxMail.findMany())).not.toContain(LEADER)
    expect(await notifications.mailbox(await house.actor(LEADER))).toMatchObject({
      failure: { code: 'notices-not-allowed' },
    })
    house.mailbox.refuse(null)
    expect(await notifications.retryMails(await house.actor(LEADER), null)).toMatchObject({ ok: false })
    await notifications.retryMails(administrator, null)
    await house.deliver()
    expect(house.mailbox.to(LEADER)).toHaveLength(1)
    expect(await house.kernel.prisma.auditEntry.count({ where: { action: 'mail.retry' } })).toBe(1)
  })

  test('[N4] put off again and again is given up in the end, after longer and longer pauses', async () => {
    house.mailbox.refuse(451)
    await house.tell({ ...task, to: [LEADER] })
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      await house.deliver()
      house.clock.set(new Date(house.clock.now().getTime() + 24 * 60 * MINUTE).toISOString())
    }
    expect(await states()).toEqual([{ state: 'failed', attempts: MOST_ATTEMPTS }])
  })

  test('[N9] is not sent to an account that is not in use any more', async () => {
    await house.mailbox.close()
    await house.tell({ ...task, to: [LEADER] })
    await house.deliver()
    await house.kernel.prisma.user.update({ where: { id: house.id(LEADER) }, data: { status: 'disabled' } })
    house.clock.advance(5 * MINUTE)
    await house.deliver()
    expect(await states()).toEqual([{ state: 'dropped', attempts: 2 }])
  })
})
