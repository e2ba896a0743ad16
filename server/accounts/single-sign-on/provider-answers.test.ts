import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OfficeProvider } from '#test/factories/office-provider.ts'
import { type OfficeHouse, openOffice, openOfficeHouse, refusedWith, resetOffice } from './testing/office-house.ts'

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

/** To the provider, in as Huy, and the address with which the browser is sent back. */
async function comeBack(changes: Parameters<OfficeHouse['begin']>[0] = {}) {
  const begun = await house.begin(changes)
  if (!begun.ok) throw new Error(begun.failure.code)
  const { address, browserToken } = begun.value
  return { address, browserToken, cameBack: await office.newBrowser()(address, { login: 'huy' }) }
}

const reasons = async () =>
  (await house.audited('account.single-sign-on-refused')).map((details) => (details as { reason: string }).reason)
const seconds = () => Math.floor(Date.now() / 1000)

describe('the request', () => {
  test('[O6] asks for a code with PKCE, state and nonce; the table keeps none of them', async () => {
    const begun = await house.begin()
    if (!begun.ok) throw new Error(begun.failure.code)
    const sent = begun.value.address.searchParams
    expect(Object.fromEntries(sent)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: 'http://localhost:3000/sign-in/sso/callback',
      scope: 'openid email profile',
    })
    const [row] = await house.kernel.prisma.singleSignOnAttempt.findMany()
    const kept = JSON.stringify(row, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64url') : value,
    )
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(sent.get(name)).toMatch(/^[\w-]{43}$/)
      expect(kept).not.toContain(sent.get(name))
    }
    expect(kept).not.toContain(begun.value.browserToken)
  })

  test('[O12] on a shared machine the provider asks anew who is there', async () => {
    const own = await house.begin()
    const shared = await house.begin({ sharedMachine: true })
    if (!own.ok || !shared.ok) throw new Error('refused')
    expect(own.value.address.searchParams.get('prompt')).toBeNull()
    expect(shared.value.address.searchParams.get('prompt')).toBe('login')
    expect(shared.value.address.searchParams.get('max_age')).toBe('0')
  })
})

describe('the way back', () => {
  test('[O6] an answer counts once, in the browser that asked, within five minutes', async () => {
    const used = await comeBack()
    expect((await house.finish(used.cameBack, used.browserToken)).outcome.ok).toBe(true)
    expect(await house.finish(used.cameBack, used.browserToken)).toMatchObject(refusedWith('sso-attempt-over'))

    const stolen = await comeBack()
    expect(await house.finish(stolen.cameBack, null)).toMatchObject(refusedWith('sso-attempt-over'))
    expect(await house.finish(stolen.cameBack, used.browserToken)).toMatchObject(refusedWith('sso-attempt-over'))

    const late = await comeBack()
    house.clock.advance(5 * 60_000)
    expect(await house.finish(late.cameBack, late.browserToken)).toMatchObject(refusedWith('sso-attempt-over'))
    expect(await reasons()).toEqual(Array(4).fill('sso-attempt-over'))
  })

  test('[O6] of the same answer sent twice at once one opens a session', async () => {
    const { cameBack, browserToken } = await comeBack()
    const both = await Promise.all([house.finish(cameBack, browserToken), house.finish(cameBack, browserToken)])
    expect(both.filter(({ outcome }) => outcome.ok)).toHaveLength(1)
  })

  test('[O6] two pages of one browser may be under way at once', async () => {
    const first = await comeBack()
    const second = await comeBack({ browserToken: first.browserToken })
    expect((await house.finish(second.cameBack, second.browserToken)).outcome.ok).toBe(true)
    expect((await house.finish(first.cameBack, first.browserToken)).outcome.ok).toBe(true)
  })

  test('[O6] the code of one attempt is worth nothing in another', async () => {
    const mine = await comeBack()
    const others = await comeBack()
    others.cameBack.searchParams.set('code', mine.cameBack.searchParams.get('code') ?? '')
    expect(await house.finish(others.cameBack, others.browserToken)).toMatchObject(refusedWith('sso-answer-wrong'))
  })

  test('[O6] an answer that names another provider is refused before anything is asked (mix-up)', async () => {
    const { cameBack, browserToken } = await comeBack()
    cameBack.searchParams.set('iss', 'https://evil.example')
    expect(await house.finish(cameBack, browserToken)).toMatchObject(refusedWith('sso-answer-wrong'))
  })

  test('who turns back at the provider is told so, and the place to return to is kept', async () => {
    const begun = await house.begin({ next: '/workshops' })
    if (!begun.ok) throw new Error(begun.failure.code)
    const cameBack = await office.newBrowser()(begun.value.address, 'turn back')
    expect(await house.finish(cameBack, begun.value.browserToken)).toMatchObject({
      next: '/workshops',
      ...refusedWith('sso-denied'),
    })
    expect(await reasons()).toEqual(['sso-denied'])
    expect(house.reported).toEqual([])
  })
})

describe('[O7] what the provider signs', () => {
  test.each([
    ['by a key it does not publish', (claims: object) => claims, true, 'sso-answer-wrong'],
    ['for another attempt', (claims: object) => ({ ...claims, nonce: 'another' }), false, 'sso-answer-wrong'],
    ['for another product', (claims: object) => ({ ...claims, aud: 'somebody else' }), false, 'sso-answer-wrong'],
    ['as another issuer', (claims: object) => ({ ...claims, iss: 'https://evil.example' }), false, 'sso-answer-wrong'],
    ['without a subject', (claims: object) => ({ ...claims, sub: undefined }), false, 'sso-answer-wrong'],
    ['too long ago', (claims: object) => ({ ...claims, exp: seconds() - 120 }), false, 'sso-answer-expired'],
    ['for later', (claims: object) => ({ ...claims, nbf: seconds() + 600 }), false, 'sso-answer-expired'],
  ] as const)('%s opens nothing', async (_how, change, forged, code) => {
    const { cameBack, browserToken } = await comeBack()
    office.spoil(change, { forged })
    expect(await house.finish(cameBack, browserToken)).toMatchObject(refusedWith(code))
    expect(await reasons()).toEqual([code])
    expect(house.reported).toHaveLength(1)
    expect(String(house.reported[0])).toMatch(new RegExp(`^Error: single sign-on: ${code}: [A-Z_]+$`))
    expect(await house.kernel.prisma.session.count({ where: { userId: house.userId } })).toBe(0)
  })

  test('a provider that does not answer is said at the start and on the way back; once it is back, all works', async () => {
    office.isAway = true
    expect(await house.begin()).toMatchObject({ ok: false, failure: { code: 'sso-unreachable' } })
    office.isAway = false
    const { cameBack, browserToken } = await comeBack()
    office.isAway = true
    expect(await house.finish(cameBack, browserToken)).toMatchObject(refusedWith('sso-unreachable'))
    office.isAway = false
    expect((await house.signIn()).outcome.ok).toBe(true)
    expect(await reasons()).toEqual(['sso-unreachable', 'sso-unreachable'])
  })

  test('a secret that the provider does not know is the operator’s matter, and said as such', async () => {
    await house.close()
    house = await openOfficeHouse(office, { clientSecret: 'another secret' })
    expect(await house.signIn()).toMatchObject(refusedWith('sso-provider-refused'))
  })
})
