import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { createFakeAuthenticator, type FakeAuthenticator } from '#test/fakes/fake-authenticator.ts'
import { hashPassword } from '../password.ts'

const PASSWORD = 'đúng mật khẩu này'
const EMAIL = 'quanghuy@hungyen.example'
const party = { id: 'localhost', origin: 'http://localhost:3000' }
const device = { rpId: party.id, origin: party.origin }
const origin = { previousToken: null, userAgent: 'test', address: '' }

describe('passkeys', () => {
  let house: House
  let actor: Actor
  let authenticator: FakeAuthenticator
  beforeEach(async () => {
    house = await openHouse({ passwordHash: await hashPassword(PASSWORD) })
    actor = await enterByPassword()
    authenticator = createFakeAuthenticator()
  })
  afterEach(() => house.close())

  async function enterByPassword(): Promise<Actor> {
    const input = { email: EMAIL, password: PASSWORD, sharedMachine: false }
    const opened = await house.services.accounts.signIn(input, origin)
    const found = opened.ok ? await house.services.accounts.actorOfToken(opened.value.token) : null
    if (!found) throw new Error('no session')
    return found
  }
  async function register(changes: { isVerified?: boolean; origin?: string } = {}) {
    const begun = await house.services.passkeys.beginRegistration(actor, party)
    if (!begun.ok) return begun
    const made = authenticator.make({ ...device, challenge: begun.value.challenge, ...changes })
    return house.services.passkeys.register(actor, party, 'Máy ở cơ quan', made)
  }
  const begin = async () => (await house.services.passkeys.beginSignIn(party)).challenge
  const signIn = (answer: object) => house.services.passkeys.signIn(party, answer, origin)
  const refused = { ok: false, failure: { code: 'passkey-refused' } }

  test('[A19] a registered key signs in alone, and the session says how', async () => {
    expect(await register()).toMatchObject({ ok: true })
    const opened = await signIn(authenticator.answer({ ...device, challenge: await begin() }))
    if (!opened.ok) throw new Error(opened.failure.code)
    const signedIn = await house.services.accounts.actorOfToken(opened.value.token)
    expect(signedIn?.userId).toBe(actor.userId)
    const session = await house.kernel.prisma.session.findUniqueOrThrow({ where: { id: signedIn?.sessionId ?? '' } })
    expect(session.method).toBe('passkey')
    expect(await house.services.passkeys.list(actor)).toMatchObject([
      { name: 'Máy ở cơ quan', lastUsedAt: house.clock.now() },
    ])
  })

  test('[A20] an answer opens one session only, and only within five minutes', async () => {
    await register()
    const answer = authenticator.answer({ ...device, challenge: await begin() })
    expect((await signIn(answer)).ok).toBe(true)
    expect(await signIn(answer)).toEqual(refused)
    const late = await begin()
    house.clock.advance(5 * 60_000)
    expect(await signIn(authenticator.answer({ ...device, challenge: late }))).toEqual(refused)
  })

  test('[A20] a challenge of our own making, of another purpose or of nobody is worth nothing', async () => {
    await register()
    const proof = (await house.services.passkeys.beginProof(actor, party)).challenge
    expect(await signIn(authenticator.answer({ ...device, challenge: proof }))).toEqual(refused)
    const invented = Buffer.from('x'.repeat(32)).toString('base64url')
    expect(await signIn(authenticator.answer({ ...device, challenge: invented }))).toEqual(refused)
  })

  test('[A19] a false page, another name, and a device that did not ask for finger or PIN are refused', async () => {
    await register()
    const wrong = [{ origin: 'https://localhost.evil.example' }, { rpId: 'evil.example' }, { isVerified: false }]
    for (const change of wrong) {
      const answer = authenticator.answer({ ...device, challenge: await begin(), ...change })
      expect(await signIn(answer), JSON.stringify(change)).toEqual(refused)
    }
    authenticator = createFakeAuthenticator()
    expect(await register({ isVerified: false })).toEqual(refused)
    expect(await register({ origin: 'https://evil.example' })).toEqual(refused)
  })

  test('[A20] a counter that does not grow is a copied key', async () => {
    await register()
    expect((await signIn(authenticator.answer({ ...device, challenge: await begin(), counter: 7 }))).ok).toBe(true)
    expect(await signIn(authenticator.answer({ ...device, challenge: await begin(), counter: 7 }))).toEqual(refused)
    expect((await signIn(authenticator.answer({ ...device, challenge: await begin(), counter: 8 }))).ok).toBe(true)
  })

  test('[A1] a disabled account is refused like a wrong key', async () => {
    await register()
    await house.kernel.prisma.user.update({ where: { id: actor.userId }, data: { status: 'disabled' } })
    expect(await signIn(authenticator.answer({ ...device, challenge: await begin() }))).toEqual(refused)
  })

  test('[A21] a key is made only by who proved within five minutes who sits here; one click proves nothing', async () => {
    house.clock.advance(5 * 60_000 + 1)
    expect(await register()).toMatchObject({ failure: { code: 'reauthentication-needed' } })
    actor = (await house.enter(EMAIL)).actor
    expect(await register()).toMatchObject({ failure: { code: 'reauthentication-needed' } })
  })

  test('[A9] the key of the person unlocks the screen; that of somebody else does not', async () => {
    await register()
    await house.services.sessionLocks.lock(actor)
    const other = createFakeAuthenticator()
    const unlock = async (by: FakeAuthenticator) => {
      const { challenge } = await house.services.passkeys.beginProof(actor, party)
      const answer = by.answer({ ...device, challenge }) as never // as the contract parses it
      return house.services.sessionLocks.unlock(actor, { method: 'passkey', answer }, party)
    }
    expect(await unlock(other)).toMatchObject({ failure: { code: 'passkey-refused' } })
    expect((await unlock(authenticator)).ok).toBe(true)
  })

  test('one removes one’s own keys only; making and removing are audit rows', async () => {
    await register()
    const [key] = await house.services.passkeys.list(actor)
    const { actor: stranger } = await house.enter('vanlong@phutho.example')
    expect(await house.services.passkeys.remove(stranger, key?.id ?? '')).toMatchObject({ ok: false })
    expect((await house.services.passkeys.remove(actor, key?.id ?? '')).ok).toBe(true)
    expect(await signIn(authenticator.answer({ ...device, challenge: await begin() }))).toEqual(refused)
    const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action: { endsWith: '-passkey' } } })
    expect(rows.map((row) => row.action)).toEqual(['account.add-passkey', 'account.remove-passkey'])
  })
})
