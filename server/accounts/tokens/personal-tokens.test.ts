import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { MAX_TOKENS } from './contract.ts'
import type { PersonalTokens } from './personal-tokens.ts'

const OWNER = 'khanhlinh@hanoi.example'
const OTHER = 'quanghuy@hungyen.example'

let house: House
let tokens: PersonalTokens
beforeAll(async () => {
  house = await openHouse()
  tokens = house.services.accounts.tokens
})
afterAll(() => house.close())

/** As somebody who has just proven who sits here. */
async function proven(email: string): Promise<Actor> {
  return { ...(await house.enter(email)).actor, reauthenticatedAt: house.clock.now() }
}

async function made(email = OWNER, days = 30): Promise<string> {
  const answer = await tokens.make(await proven(email), { name: 'Cổng nội bộ', days })
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value.token
}

describe('[A23][A24] a personal token', () => {
  it('speaks for its owner, with the rights of today, until it expires', async () => {
    const token = await made()
    const actor = await tokens.actorOf(token, 'search:read')
    expect(actor?.userId).toBe(house.people.get(OWNER))
    house.clock.advance(31 * 24 * 60 * 60_000)
    expect(await tokens.actorOf(token, 'search:read')).toBeNull()
    const [row] = await tokens.list(await proven(OWNER))
    expect(row).toMatchObject({ name: 'Cổng nội bộ', scope: 'search:read', isExpired: true })
    expect(row?.lastUsedAt).not.toBeNull()
    await tokens.revoke(await proven(OWNER), row?.id ?? '')
  })

  it('is kept as a hash, and neither log nor list holds it', async () => {
    const token = await made()
    const rows = await house.kernel.prisma.personalToken.findMany()
    expect(rows.some(({ tokenHash }) => Buffer.from(tokenHash).includes(token.slice(4)))).toBe(false)
    const log = await house.kernel.prisma.auditEntry.findMany({ where: { action: 'account.make-token' } })
    expect(log.length).toBeGreaterThan(0)
    expect(JSON.stringify([log.map(({ details }) => details), await tokens.list(await proven(OWNER))])).not.toContain(
      token.slice(4),
    )
  })

  it('is made only by who has just proven who they are, ten at most, each with a name', async () => {
    const stale = { ...(await house.enter(OTHER)).actor, reauthenticatedAt: null }
    const input = { name: 'x', days: 30 }
    expect(await tokens.make(stale, input)).toMatchObject({ failure: { code: 'reauthentication-needed' } })
    for (let at = 0; at < MAX_TOKENS; at += 1) await made(OTHER)
    expect(await tokens.make(await proven(OTHER), input)).toMatchObject({ failure: { code: 'token-too-many' } })
  })

  it('is revoked by its owner alone', async () => {
    const token = await made()
    const [row] = await tokens.list(await proven(OWNER))
    const id = row?.id ?? ''
    expect(await tokens.revoke(await proven(OTHER), id)).toMatchObject({ failure: { code: 'token-not-found' } })
    expect(await tokens.actorOf(token, 'search:read')).not.toBeNull()
    expect((await tokens.revoke(await proven(OWNER), id)).ok).toBe(true)
    expect(await tokens.actorOf(token, 'search:read')).toBeNull()
  })

  it('what was never made, a disabled account and one locked out by the administrator are answered alike', async () => {
    for (const wrong of ['', 'x', `tnc_${'A'.repeat(43)}`])
      expect(await tokens.actorOf(wrong, 'search:read')).toBeNull()
    const token = await made()
    const where = { id: house.people.get(OWNER) ?? '' }
    await house.kernel.prisma.user.update({ where, data: { status: 'disabled' } })
    expect(await tokens.actorOf(token, 'search:read')).toBeNull()
    await house.kernel.prisma.user.update({ where, data: { status: 'active' } })
    expect(await tokens.actorOf(token, 'search:read')).not.toBeNull()
    const { actor } = await house.enter('quantri@tnc.example')
    await house.services.administration.endSessions(
      { ...actor, reauthenticatedAt: house.clock.now() },
      { personId: where.id },
    )
    expect(await tokens.actorOf(token, 'search:read')).toBeNull()
  })

  it('can be made from the command line, for who has an account in use', async () => {
    const answer = await tokens.makeFor(' KhanhLinh@hanoi.example ', { name: 'npm run token:create', days: 90 })
    expect(answer?.ok && (await tokens.actorOf(answer.value.token, 'search:read'))?.userId).toBe(
      house.people.get(OWNER),
    )
    expect(await tokens.makeFor('nobody@hanoi.example', { name: 'x', days: 90 })).toBeNull()
  })
})
