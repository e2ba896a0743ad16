import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { codeInApp } from '#test/factories/authenticator-app.ts'
import type { OfficeProvider } from '#test/factories/office-provider.ts'
import { TEST_BROWSER } from '#test/factories/open-house.ts'
import { hashPassword } from '../password.ts'
import { HUY, type OfficeHouse, openOffice, openOfficeHouse, refusedWith, resetOffice } from './testing/office-house.ts'

const PASSWORD = 'đê sông Hồng vững chãi'

let office: OfficeProvider
let house: OfficeHouse
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  resetOffice(office)
  house = await openOfficeHouse(office)
})
afterEach(() => house.close())

const accounts = () => house.services.accounts
const withFactor = (amr: string[]) => office.people.set('huy', { ...office.people.get('huy'), amr })
const saysProvedAt = (at: Date | null) =>
  office.spoil((claims) => ({ ...claims, auth_time: at ? Math.floor(at.getTime() / 1000) : undefined }))
const minutesAgo = (minutes: number) => new Date(house.clock.now().getTime() - minutes * 60_000)

async function giveGlobalRole(): Promise<void> {
  await house.kernel.transactor.run((work) =>
    accounts().grantRole(work, house.userId, { scope: 'global', role: 'security-officer' }),
  )
}

/** A password beside it, as an invitation sets it. */
async function givePassword(): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD)
  await house.kernel.prisma.user.update({ where: { id: house.userId }, data: { passwordHash } })
}

/** Turns on the app in this session; answers its key. */
async function enrol(actor: Actor): Promise<string> {
  const begun = await accounts().beginSecondFactor(actor)
  if (!begun.ok) throw new Error(begun.failure.code)
  const done = await accounts().confirmSecondFactor(actor, codeInApp(begun.value.key, house.clock.now()))
  if (!done.ok) throw new Error(done.failure.code)
  house.clock.advance(30_000)
  return begun.value.key
}

async function enterByPassword(): Promise<Actor> {
  await givePassword()
  const opened = await accounts().signIn({ email: HUY, password: PASSWORD, sharedMachine: false }, TEST_BROWSER)
  const actor = opened.ok ? await accounts().actorOfToken(opened.value.token) : null
  if (!actor) throw new Error('not signed in')
  return actor
}

async function askSecondFactorOf(roles: readonly string[]): Promise<void> {
  const { actor } = await house.enter('quantri@tnc.example')
  const changed = await house.services.settings.change(actor, 'secondFactorRoles', [...roles])
  if (!changed.ok) throw new Error(changed.failure.code)
}

/** The second step with the code that the app shows now; answers how the session was opened. */
async function answerCode(finished: Awaited<ReturnType<OfficeHouse['signIn']>>, key: string) {
  if (!finished.outcome.ok || finished.outcome.value?.step !== 'second-factor') throw new Error('no second step')
  const code = codeInApp(key, house.clock.now())
  const opened = await accounts().finishSignIn(finished.outcome.value.token, { method: 'code', code }, TEST_BROWSER)
  const actor = opened.ok ? await accounts().actorOfToken(opened.value.token) : null
  if (!actor) throw new Error('not signed in')
  return { actor, method: (await accounts().ownSessions(actor)).find((one) => one.isThis)?.method }
}

describe('the second factor', () => {
  test('[O8][A11] who has an app is asked for its code, unless the provider has asked for a second factor', async () => {
    const key = await enrol(await enterByPassword())
    expect(await answerCode(await house.signIn(), key)).toMatchObject({ method: 'single-sign-on-code' })
    for (const amr of [['pwd', 'otp'], ['mfa'], ['hwk']]) {
      withFactor(amr)
      const actor = await house.actorAfter(await house.signIn())
      const [session] = await accounts().ownSessions(actor)
      expect(session?.method).toBe('single-sign-on-factor')
    }
  })

  test('[O8] a level of assurance (acr) that names it counts as well, one that does not does not', async () => {
    const key = await enrol(await enterByPassword())
    office.spoil((claims) => ({ ...claims, acr: 'urn:tinh.example:mfa' }))
    await house.actorAfter(await house.signIn())
    office.spoil((claims) => ({ ...claims, acr: 'urn:tinh.example:nomfa' }))
    expect((await answerCode(await house.signIn(), key)).method).toBe('single-sign-on-code')
  })

  test('[O8][A15] where a role asks for it, who has none anywhere enrols first; the provider’s own is enough', async () => {
    await house.kernel.transactor.run((work) =>
      accounts().grantRole(work, house.userId, {
        scope: 'cluster',
        scopeId: house.clusterId as never,
        role: 'moderator',
      }),
    )
    await askSecondFactorOf(['moderator'])
    const alone = await house.signIn()
    if (!alone.outcome.ok || !alone.outcome.value) throw new Error('refused')
    expect(await accounts().actorOfToken(alone.outcome.value.token)).toBeNull()
    expect((await accounts().enrollingOfToken(alone.outcome.value.token))?.userId).toBe(house.userId)
    withFactor(['pwd', 'otp'])
    expect((await house.actorAfter(await house.signIn())).userId).toBe(house.userId)
  })

  test('[O9] administrators and security officers bring an app of their own, whatever the provider says', async () => {
    await giveGlobalRole()
    withFactor(['mfa'])
    expect(await house.signIn()).toMatchObject(refusedWith('sso-second-factor-first'))
    expect(await house.kernel.prisma.providerIdentity.count()).toBe(0)
    const key = await enrol(await enterByPassword())
    expect((await answerCode(await house.signIn(), key)).method).toBe('single-sign-on-code')
  })
})

describe('who sits here', () => {
  test('[O10][A16] the session is as fresh as the provider says that its person proved it, no fresher', async () => {
    saysProvedAt(minutesAgo(4))
    expect(accounts().isFresh(await house.actorAfter(await house.signIn()))).toBe(true)
    for (const at of [minutesAgo(6), null]) {
      saysProvedAt(at)
      expect(accounts().isFresh(await house.actorAfter(await house.signIn()))).toBe(false)
    }
    saysProvedAt(minutesAgo(-10))
    const actor = await house.actorAfter(await house.signIn())
    house.clock.advance(5 * 60_000)
    expect(accounts().isFresh(actor)).toBe(false)
  })

  test('[O10] who has no password proves it at the provider, which asks anew; who has one does it here', async () => {
    saysProvedAt(minutesAgo(60))
    const actor = await house.actorAfter(await house.signIn())
    office.spoil(null)
    expect(await accounts().proofMethods(actor)).toEqual(['single-sign-on'])
    const begun = await house.begin({ purpose: 'prove' }, actor)
    expect(begun.ok && Object.fromEntries(begun.value.address.searchParams)).toMatchObject({
      prompt: 'login',
      max_age: '0',
    })
    expect((await house.prove(actor, 'prove')).outcome).toEqual({ ok: true, value: null })
    expect(accounts().isFresh((await accounts().actorOfSession(actor.sessionId)) ?? actor)).toBe(true)
    expect(await house.audited('account.reauthenticate')).toEqual([{ method: 'single-sign-on' }])
    await givePassword()
    expect(await accounts().proofMethods(actor)).toEqual(['password'])
    expect(await house.begin({ purpose: 'prove' }, actor)).toMatchObject({ failure: { code: 'sso-other-person' } })
  })

  test('[O10] a provider that answers from its own session, or does not say when, has proved nothing', async () => {
    const actor = await house.actorAfter(await house.signIn())
    for (const at of [minutesAgo(3), null]) {
      saysProvedAt(at)
      expect(await house.prove(actor, 'prove')).toMatchObject(refusedWith('sso-not-renewed'))
    }
    expect(await house.audited('account.reauthentication-refused')).toEqual(
      Array(2).fill({ method: 'single-sign-on', reason: 'sso-not-renewed' }),
    )
  })

  test('[O10] somebody else’s proof, and one for another session, count for nothing', async () => {
    const actor = await house.actorAfter(await house.signIn())
    office.people.set('thu', { email: 'thu@hungyen.example', email_verified: true })
    expect(await house.prove(actor, 'prove', 'thu')).toMatchObject(refusedWith('sso-other-person'))
    const other = await house.actorAfter(await house.signIn())
    const begun = await house.begin({ purpose: 'prove' }, actor)
    if (!begun.ok) throw new Error(begun.failure.code)
    const cameBack = await office.newBrowser()(begun.value.address, { login: 'huy' })
    const current = { actor: other, isLocked: false }
    expect(await house.finish(cameBack, begun.value.browserToken, current)).toMatchObject(
      refusedWith('sso-attempt-over'),
    )
  })
})

describe('under the lock', () => {
  const lockOf = async (actor: Actor) =>
    (await house.kernel.prisma.session.findUniqueOrThrow({ where: { id: actor.sessionId } })).lockedAt

  test('[O11][A9] the person without a password opens the screen at the provider, nobody else does', async () => {
    const actor = await house.actorAfter(await house.signIn())
    expect(await house.services.sessionLocks.describe(actor)).toMatchObject({ byPassword: false, bySingleSignOn: true })
    await house.services.sessionLocks.lock(actor)
    office.people.set('thu', { email: 'thu@hungyen.example', email_verified: true })
    expect(await house.prove(actor, 'unlock', 'thu')).toMatchObject(refusedWith('sso-other-person'))
    expect(await lockOf(actor)).not.toBeNull()
    expect((await house.prove(actor, 'unlock')).outcome.ok).toBe(true)
    expect(await lockOf(actor)).toBeNull()
    expect(await house.audited('account.unlock-session')).toEqual([{ method: 'single-sign-on' }])
  })

  test('[O11][A10] nobody signs in by the provider under another’s lock', async () => {
    const actor = await house.actorAfter(await house.signIn())
    const begun = await house.begin()
    if (!begun.ok) throw new Error(begun.failure.code)
    const cameBack = await office.newBrowser()(begun.value.address, { login: 'huy' })
    const current = { actor, isLocked: true }
    expect(await house.finish(cameBack, begun.value.browserToken, current)).toMatchObject(
      refusedWith('sso-attempt-over'),
    )
  })

  test('[O12] the provider’s session ends with ours on a shared machine, elsewhere where the operator wants it', async () => {
    const own = await house.actorAfter(await house.signIn())
    const shared = await house.actorAfter(await house.signIn('huy', { sharedMachine: true }))
    const byPassword = await enterByPassword()
    const { singleSignOn } = house.services
    expect(await Promise.all([own, shared, byPassword].map(singleSignOn.endsAtProvider))).toEqual([false, true, false])
    const address = await singleSignOn.signOutAddress('http://localhost:3000/sign-in')
    expect(address?.searchParams.get('client_id')).toBe(office.settings.clientId)
    await house.close()
    house = await openOfficeHouse(office, { signOut: true })
    const there = await house.actorAfter(await house.signIn())
    expect(await house.services.singleSignOn.endsAtProvider(there)).toBe(true)
  })
})
