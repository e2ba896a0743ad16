import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, TEST_BROWSER } from '#test/factories/open-house.ts'
import { hashPassword } from './password.ts'

const PASSWORD = 'mật khẩu đủ dài nhé'
const DAY = 24 * 3600_000

describe('[R4] accounts that nobody uses', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ passwordHash: await hashPassword(PASSWORD), demoMode: false })
  })
  afterAll(() => house.close())
  const accounts = () => house.services.accounts
  const signIn = (email: string, password = PASSWORD) =>
    accounts().signIn({ email, password, sharedMachine: false }, TEST_BROWSER)
  const statusOf = async (email: string) =>
    (await house.kernel.prisma.user.findUniqueOrThrow({ where: { email } })).status

  test('[A17] are disabled after 45 days, connection points too, but never the last administrator', async () => {
    house.clock.advance(40 * DAY)
    await signIn('vanthu@hanoi.example')
    house.clock.advance(5 * DAY - 1)
    expect(await accounts().disableDormant()).toBe(0)
    house.clock.advance(60_000)
    expect(await accounts().disableDormant()).toBe(26)
    expect(await accounts().disableDormant()).toBe(0)
    expect(await statusOf('vanthu@hanoi.example')).toBe('active')
    expect(await statusOf('diemcau@hanoi.example')).toBe('disabled')
    expect(await statusOf('quantri@tnc.example')).toBe('active')
    const rows = await house.kernel.prisma.auditEntry.count({ where: { action: 'account.disable-dormant' } })
    expect(rows).toBe(26)
  })

  test('[A17] say so at the sign-in to who knows the password, and to nobody else', async () => {
    const email = 'diemcau@hanoi.example'
    expect(await signIn(email)).toEqual({ ok: false, failure: { code: 'account-dormant' } })
    expect(await signIn(email, 'sai')).toEqual({ ok: false, failure: { code: 'sign-in-refused' } })
  })

  test('[A17] an account that was opened again has 45 days more', async () => {
    const email = 'diemcau@phutho.example'
    await house.kernel.prisma.user.update({
      where: { email },
      data: { status: 'active', disabledFor: null, enabledAt: house.clock.now() },
    })
    expect(await accounts().disableDormant()).toBe(0)
    house.clock.advance(45 * DAY + 1)
    await signIn('vanthu@hanoi.example') // 45 days after its own last use: refused below
    expect(await accounts().disableDormant()).toBeGreaterThan(0)
    expect(await statusOf(email)).toBe('disabled')
  })

  test('[A17] of two administrators, the one in use lets the other be disabled', async () => {
    const { prisma } = house.kernel
    const userId = house.people.get('vanthu@hanoi.example') ?? ''
    await prisma.user.update({ where: { id: userId }, data: { status: 'active', lastSignInAt: house.clock.now() } })
    const { newId } = await import('#server/kernel/ids.ts')
    await prisma.roleAssignment.create({
      data: { id: newId<'role-assignment'>(), userId, role: 'administrator', scopeKind: 'global' },
    })
    expect(await accounts().disableDormant()).toBe(1)
    expect(await statusOf('quantri@tnc.example')).toBe('disabled')
  })
})

test('[A17] the people of the demo sleep as long as they like', async () => {
  const house = await openHouse()
  house.clock.advance(400 * DAY)
  expect(await house.services.accounts.disableDormant()).toBe(0)
  await house.close()
})
