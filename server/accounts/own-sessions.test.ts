import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, TEST_BROWSER } from '#test/factories/open-house.ts'
import { hashPassword } from './password.ts'

const PASSWORD = 'mật khẩu đủ dài nhé'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0'

describe('where one is signed in', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ passwordHash: await hashPassword(PASSWORD) })
  })
  afterAll(() => house.close())
  const accounts = () => house.services.accounts
  const hear = () => {
    const told: string[] = []
    const stop = house.kernel.events.subscribe(({ name, subject }) => told.push(`${name}:${subject.id}`))
    return { told, stop }
  }

  test('this session comes first, with device, place and times; what has ended by time is not there', async () => {
    const email = 'thugiang@bacninh.example'
    await house.enter(email)
    house.clock.advance(11 * 3600_000)
    const origin = { ...TEST_BROWSER, userAgent: FIREFOX, address: '::ffff:113.160.1.2' }
    await accounts().signIn({ email, password: PASSWORD, sharedMachine: false }, origin)
    house.clock.advance(3600_000)
    const { actor } = await house.enter(email)
    const sessions = await accounts().ownSessions(actor)
    expect(sessions).toHaveLength(2)
    expect(sessions[0]).toMatchObject({ id: actor.sessionId, isThis: true, method: 'demo' })
    expect(sessions[1]).toMatchObject({
      isThis: false,
      method: 'password',
      device: { browser: 'Firefox', system: 'Windows' },
      place: { address: '113.160.1.2', isInside: false },
      beganAt: new Date(house.clock.now().getTime() - 3600_000),
    })
  })

  test('one is ended, and is told so; another person’s is not there', async () => {
    const here = await house.enter('quocan@hanoi.example')
    const there = await house.enter('quocan@hanoi.example')
    const stranger = await house.enter('vanlong@phutho.example')
    const { told, stop } = hear()
    expect(await accounts().endOwnSession(here.actor, there.actor.sessionId)).toEqual({ ok: true })
    for (const id of [stranger.actor.sessionId, there.actor.sessionId, 'x']) {
      expect(await accounts().endOwnSession(here.actor, id)).toEqual({
        ok: false,
        failure: { code: 'session-not-found' },
      })
    }
    stop()
    expect(told).toEqual([`session-ended:${there.actor.sessionId}`])
    expect(await accounts().actorOfToken(there.token)).toBeNull()
    expect(await accounts().actorOfToken(stranger.token)).not.toBeNull()
  })

  test('all others are ended at once', async () => {
    const email = 'vanthu@hanoi.example'
    const others = [await house.enter(email), await house.enter(email)]
    const here = await house.enter(email)
    expect(await accounts().endOtherSessions(here.actor)).toBe(2)
    for (const { token } of others) expect(await accounts().actorOfToken(token)).toBeNull()
    expect(await accounts().actorOfToken(here.token)).not.toBeNull()
  })
})

describe('a fresh proof of who sits here', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ passwordHash: await hashPassword(PASSWORD) })
  })
  afterAll(() => house.close())
  const accounts = () => house.services.accounts

  test('[A16] a sign-in by password is one, one click is none; it is remembered for five minutes, on that session alone', async () => {
    const email = 'minhhoa@bacninh.example'
    const opened = await accounts().signIn({ email, password: PASSWORD, sharedMachine: false }, TEST_BROWSER)
    if (!opened.ok) throw new Error(opened.failure.code)
    const fresh = await accounts().actorOfToken(opened.value.token)
    expect(fresh && accounts().isFresh(fresh)).toBe(true)
    const { actor, token } = await house.enter(email)
    expect(accounts().isFresh(actor)).toBe(false)
    expect(await accounts().reauthenticate(actor, { method: 'password', proof: PASSWORD })).toEqual({ ok: true })
    const proven = await accounts().actorOfToken(token)
    if (!proven) throw new Error('no actor')
    house.clock.advance(5 * 60_000 - 1)
    expect(accounts().isFresh(proven)).toBe(true)
    house.clock.advance(1)
    expect(accounts().isFresh(proven)).toBe(false)
    expect(fresh && accounts().isFresh(fresh)).toBe(false)
  })

  test('[A2] wrong proofs lock the account, also when they come at once; the session itself goes on', async () => {
    const { actor, token } = await house.enter('quocan@hanoi.example')
    const guess = () => accounts().reauthenticate(actor, { method: 'password', proof: 'sai' })
    const outcomes = await Promise.all(Array.from({ length: 10 }, guess))
    const codes = outcomes.map((outcome) => (outcome.ok ? 'in' : outcome.failure.code))
    expect(codes.filter((code) => code === 'proof-password-wrong')).toHaveLength(4)
    expect(codes.filter((code) => code === 'account-locked')).toHaveLength(6)
    expect(await accounts().reauthenticate(actor, { method: 'password', proof: PASSWORD })).toMatchObject({
      failure: { code: 'account-locked' },
    })
    expect(await accounts().actorOfToken(token)).not.toBeNull()
  })

  test('a way that the person does not have proves nothing', async () => {
    const { actor } = await house.enter('khanhlinh@hanoi.example')
    expect(await accounts().proofMethods(actor)).toEqual(['password'])
    expect((await accounts().reauthenticate(actor, { method: 'code', proof: '123456' })).ok).toBe(false)
    expect((await accounts().reauthenticate(actor, { method: 'passkey', proof: '{}' })).ok).toBe(false)
  })
})
