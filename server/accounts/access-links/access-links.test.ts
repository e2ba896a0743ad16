import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CreatePersonInput } from '#server/administration/contract.ts'
import { type NoticesHouse, openNotices } from '#server/notifications/testing/open-notices.ts'

const PASSWORD = 'đê sông Hồng vững chãi'
const ADDRESS = 'quocan@hanoi.example'

describe('links by mail, with a real mailbox', () => {
  let house: NoticesHouse
  beforeAll(async () => {
    house = await openNotices()
  })
  afterAll(async () => {
    expect(house.reported).toEqual([])
    await house.close()
  })
  const links = () => house.services.accessLinks
  const pathsIn = (address: string) =>
    house.mailbox.to(address).flatMap((mail) => (mail.text ?? '').match(/\/(?:welcome|reset)\/[\w-]{43}/g) ?? [])
  async function ask(email: string, times = 1) {
    await house.forgetMails()
    for (let i = 0; i < times; i++) links().askForReset(email)
    await links().close()
    await house.deliver()
  }

  test('an invitation goes out by mail; its link is the one the administrator sees', async () => {
    const administrator = await house.actor('quantri@tnc.example')
    const department = await house.kernel.prisma.department.findFirstOrThrow({ where: { code: 'BN', kind: 'current' } })
    const input = { fullName: 'Lê Na', email: 'na@bacninh.example', office: 'Văn thư', departmentId: department.id }
    const created = await house.services.administration.createPerson(administrator, CreatePersonInput.parse(input))
    if (!created.ok) throw new Error(created.failure.code)
    expect(created.value.link.isMailed).toBe(true)
    await house.deliver()
    expect(pathsIn('na@bacninh.example')).toContain(created.value.link.path)
  })

  test('[K5] a forgotten password: a mail with a link to who has an account, nothing to who has none', async () => {
    await ask('nobody@nowhere.example')
    expect(house.mailbox.mails).toHaveLength(0)
    await ask(ADDRESS)
    const [path] = pathsIn(ADDRESS)
    const used = await links().use(path?.replace('/reset/', '') ?? '', 'reset', PASSWORD)
    expect(used).toEqual({ ok: true, value: { email: ADDRESS } })
    const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action: 'account.ask-reset' } })
    expect(rows).toMatchObject([{ actorId: null, subjectId: house.id(ADDRESS) }])
  })

  test('[K5] at most three mails an hour reach one mailbox, and only the last link opens', async () => {
    house.clock.advance(3_600_000)
    await ask('vanlong@phutho.example', 3)
    await ask('vanlong@phutho.example', 5)
    const sent = await house.kernel.prisma.accessLink.count({ where: { userId: house.id('vanlong@phutho.example') } })
    expect(sent).toBe(3)
    const open = await house.kernel.prisma.accessLink.count({
      where: { userId: house.id('vanlong@phutho.example'), voidedAt: null },
    })
    expect(open).toBe(1)
  })

  test('[K5] asking does not end an invitation that is out', async () => {
    const before = await house.kernel.prisma.accessLink.findFirstOrThrow({ where: { purpose: 'invite' } })
    await ask('na@bacninh.example')
    const after = await house.kernel.prisma.accessLink.findUniqueOrThrow({ where: { id: before.id } })
    expect(after.voidedAt).toBeNull()
  })

  test('[K6] the table holds nothing that opens a link', async () => {
    const stored = await house.kernel.prisma.accessLink.findMany()
    for (const { tokenHash } of stored)
      expect(await links().read(Buffer.from(tokenHash).toString('base64url'), 'invite')).toBeNull()
  })
})
