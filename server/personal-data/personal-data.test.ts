import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '#server/accounts/password.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { AnswerInput, AskCorrectionInput, AskInput, CorrectOwnInput, MOST_EXPORTS } from './contract.ts'

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
const tasksOf = async (email: string) =>
  (await house.services.tasks.mine(await enter(email))).filter((task) => task.kind === 'data-request-answer')
const failure = (code: string) => ({ ok: false, failure: { code } })
const firstOf = async (actor: Actor) => {
  const [request] = (await data().own(actor)).requests
  if (!request) throw new Error('no request')
  return request
}
const answer = (requestId: string, fields: Record<string, string> = {}) =>
  AnswerInput.parse({ requestId, decision: 'fulfil', ...fields })

describe('one’s own data', () => {
  test('[D1] the page counts what is held, kind by kind, of this person alone', async () => {
    const before = await data().own(await enter(PERSON))
    const count = (kind: string, view = before) => view.parts.find((part) => part.kind === kind)?.count
    expect(before.details).toMatchObject({ email: PERSON, phone: '' })
    expect(count('account')).toBe(1)
    expect(count('sessions')).toBeGreaterThan(0)
    await enter('thienphuc@hungyen.example')
    const after = await data().own(await enter(PERSON))
    expect(count('sessions', after)).toBe((count('sessions') ?? 0) + 1)
    expect(after.parts.find((part) => part.kind === 'record')).toMatchObject({ erasure: 'kept' })
  })

  test('[D2] telephone and form of address change at once; the row names the fields only', async () => {
    const actor = await enter(PERSON)
    await data().correctOwn(actor, CorrectOwnInput.parse({ phone: '0221 3862 345 máy lẻ 12', honorific: 'ong' }))
    await data().correctOwn(actor, CorrectOwnInput.parse({ phone: '0221 3862 345 máy lẻ 12', honorific: 'ong' }))
    expect((await data().own(actor)).details).toMatchObject({ phone: '0221 3862 345 máy lẻ 12', honorific: 'ong' })
    const written = await rows('personal-data.correct')
    expect(written.filter(({ actorId }) => actorId === actor.userId)).toHaveLength(1)
    expect(JSON.stringify(written.map(({ details }) => details))).not.toContain('3862')
    for (const phone of ['abc', '12', '<b>0221</b>']) expect(CorrectOwnInput.safeParse({ phone }).success).toBe(false)
  })

  test('[D2][D3] another name goes to the administrators, once, with a task due in two working days', async () => {
    const actor = await enter(PERSON)
    const details = (await data().own(actor)).details
    const same = AskCorrectionInput.parse({ ...details, text: 'không đổi gì' })
    expect(await data().askCorrection(actor, same)).toEqual(failure('data-request-nothing-asked'))
    const wanted = AskCorrectionInput.parse({ ...details, fullName: 'Lương  Quang Huỳ ', text: 'Sai dấu' })
    expect(await data().askCorrection(actor, wanted)).toEqual({ ok: true })
    expect(await data().askCorrection(actor, wanted)).toEqual(failure('data-request-open-already'))
    const request = await firstOf(actor)
    expect(request).toMatchObject({
      kind: 'correct',
      state: 'open',
      proposed: { fullName: 'Lương Quang Huỳ' },
      dueOn: '2026-11-25',
      daysLeft: 2,
    })
    expect(await tasksOf(ADMINISTRATOR)).toMatchObject([{ about: { id: request.id }, due: '2026-11-25' }])
    expect(JSON.stringify((await rows('personal-data.ask')).map(({ details }) => details))).not.toMatch(/Huỳ|Sai dấu/)
  })

  test('[D5] fulfilled, the name is changed in the same command, the task is gone, and the person is told', async () => {
    const actor = await enter(PERSON)
    const request = await firstOf(actor)
    const administrator = await enter(ADMINISTRATOR)
    expect(await data().answer(administrator, answer(request.id))).toEqual({ ok: true })
    expect(await data().own(actor)).toMatchObject({
      details: { fullName: 'Lương Quang Huỳ' },
      requests: [{ state: 'fulfilled', endedBy: 'Lý Gia Bảo' }],
    })
    expect(await tasksOf(ADMINISTRATOR)).toEqual([])
    const told = await house.services.notifications.list(actor, { show: 'unread', page: 1 })
    expect(told.notices.filter(({ kind }) => kind === 'data-request-answered')).toMatchObject([
      { path: '/account/data' },
    ])
    expect(await data().answer(administrator, answer(request.id))).toEqual(failure('data-request-answered'))
  })

  test('[D5] a correction that cannot be made changes nothing, and stays open', async () => {
    const email = 'vanthu@hungyen.example'
    const actor = await enter(email)
    const { details } = await data().own(actor)
    await data().askCorrection(actor, AskCorrectionInput.parse({ ...details, email: ADMINISTRATOR, text: '' }))
    const request = await firstOf(actor)
    expect(await data().answer(await enter(ADMINISTRATOR), answer(request.id))).toEqual(failure('person-exists'))
    expect(await firstOf(actor)).toMatchObject({ state: 'open' })
    expect(await data().withdraw(await enter(PERSON), request.id)).toEqual(failure('data-request-not-found'))
    expect(await data().withdraw(actor, request.id)).toEqual({ ok: true })
    expect(await data().withdraw(actor, request.id)).toEqual(failure('data-request-answered'))
    expect(await tasksOf(ADMINISTRATOR)).toEqual([])
  })

  test('[D3] an objection says what about; the room’s account asks for none', async () => {
    expect(AskInput.safeParse({ kind: 'object', text: ' ' }).success).toBe(false)
    const room = await enter('diemcau@hungyen.example')
    const asked = AskInput.parse({ kind: 'object', text: 'x' })
    expect(await data().ask(room, asked)).toEqual(failure('data-request-not-for-connection-point'))
  })

  test('[D3] two at once of one kind: one is received', async () => {
    const actor = await enter('thienphuc@hungyen.example')
    const asked = AskInput.parse({ kind: 'object', text: 'Không đưa ảnh chân dung lên trang Cụm' })
    const both = await Promise.all([data().ask(actor, asked), data().ask(actor, asked)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('[D5] a refusal names its ground and reason; nobody but another administrator answers', async () => {
    const actor = await enter('thienphuc@hungyen.example')
    const request = await firstOf(actor)
    const refuse = { decision: 'refuse', ground: 'public-duty', answer: 'Điều 19: danh sách đại biểu là hồ sơ' }
    expect(AnswerInput.safeParse({ requestId: request.id, decision: 'refuse', answer: 'x' }).success).toBe(false)
    expect(AnswerInput.safeParse({ requestId: request.id, decision: 'refuse', ground: 'public-duty' }).success).toBe(
      false,
    )
    const input = answer(request.id, refuse)
    expect(await data().answer(await enter('minhhoa@bacninh.example'), input)).toEqual(
      failure('data-requests-not-allowed'),
    )
    expect(await data().queue(await enter('anninh@tnc.example'))).toEqual(failure('data-requests-not-allowed'))
    const administrator = await enter(ADMINISTRATOR)
    expect(await data().answer(administrator, answer(request.id))).toEqual(failure('data-request-answer-missing'))
    expect(await data().answer(administrator, input)).toEqual({ ok: true })
    expect(await firstOf(actor)).toMatchObject({ state: 'refused', ground: 'public-duty', answer: refuse.answer })
    const [row] = (await rows('personal-data.refuse')).slice(-1)
    expect(row?.details).toEqual({ kind: 'object', ground: 'public-duty', requester: actor.userId })
  })

  test('[D3] over the due day the queue says by how many working days', async () => {
    const actor = await enter('vanlong@phutho.example')
    house.clock.set('2026-11-27T09:00:00Z') // a Friday
    await data().ask(actor, AskInput.parse({ kind: 'object', text: 'Ghi sai chức vụ trong biên bản' }))
    house.clock.set('2026-12-04T02:00:00Z')
    const queue = await data().queue(await enter(ADMINISTRATOR))
    expect(queue.ok && queue.value[0]).toMatchObject({ dueOn: '2026-12-01', daysLeft: -3, refusal: null })
    const holiday = { day: '2026-12-02', kind: 'holiday', name: 'Ngày nghỉ' } as const
    await house.services.workingDays.add(await enter(ADMINISTRATOR), holiday)
    const again = await data().queue(await enter(ADMINISTRATOR))
    expect(again.ok && again.value[0]).toMatchObject({ daysLeft: -2 })
  })

  test('[D5] an administrator’s own request waits for another one', async () => {
    const administrator = await proven(ADMINISTRATOR)
    await data().ask(administrator, AskInput.parse({ kind: 'erase' }))
    const request = await firstOf(administrator)
    expect(await tasksOf(ADMINISTRATOR)).toHaveLength(1) // the one of the test before, none of the own
    const queue = await data().queue(administrator)
    expect(queue.ok && queue.value.find(({ id }) => id === request.id)?.refusal).toBe('data-request-own')
    expect(await data().answer(administrator, answer(request.id))).toEqual(failure('data-request-own'))
    await data().withdraw(administrator, request.id)
  })
})

describe('a copy of one’s own data', () => {
  const read = async (actor: Actor, locale: 'vi' | 'en' = 'vi') => {
    const taken = await data().takeCopy(actor, locale)
    if (!taken.ok) return taken
    const chunks: Uint8Array[] = []
    for await (const chunk of taken.value.bytes) chunks.push(chunk)
    return { ok: true as const, chunks, name: taken.value.fileName }
  }

  test('[D4] is for who has just proved to be the person', async () => {
    const actor = await enter(PERSON)
    expect(await data().mayTakeCopy(actor)).toEqual(failure('reauthentication-needed'))
    expect(await data().takeCopy(actor, 'vi')).toEqual(failure('reauthentication-needed'))
    expect(await rows('personal-data.export')).toEqual([])
  })

  test('[D4] holds a page, tables and JSON of one’s own, and no secret; made piece by piece; on record; five a day', async () => {
    const actor = await proven(PERSON)
    const made = await read(actor)
    if (!made.ok) throw new Error(made.failure.code)
    expect(made.chunks.length).toBeGreaterThan(5)
    expect(made.name).toBe('Du lieu cua toi 2026-12-04.zip')
    const files = unzipSync(Buffer.concat(made.chunks))
    const text = (name: string) => new TextDecoder().decode(files[name])
    const page = text('du-lieu-cua-toi.html')
    expect(page).toContain('Lương Quang Huỳ')
    expect(page).not.toMatch(/<script|https?:/)
    const json = JSON.parse(text('data.json'))
    const account = json.parts.find((part: { kind: string }) => part.kind === 'account').tables[0].rows[0]
    expect(account).toMatchObject({ email: PERSON, phone: '0221 3862 345 máy lẻ 12' })
    expect(json.parts.find((part: { kind: string }) => part.kind === 'record')).toMatchObject({ tables: [] })
    expect(text('csv/account-User-id.csv')).toMatch(/^"createdAt";"fullName"/)
    const everything = Object.keys(files).map(text).join('\n')
    expect(everything).not.toMatch(/passwordHash|tokenHash|argon2|codeHash|publicKey/)
    expect(everything).not.toContain(ADMINISTRATOR)
    expect(await rows('personal-data.export')).toMatchObject([{ actorId: actor.userId, subjectId: actor.userId }])
    for (let taken = 1; taken < MOST_EXPORTS; taken += 1) expect((await read(actor, 'en')).ok).toBe(true)
    expect(await read(actor)).toMatchObject(failure('data-export-too-often'))
    expect(await data().mayTakeCopy(actor)).toMatchObject(failure('data-export-too-often'))
  })

  test('[D4] a cell is never read as a formula', async () => {
    const email = 'khanhlinh@hanoi.example'
    const id = idOf(email)
    await house.kernel.prisma.user.update({ where: { id }, data: { office: '=HYPERLINK("x")' } })
    const made = await read(await proven(email))
    if (!made.ok) throw new Error(made.failure.code)
    const csv = new TextDecoder().decode(unzipSync(Buffer.concat(made.chunks))['csv/account-User-id.csv'])
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  })
})
