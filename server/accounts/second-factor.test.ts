import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { codeInApp } from '#test/factories/authenticator-app.ts'
import { type House, openHouse, TEST_BROWSER } from '#test/factories/open-house.ts'
import { hashPassword } from './password.ts'

const PASSWORD = 'mật khẩu đủ dài nhé'
const SECONDS = 1000

describe('the second factor', () => {
  let house: House
  let passwordHash: string
  beforeAll(async () => {
    passwordHash = await hashPassword(PASSWORD)
    house = await openHouse({ passwordHash })
  })
  afterAll(() => house.close())

  const accounts = () => house.services.accounts
  const firstStep = (email: string) =>
    accounts().signIn({ email, password: PASSWORD, sharedMachine: false }, TEST_BROWSER)
  const answer = (token: string, code: string, previousToken: string | null = null) =>
    accounts().finishSignIn(token, { method: 'code', code }, { ...TEST_BROWSER, previousToken })
  const nextStep = () => house.clock.advance(30 * SECONDS)

  async function half(email: string): Promise<string> {
    const opened = await firstStep(email)
    if (!opened.ok || opened.value.step !== 'second-factor') throw new Error(JSON.stringify(opened))
    return opened.value.token
  }
  /** Signs in by password, enrols, confirms; the code of that step is used up. */
  async function enrol(email: string): Promise<{ key: string; recoveryCodes: string[]; actor: Actor; token: string }> {
    const opened = await firstStep(email)
    if (!opened.ok) throw new Error(opened.failure.code)
    const actor = await accounts().actorOfToken(opened.value.token)
    if (!actor) throw new Error('no actor')
    const begun = await accounts().beginSecondFactor(actor)
    if (!begun.ok) throw new Error(begun.failure.code)
    const confirmed = await accounts().confirmSecondFactor(actor, codeInApp(begun.value.key, house.clock.now()))
    if (!confirmed.ok) throw new Error(confirmed.failure.code)
    return { key: begun.value.key, recoveryCodes: confirmed.value, actor, token: opened.value.token }
  }
  const now = (key: string) => codeInApp(key, house.clock.now())

  test('[A11] opens no session before the code is right; then the session says how it was opened', async () => {
    const email = 'minhhoa@bacninh.example'
    const { key } = await enrol(email)
    nextStep()
    const token = await half(email)
    expect(await accounts().actorOfToken(token)).toBeNull()
    expect(await accounts().isHalfSignInOpen(token)).toBe(true)
    expect(await answer(token, '000000')).toEqual({ ok: false, failure: { code: 'code-refused' } })
    const opened = await answer(token, now(key))
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(opened.value.token).not.toBe(token)
    const actor = await accounts().actorOfToken(opened.value.token)
    const session = (actor && (await accounts().ownSessions(actor)))?.find((one) => one.isThis)
    expect(session).toMatchObject({ method: 'password-code', place: { address: '10.1.2.3', isInside: true } })
    expect(await answer(token, now(key))).toEqual({ ok: false, failure: { code: 'second-step-over' } })
  })

  test('[A11] a wrong password says no more than before, whether or not a code would be asked for', async () => {
    await enrol('quocan@hanoi.example')
    const wrong = (email: string) =>
      accounts().signIn({ email, password: 'sai rồi nhé', sharedMachine: false }, TEST_BROWSER)
    expect(await wrong('quocan@hanoi.example')).toEqual(await wrong('nobody@nowhere.example'))
  })

  test('[A11] the second step ends after five minutes, and at a lock', async () => {
    const email = 'khanhlinh@hanoi.example'
    const { key } = await enrol(email)
    const token = await half(email)
    house.clock.advance(5 * 60 * SECONDS)
    expect(await answer(token, now(key))).toEqual({ ok: false, failure: { code: 'second-step-over' } })
    expect(await accounts().isHalfSignInOpen(token)).toBe(false)
  })

  test('[A12] no code opens twice: neither the one that confirmed, nor one that was just used, nor an older one', async () => {
    const email = 'vanthu@hanoi.example'
    const { key } = await enrol(email)
    const confirming = now(key)
    expect(await answer(await half(email), confirming)).toMatchObject({ failure: { code: 'code-refused' } })
    nextStep()
    const used = now(key)
    expect((await answer(await half(email), used)).ok).toBe(true)
    expect(await answer(await half(email), used)).toMatchObject({ failure: { code: 'code-refused' } })
    nextStep()
    expect((await answer(await half(email), now(key))).ok).toBe(true)
    expect(await answer(await half(email), used)).toMatchObject({ failure: { code: 'code-refused' } })
  })

  test('[A12] the same code sent twice at once signs in once: in one browser, and in two', async () => {
    const email = 'vanlong@phutho.example'
    const { key } = await enrol(email)
    nextStep()
    const token = await half(email)
    const code = now(key)
    const sameBrowser = await Promise.all([answer(token, code), answer(token, code), answer(token, code)])
    expect(sameBrowser.filter(({ ok }) => ok)).toHaveLength(1)
    nextStep()
    const tokens = [await half(email), await half(email), await half(email)]
    const two = now(key)
    const browsers = await Promise.all(tokens.map((one) => answer(one, two)))
    expect(browsers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('[A2] five wrong codes lock the account like five wrong passwords, also when they come at once', async () => {
    const email = 'hungcuong@phutho.example'
    const { key } = await enrol(email)
    nextStep()
    const tokens = await Promise.all(Array.from({ length: 4 }, () => half(email)))
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, n) => answer(tokens[n % 4] ?? '', String(n).padStart(6, '1'))),
    )
    const codes = guesses.map((guess) => (guess.ok ? 'in' : guess.failure.code))
    expect(codes.filter((code) => code === 'code-refused')).toHaveLength(4)
    expect(codes).toContain('account-locked')
    expect(codes).not.toContain('in')
    expect(await firstStep(email)).toMatchObject({ failure: { code: 'account-locked' } })
    house.clock.advance(15 * 60 * SECONDS)
    expect((await answer(tokens[0] ?? '', now(key))).ok).toBe(false) // one begins anew
    expect((await answer(await half(email), now(key))).ok).toBe(true)
  })

  test('[A2] a right password between wrong codes does not begin the count anew', async () => {
    const email = 'quanghuy@hungyen.example'
    await enrol(email)
    const codes = []
    for (let n = 0; n < 5; n++) {
      const guess = await answer(await half(email), `11111${n}`)
      codes.push(guess.ok ? 'in' : guess.failure.code)
    }
    expect(codes).toEqual([...Array(4).fill('code-refused'), 'account-locked'])
  })

  test('[A13] each of ten recovery codes opens once, also under a race; how many are left is said', async () => {
    const email = 'thienphuc@hungyen.example'
    const { recoveryCodes, actor } = await enrol(email)
    expect(new Set(recoveryCodes).size).toBe(10)
    const code = (recoveryCodes[0] ?? '').replaceAll('-', '')
    const tokens = await Promise.all([half(email), half(email), half(email)])
    const outcomes = await Promise.all(
      tokens.map((token) => accounts().finishSignIn(token, { method: 'recovery', code }, TEST_BROWSER)),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await accounts().ownSecurity(actor)).toMatchObject({ secondFactor: true, recoveryCodesLeft: 9 })
  })

  test('[A13] new recovery codes ask for a fresh proof, and the old ones open nothing any more', async () => {
    const email = 'vanthu@hungyen.example'
    const { recoveryCodes, actor, token, key } = await enrol(email)
    house.clock.advance(5 * 60 * SECONDS)
    expect(await accounts().renewRecoveryCodes(actor)).toMatchObject({ failure: { code: 'reauthentication-needed' } })
    await accounts().reauthenticate(actor, { method: 'code', proof: now(key) })
    const fresh = await accounts().actorOfToken(token)
    const renewed = fresh && (await accounts().renewRecoveryCodes(fresh))
    expect(renewed?.ok).toBe(true)
    const old = (recoveryCodes[0] ?? '').replaceAll('-', '')
    const outcome = await accounts().finishSignIn(await half(email), { method: 'recovery', code: old }, TEST_BROWSER)
    expect(outcome).toMatchObject({ failure: { code: 'recovery-code-refused' } })
  })

  test('[A3] both steps give new tokens, and the session that a browser brought along ends', async () => {
    const email = 'thuytrang@ninhbinh.example'
    const { key } = await enrol(email)
    nextStep()
    const planted = await house.enter('vanthu@ninhbinh.example')
    const first = await half(email)
    expect(await accounts().actorOfToken(planted.token)).not.toBeNull() // nothing happens before it is sure who comes
    const opened = await answer(first, now(key), planted.token)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(new Set([planted.token, first, opened.value.token]).size).toBe(3)
    expect(await accounts().actorOfToken(planted.token)).toBeNull()
    expect(await half(email)).not.toBe(first)
  })

  test('[A14] the tables keep neither the secret nor a recovery code nor a token that would open something', async () => {
    const email = 'thanhmai@haiphong.example'
    const { key, recoveryCodes } = await enrol(email)
    const token = await half(email)
    const { prisma } = house.kernel
    const rows = [
      await prisma.secondFactor.findMany(),
      await prisma.recoveryCode.findMany(),
      await prisma.halfSignIn.findMany(),
    ]
    const kept = Buffer.concat(rows.flat().flatMap((row) => Object.values(row).filter((v) => v instanceof Uint8Array)))
    const { Secret } = await import('otpauth')
    expect(kept.includes(Buffer.from(Secret.fromBase32(key.replaceAll(' ', '')).bytes))).toBe(false)
    expect(kept.includes(Buffer.from((recoveryCodes[0] ?? '').replaceAll('-', '')))).toBe(false)
    expect(kept.includes(Buffer.from(token, 'base64url'))).toBe(false)
    expect(kept.length).toBeGreaterThan(100)
  })

  test('enrolling asks for a fresh proof; a second app, or a code of an app never begun, is refused', async () => {
    const { actor } = await house.enter('hongnhung@bacninh.example')
    expect(await accounts().beginSecondFactor(actor)).toMatchObject({ failure: { code: 'reauthentication-needed' } })
    expect(await accounts().confirmSecondFactor(actor, '123456')).toMatchObject({
      failure: { code: 'second-factor-not-begun' },
    })
    const { actor: enrolled } = await enrol('vanthu@phutho.example')
    expect(await accounts().beginSecondFactor(enrolled)).toMatchObject({ failure: { code: 'second-factor-on' } })
  })

  test('turning it off asks for the password, which must be long enough to stand alone', async () => {
    const email = 'kythuat@hanoi.example'
    const { actor } = await enrol(email)
    expect(await accounts().turnOffSecondFactor(actor, 'sai rồi')).toMatchObject({
      failure: { code: 'password-wrong' },
    })
    const short = 'rẽ phải ở'
    const changed = { current: PASSWORD, next: short, again: short, keepOthers: false }
    expect(await accounts().changePassword(actor, changed)).toEqual({ ok: true }) // eight do beside a code
    expect(await accounts().turnOffSecondFactor(actor, short)).toMatchObject({
      failure: { code: 'password-too-short-alone' },
    })
    const back = { current: short, next: PASSWORD, again: PASSWORD, keepOthers: false }
    expect(await accounts().changePassword(actor, back)).toEqual({ ok: true })
    expect(await accounts().turnOffSecondFactor(actor, PASSWORD)).toEqual({ ok: true })
    expect(await firstStep(email)).toMatchObject({ ok: true, value: { step: 'done' } })
    expect(await accounts().turnOffSecondFactor(actor, PASSWORD)).toMatchObject({
      failure: { code: 'second-factor-off' },
    })
  })

  test('who has lost phone and codes gets in again by an administrator’s link, with a password that may stand alone', async () => {
    const email = 'nhatnam@ninhbinh.example'
    const { actor, token } = await enrol(email)
    const administrator = (await house.enter('quantri@tnc.example')).actor
    const what = { secondFactor: true }
    const reset = await house.services.administration.resetPerson(administrator, actor.userId, what)
    if (!reset.ok) throw new Error(reset.failure.code)
    expect(await accounts().actorOfToken(token)).toBeNull()
    const link = reset.value.path.split('/').at(-1) ?? ''
    const { accessLinks } = house.services
    expect(await accessLinks.use(link, 'reset', 'rẽ phải ở')).toMatchObject({
      failure: { code: 'password-under-fourteen' },
    })
    expect((await accessLinks.use(link, 'reset', PASSWORD)).ok).toBe(true)
    expect(await firstStep(email)).toMatchObject({ ok: true, value: { step: 'done' } })
  })

  describe('[A15] where a role asks for it', () => {
    let production: House
    beforeAll(async () => {
      production = await openHouse({ passwordHash, demoMode: false })
    })
    afterAll(() => production.close())
    const signIn = async (email: string) => {
      const opened = await production.services.accounts.signIn(
        { email, password: PASSWORD, sharedMachine: false },
        TEST_BROWSER,
      )
      if (!opened.ok) throw new Error(opened.failure.code)
      return opened.value.token
    }

    test('who has none is nobody yet, may only enrol, and is somebody once that is done; it cannot be turned off', async () => {
      const { accounts } = production.services
      const token = await signIn('quantri@tnc.example')
      expect(await accounts.actorOfToken(token)).toBeNull()
      const enrolling = await accounts.enrollingOfToken(token)
      if (!enrolling) throw new Error('may act without a second factor')
      expect(await accounts.actorOfSession(enrolling.sessionId)).toBeNull()
      const begun = await accounts.beginSecondFactor(enrolling)
      if (!begun.ok) throw new Error(begun.failure.code)
      await accounts.confirmSecondFactor(enrolling, codeInApp(begun.value.key, production.clock.now()))
      const actor = await accounts.actorOfToken(token)
      expect(actor?.fullName).toBe(enrolling.fullName)
      expect(actor && (await accounts.turnOffSecondFactor(actor, PASSWORD))).toMatchObject({
        failure: { code: 'second-factor-required' },
      })
    })

    test('other roles act at once', async () => {
      const token = await signIn('vanthu@hanoi.example')
      expect(await production.services.accounts.actorOfToken(token)).not.toBeNull()
    })
  })

  test('[A5] one click on a demo person stays one click, whatever the setting asks', async () => {
    await house.kernel.prisma.setting.create({
      data: {
        key: 'secondFactorRoles',
        value: ['leader', 'specialist'],
        changedAt: house.clock.now(),
        changedById: house.people.get('quantri@tnc.example') ?? '',
      },
    })
    house.clock.advance(60 * SECONDS)
    expect((await house.enter('thugiang@bacninh.example')).actor).not.toBeNull()
  })
})
