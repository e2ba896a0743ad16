import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeInApp } from '#test/factories/authenticator-app.ts'
import { type House, openHouse, TEST_BROWSER } from '#test/factories/open-house.ts'
import { hashPassword } from './password.ts'

const PASSWORD = 'đúng mật khẩu này'
const MINUTE = 60_000
const SPECIALIST = 'quanghuy@hungyen.example'
const ADMINISTRATOR = 'quantri@tnc.example'

describe('the idle lock', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse({ passwordHash: await hashPassword(PASSWORD) })
  })
  afterEach(() => house.close())

  const isLocked = async (token: string) => (await house.services.sessionLocks.standingOfToken(token))?.isLocked
  const lockRows = async () => {
    const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action: { endsWith: 'lock-session' } } })
    return rows.map(({ action, details }) => ({ action, details }))
  }

  test('[A7] a session of which nothing was heard for 15 minutes is locked, and stays so', async () => {
    const { token, actor } = await house.enter(SPECIALIST)
    house.clock.advance(15 * MINUTE - 1)
    expect(await isLocked(token)).toBe(false)
    house.clock.advance(1)
    expect(await isLocked(token)).toBe(true)
    await house.services.sessionLocks.hearInput(actor)
    expect(await isLocked(token)).toBe(true)
    expect(await lockRows()).toEqual([{ action: 'account.lock-session', details: { reason: 'silence' } }])
  })

  test('[A7] a key that comes after the limit opens nothing, though nobody asked meanwhile', async () => {
    const { token, actor } = await house.enter(SPECIALIST)
    house.clock.advance(16 * MINUTE)
    await house.services.sessionLocks.hearInput(actor)
    expect(await isLocked(token)).toBe(true)
  })

  test('[A7] input puts it off; administrators have 5 minutes', async () => {
    const person = await house.enter(SPECIALIST)
    const administrator = await house.enter(ADMINISTRATOR)
    house.clock.advance(5 * MINUTE)
    expect([await isLocked(person.token), await isLocked(administrator.token)]).toEqual([false, true])
    await house.services.sessionLocks.hearInput(person.actor)
    house.clock.advance(14 * MINUTE)
    expect(await isLocked(person.token)).toBe(false)
  })

  test('[A8] under the lock the person is known and open lines go on; the session ends as ever', async () => {
    const { token, actor } = await house.enter(SPECIALIST)
    await house.services.sessionLocks.lock(actor)
    expect(await house.services.accounts.actorOfSession(actor.sessionId)).toMatchObject({ userId: actor.userId })
    house.clock.advance(12 * 60 * MINUTE)
    expect(await house.services.sessionLocks.standingOfToken(token)).toBeNull()
  })

  test('[A9] the password of the person opens it, and the limit counts anew', async () => {
    const { token, actor } = await house.enter(SPECIALIST)
    await house.services.sessionLocks.lock(actor)
    const opened = await house.services.sessionLocks.unlock(actor, { method: 'password', password: PASSWORD }, null)
    expect(opened.ok).toBe(true)
    house.clock.advance(15 * MINUTE - 1)
    expect(await isLocked(token)).toBe(false)
    expect(await lockRows()).toEqual([
      { action: 'account.lock-session', details: { reason: 'told' } },
      { action: 'account.unlock-session', details: { method: 'password' } },
    ])
  })

  test('[A9] wrong passwords count towards the account’s lock, together with those at the sign-in', async () => {
    const { token, actor } = await house.enter(SPECIALIST)
    await house.services.sessionLocks.lock(actor)
    const wrong = { method: 'password', password: 'sai' } as const
    for (let i = 0; i < 3; i++)
      expect(await house.services.sessionLocks.unlock(actor, wrong, null)).toMatchObject({
        failure: { code: 'unlock-refused' },
      })
    await house.services.accounts.signIn(
      { email: SPECIALIST, password: 'sai', sharedMachine: false },
      { previousToken: null, userAgent: 'test', address: '' },
    )
    expect(await house.services.sessionLocks.unlock(actor, wrong, null)).toMatchObject({
      failure: { code: 'account-locked', details: { minutes: 15 } },
    })
    const right = { method: 'password', password: PASSWORD } as const
    expect(await house.services.sessionLocks.unlock(actor, right, null)).toMatchObject({
      failure: { code: 'account-locked' },
    })
    expect(await isLocked(token)).toBe(true)
  })

  describe('by a code of the authenticator app', () => {
    const code = (key: string) => ({ method: 'code', code: codeInApp(key, house.clock.now()) }) as const

    /** Signed in by password, with an app whose first code is used up. */
    async function enrolled() {
      const { accounts } = house.services
      const opened = await accounts.signIn(
        { email: SPECIALIST, password: PASSWORD, sharedMachine: false },
        TEST_BROWSER,
      )
      const token = opened.ok ? opened.value.token : ''
      const actor = await accounts.actorOfToken(token)
      const begun = actor && (await accounts.beginSecondFactor(actor))
      if (!actor || !begun?.ok) throw new Error('not enrolled')
      const { key } = begun.value
      await accounts.confirmSecondFactor(actor, code(key).code)
      house.clock.advance(30_000)
      await house.services.sessionLocks.lock(actor)
      return { token, actor, key }
    }

    test('[A9][A12] it opens the screen once; who has no app has no such way', async () => {
      const { token, actor, key } = await enrolled()
      expect(await house.services.sessionLocks.describe(actor)).toMatchObject({ byCode: true, byPassword: true })
      const used = code(key)
      expect((await house.services.sessionLocks.unlock(actor, used, null)).ok).toBe(true)
      expect(await isLocked(token)).toBe(false)
      await house.services.sessionLocks.lock(actor)
      expect(await house.services.sessionLocks.unlock(actor, used, null)).toMatchObject({
        failure: { code: 'code-refused' },
      })
      const other = await house.enter(ADMINISTRATOR)
      expect(await house.services.sessionLocks.describe(other.actor)).toMatchObject({ byCode: false })
      expect(await house.services.sessionLocks.unlock(other.actor, code(key), null)).toMatchObject({
        failure: { code: 'code-refused' },
      })
    })

    test('[A2] of guesses in parallel the right one opens nothing once the account rests', async () => {
      const { token, actor, key } = await enrolled()
      const wrong = { method: 'code', code: '000000' } as const
      await Promise.all(Array.from({ length: 5 }, () => house.services.sessionLocks.unlock(actor, wrong, null)))
      expect(await house.services.sessionLocks.unlock(actor, code(key), null)).toMatchObject({
        failure: { code: 'account-locked', details: { minutes: 15 } },
      })
      expect(await isLocked(token)).toBe(true)
    })
  })

  test('[A5] one click opens it for demo people only, and never in production', async () => {
    const { token, actor } = await house.enter(SPECIALIST)
    await house.services.sessionLocks.lock(actor)
    expect((await house.services.sessionLocks.unlock(actor, { method: 'demo' }, null)).ok).toBe(true)
    await house.services.sessionLocks.lock(actor)
    await house.kernel.prisma.user.update({ where: { id: actor.userId }, data: { isDemo: false } })
    expect(await house.services.sessionLocks.unlock(actor, { method: 'demo' }, null)).toMatchObject({
      failure: { code: 'demo-only' },
    })
    expect(await isLocked(token)).toBe(true)
  })
})
