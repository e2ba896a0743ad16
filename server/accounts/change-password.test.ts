import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, TEST_BROWSER } from '#test/factories/open-house.ts'
import { hashPassword } from './password.ts'

const OLD = 'mật khẩu lúc đầu nhé'
const NEW = 'hoa gạo đỏ bến sông'

describe('change of password', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ passwordHash: await hashPassword(OLD) })
  })
  afterAll(() => house.close())

  const change = (next: string, fields: { current?: string; keepOthers?: boolean } = {}) => ({
    current: OLD,
    next,
    again: next,
    keepOthers: false,
    ...fields,
  })
  const signIn = (email: string, password: string) =>
    house.services.accounts.signIn({ email, password, sharedMachine: false }, TEST_BROWSER)

  test('the new one opens, the old one does not, and only this session goes on', async () => {
    const email = 'thugiang@bacninh.example'
    const here = await house.enter(email)
    const there = await house.enter(email)
    const told: string[] = []
    const stop = house.kernel.events.subscribe(({ name, subject }) => told.push(`${name}:${subject.id}`))
    expect(await house.services.accounts.changePassword(here.actor, change(NEW))).toEqual({ ok: true })
    stop()
    expect(told).toEqual([`session-ended:${there.actor.sessionId}`])
    expect(await house.services.accounts.actorOfToken(here.token)).not.toBeNull()
    expect(await house.services.accounts.actorOfToken(there.token)).toBeNull()
    expect((await signIn(email, OLD)).ok).toBe(false)
    expect((await signIn(email, NEW.normalize('NFD'))).ok).toBe(true)
  })

  test('other sessions go on where that is asked for', async () => {
    const here = await house.enter('vanlong@phutho.example')
    const there = await house.enter('vanlong@phutho.example')
    await house.services.accounts.changePassword(here.actor, change(NEW, { keepOthers: true }))
    expect(await house.services.accounts.actorOfToken(there.token)).not.toBeNull()
  })

  test('a weak, personal or unchanged one is refused by name', async () => {
    const { actor } = await house.enter('quocan@hanoi.example')
    const codeOf = async (next: string) => {
      const outcome = await house.services.accounts.changePassword(actor, change(next))
      return outcome.ok ? 'taken' : outcome.failure.code
    }
    expect(await codeOf('ngắn quá')).toBe('password-under-fourteen')
    expect(await codeOf('Trần Quốc Ân 1975')).toBe('password-personal')
    expect(await codeOf('matkhau@12345678')).toBe('password-common')
    expect(await codeOf(OLD)).toBe('password-same')
  })

  test('[R4] whoever finds a page open cannot guess the old one: five failures lock the account', async () => {
    const email = 'khanhlinh@hanoi.example'
    const { actor } = await house.enter(email)
    const guess = () => house.services.accounts.changePassword(actor, change(NEW, { current: 'sai' }))
    for (let i = 0; i < 4; i++) expect(await guess()).toMatchObject({ failure: { code: 'password-wrong' } })
    expect(await guess()).toMatchObject({ failure: { code: 'account-locked' } })
    expect(await house.services.accounts.changePassword(actor, change(NEW))).toMatchObject({
      failure: { code: 'account-locked' },
    })
    expect(await signIn(email, OLD)).toMatchObject({ failure: { code: 'account-locked' } })
  })

  test('of two pages at once, one changes it', async () => {
    const { actor } = await house.enter('vanthu@hanoi.example')
    const outcomes = await Promise.all(
      ['cầu Long Biên chiều mưa', 'chợ Đồng Xuân sáng sớm'].map((next) =>
        house.services.accounts.changePassword(actor, change(next)),
      ),
    )
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})
