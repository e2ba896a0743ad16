import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '#server/accounts/password.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { AnswerInput, AskInput, CorrectOwnInput } from './contract.ts'

const PASSWORD = 'mật khẩu đủ dài nhé'
const ADMINISTRATOR = 'quantri@tnc.example'
const PERSON = 'quanghuy@hungyen.example'

let house: House
beforeAll(async () => {
  house = await openHouse({ passwordHash: await hashPassword(PASSWORD) }) // a Monday, 08:00 in Vietnam
})
afterAll(async () => {
  expect(house.reported).toEqual([])
  await house.close()
})

const data = () => house.services.personalData
const idOf = (email: string) => house.people.get(email) ?? ''
const enter = async (email: string) => (await house.enter(email)).actor
/** The same person, who has just proved to sit here. */
async function proven(email: string): Promise<Actor> {
  const { actor, token } = await house.enter(email)
  await house.services.accounts.reauthenticate(actor, { method: 'password', proof: PASSWORD })
  const again = await house.services.accounts.actorOfToken(token)
  if (!again) throw new Error(email)
  return again
}
const rows = (action: string) => house.kernel.prisma.auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' } })
const failure = (code: string) => ({ ok: false, failure: { code } })
const firstOf = async (actor: Actor) => {
  const [request] = (await data().own(actor)).requests
  if (!request) throw new Error('no request')
  return request
}
const answer = (requestId: string, fields: Record<string, string> = {}) =>
  AnswerInput.parse({ requestId, decision: 'fulfil', ...fields })

describe('an account is erased', () => {
  /** Tables and columns in which a text of the database stands. */
  async function whereStands(text: string): Promise<string[]> {
    const { prisma } = house.kernel
    const columns = await prisma.$queryRaw<{ table: string; column: string }[]>`
      SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'jsonb', 'ARRAY')`
    const found: string[] = []
    for (const { table, column } of columns) {
      const [row] = await prisma.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS "count" FROM "${table}" WHERE "${column}"::text ILIKE '%' || $1 || '%'`,
        text,
      )
      if (row && row.count > 0) found.push(`${table}.${column}`)
    }
    return found
  }

  test('[D6] only with a proof, on both sides', async () => {
    const asked = AskInput.parse({ kind: 'erase', text: 'Đã chuyển công tác' })
    expect(await data().ask(await enter(PERSON), asked)).toEqual(failure('reauthentication-needed'))
    const actor = await proven(PERSON)
    await data().correctOwn(actor, CorrectOwnInput.parse({ phone: '0221 3862 345', honorific: 'ong' }))
    expect(await data().ask(actor, asked)).toEqual({ ok: true })
    const request = await firstOf(actor)
    expect(await data().answer(await enter(ADMINISTRATOR), answer(request.id))).toEqual(
      failure('reauthentication-needed'),
    )
    expect(await firstOf(actor)).toMatchObject({ state: 'open' })
  })

  test('[D6] nothing of the database says any more who it was; what was written keeps its author', async () => {
    const { prisma } = house.kernel
    const id = idOf(PERSON)
    const wrote = newId<'link'>()
    await prisma.link.create({
      data: {
        ...{ id: wrote, fromKind: 'a', rel: 'b', toKind: 'c', createdById: id, createdAt: house.clock.now() },
        ...{ fromId: newId<'x'>(), toId: newId<'x'>() },
      },
    })
    const { actor, token } = await house.enter(PERSON)
    const request = await firstOf(actor)
    const told: string[] = []
    const stop = house.kernel.events.subscribe(({ name, subject }) => told.push(`${name}:${subject.id}`))
    expect(await data().answer(await proven(ADMINISTRATOR), answer(request.id))).toEqual({ ok: true })
    stop()
    expect(await house.services.accounts.actorOfToken(token)).toBeNull()
    expect(told).toContain(`session-ended:${actor.sessionId}`)
    const row = await prisma.user.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({
      ...{ fullName: 'Người dùng đã xóa', email: `${id}@erased.invalid`, office: '', phone: '', passwordHash: null },
      ...{ status: 'disabled', honorific: null, isDemo: false },
    })
    for (const text of [PERSON, 'Đỗ Quang Huy', '3862 345']) expect(await whereStands(text), text).toEqual([])
    expect(await prisma.session.count({ where: { userId: id } })).toBe(0)
    expect(await prisma.notice.count({ where: { recipientId: id } })).toBe(0)
    expect(await prisma.link.findUnique({ where: { id: wrote } })).toMatchObject({ createdById: id })
    expect(await prisma.auditEntry.count({ where: { actorId: id } })).toBeGreaterThan(0)
    const [fulfilled] = (await rows('personal-data.fulfil')).slice(-1)
    expect(fulfilled?.details).toMatchObject({ kind: 'erase', requester: id })
  })

  test('[N10] the account is out of the administrator’s hands: neither listed, nor opened, nor enabled', async () => {
    const administrator = await enter(ADMINISTRATOR)
    const { administration } = house.services
    const id = idOf(PERSON)
    expect(await administration.readPerson(administrator, id)).toEqual(failure('person-not-found'))
    expect(await administration.enablePerson(administrator, id)).toEqual(failure('person-not-found'))
    expect(await administration.invitePerson(administrator, id)).toEqual(failure('person-not-found'))
    const list = await administration.listPeople(administrator, { text: 'đã xóa', page: 1 })
    expect(list.ok && list.value.total).toBe(0)
    const queue = await data().queue(administrator)
    expect(queue.ok && queue.value.find(({ requester }) => requester.id === id)).toMatchObject({
      text: '',
      requester: { email: '', isErased: true },
    })
  })

  test('[N10] never the last administrator, also where two are asked for at once', async () => {
    const { administration } = house.services
    const first = await enter(ADMINISTRATOR)
    // The second administrator is a person of its own (R4).
    const made = await administration.createPerson(first, {
      ...{ fullName: 'Phạm Thị Hai', email: 'hai@tnc.example', office: 'Quản trị', honorific: 'ba', kind: 'person' },
      departmentId: first.departmentId,
    })
    if (!made.ok) throw new Error(made.failure.code)
    const { id } = made.value
    await administration.grantRole(first, {
      ...{ personId: id, choice: { scope: 'global', role: 'administrator' }, from: null, until: null },
    })
    await house.kernel.prisma.user.update({ where: { id }, data: { isDemo: true } })
    const second = await house.enter('hai@tnc.example')
    const ask = async (actor: Actor) => {
      await house.kernel.prisma.session.updateMany({ data: { reauthenticatedAt: house.clock.now() } })
      await data().ask({ ...actor, reauthenticatedAt: house.clock.now() }, AskInput.parse({ kind: 'erase' }))
      return firstOf(actor)
    }
    const fresh = (actor: Actor): Actor => ({ ...actor, reauthenticatedAt: house.clock.now() })
    const [ofFirst, ofSecond] = [await ask(first), await ask(second.actor)]
    const [a, b] = await Promise.all([
      data().answer(fresh(first), answer(ofSecond.id)),
      data().answer(fresh(second.actor), answer(ofFirst.id)),
    ])
    expect([a.ok, b.ok].sort()).toEqual([false, true])
    const left = await house.kernel.prisma.user.count({
      where: { status: 'active', roles: { some: { role: 'administrator' } } },
    })
    expect(left).toBe(1)
  })
})
