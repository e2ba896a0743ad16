import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LEGAL_DOCUMENTS } from '#prisma/seed/legal-documents.ts'
import { newId } from '#server/kernel/ids.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { AddDocumentInput, LegalListInput, RelateDocumentsInput } from './contract.ts'

const LIBRARIAN = 'thugiang@bacninh.example'
const SPECIALIST = 'khanhlinh@hanoi.example'
const ADMINISTRATOR = 'quantri@tnc.example'
const TODAY = '2026-11-26'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: '2026-11-26T03:00:00Z' })
  await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)
})
afterAll(() => house?.close())

const actor = async (email = LIBRARIAN) => (await house.enter(email)).actor

async function numbersFor(query: Record<string, string>): Promise<string[]> {
  const list = await house.services.legalBasis.list(await actor(SPECIALIST), LegalListInput.parse(query))
  return list.documents.map((document) => document.number)
}

async function idOf(number: string): Promise<string> {
  const [first] = await house.services.legalBasis.offer({ text: number })
  if (first?.number !== number) throw new Error(`${number} is not offered first`)
  return first.id
}

async function view(number: string) {
  const read = await house.services.legalBasis.read(await actor(SPECIALIST), await idOf(number))
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

function newDocument(facts: Record<string, string> = {}) {
  return AddDocumentInput.parse({
    id: newId(),
    kind: 'decree',
    number: `${Math.floor(performance.now() * 1000) % 90_000}/2026/NĐ-CP`,
    title: 'Nghị định thử',
    issuer: 'Chính phủ',
    certainty: 'known',
    ...facts,
  })
}

describe('LB1 the table that comes with the product', () => {
  it('is entered once and leaves alone what librarians changed', async () => {
    expect(await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)).toEqual({ entered: 0 })
    expect(LEGAL_DOCUMENTS.length).toBeGreaterThan(60)
  })

  it('says of each document how it stands today', async () => {
    expect(await view('31/2024/QH15')).toMatchObject({ status: { kind: 'in-force' }, certainty: 'published' })
    expect(await view('45/2013/QH13')).toMatchObject({
      status: { kind: 'replaced', since: '2024-08-01', by: [{ number: '31/2024/QH15' }] },
      successors: [{ number: '31/2024/QH15' }],
    })
    expect(await view('20/2026/QH16')).toMatchObject({ status: { kind: 'not-yet', from: '2027-03-01' } })
    expect(await view('23/2020/NĐ-CP')).toMatchObject({ certainty: 'unverified' })
    expect((await view('72/2020/QH14')).status).toMatchObject({ amendedBy: [{ number: '146/2025/QH15' }] })
  })
})

describe('LB2 finding a document', () => {
  it.each([
    ['luật đất đai', '31/2024/QH15'],
    ['luat dat dai', '31/2024/QH15'],
    ['LUẬT ĐẤT ĐAI', '31/2024/QH15'],
    ['gia dat', '71/2024/NĐ-CP'],
    ['71/2024/nd-cp', '71/2024/NĐ-CP'],
    ['nd 71/2024', '71/2024/NĐ-CP'],
    ['71/2024', '71/2024/NĐ-CP'],
    ['8/2022', '08/2022/NĐ-CP'],
    ['BVMT', '72/2020/QH14'],
    ['khí tượng thuỷ văn', '90/2015/QH13'],
    ['đo đạc và bản đ', '27/2018/QH14'],
  ])('“%s” finds %s first', async (text, number) => expect((await numbersFor({ text }))[0]).toBe(number))

  it('tones count when they are typed', async () => {
    expect(await numbersFor({ text: 'giá đát' })).toEqual([])
    expect(await numbersFor({ text: 'không có văn bản nào như thế' })).toEqual([])
  })

  it('narrows by kind, and by the status on a day', async () => {
    expect(await numbersFor({ text: 'đất đai', kind: 'law', status: 'replaced' })).toEqual(['45/2013/QH13'])
    expect(await numbersFor({ text: 'luật đất đai', kind: 'law', status: 'in-force', on: '06/6/2023' })).toEqual([
      '45/2013/QH13',
    ])
  })

  it('goes by pages, and a page beyond the last is the last', async () => {
    const first = await numbersFor({})
    const last = await numbersFor({ page: '999' })
    expect(first).toHaveLength(20)
    expect(last.length).toBeGreaterThan(0)
    expect(first.filter((number) => last.includes(number))).toEqual([])
  })
})

describe('LB3 a document cited in a text (rule 5 of domain.md §3.2)', () => {
  const examine = async (text: string, on: `${number}-${number}-${number}` = TODAY) =>
    (await house.services.legalBasis.examineText({ text, on })).map(({ resolution }) => resolution)

  it('that is no longer in force on the day is named with its successor', async () => {
    const text = 'Luật Đất đai năm 2013 (Điều 74, Điều 114); Nghị định số 47/2014/NĐ-CP'
    expect(await examine(text)).toMatchObject([
      { status: { kind: 'replaced' }, successors: [{ number: '31/2024/QH15' }] },
      { status: { kind: 'replaced' }, successors: [{ number: '88/2024/NĐ-CP' }] },
    ])
    expect(await examine(text, '2023-06-30')).toMatchObject([
      { status: { kind: 'in-force' }, successors: [] },
      { status: { kind: 'in-force' }, successors: [] },
    ])
  })

  it('without its year is the law in force on the day', async () => {
    expect(await examine('Luật Đất đai')).toMatchObject([{ document: { number: '31/2024/QH15' } }])
    expect(await examine('Luật Đất đai', '2023-06-30')).toMatchObject([{ document: { number: '45/2013/QH13' } }])
    expect(await examine('Luật Khoáng sản')).toMatchObject([{ document: { number: '60/2010/QH12' } }])
  })

  it('is found by number and year of its kind, and said to be unknown when the table lacks it', async () => {
    expect(await examine('NĐ 71/2024, Nghị định 99/2099; theo Điều 5')).toMatchObject([
      { document: { number: '71/2024/NĐ-CP' } },
      { kind: 'unknown' },
      { kind: 'document-missing' },
    ])
    expect(await examine('cát: Nghị định số 23/2020/NĐ-CP')).toMatchObject([{ isUnverified: true }])
  })

  it('has provisions that are “chưa đối chiếu” until a librarian compared them', async () => {
    const text = 'khoản 2 Điều 61 Luật Tài nguyên nước năm 2023'
    const place = { article: '61', clause: '2', point: null }
    expect(await examine(text)).toMatchObject([{ uncheckedProvisions: [place] }])
    const id = await idOf('28/2023/QH15')
    const checked = { id, text: 'Điều 9, khoản 2 Điều 61' }
    expect(await house.services.legalBasis.checkProvisions(await actor(SPECIALIST), checked)).toMatchObject({
      failure: { code: 'legal-basis-not-allowed' },
    })
    expect(
      await house.services.legalBasis.checkProvisions(await actor(), { id, text: 'Điều 1 Luật Đất đai' }),
    ).toMatchObject({ failure: { code: 'legal-provisions-unreadable' } })
    expect(await house.services.legalBasis.checkProvisions(await actor(), checked)).toMatchObject({
      value: { added: 2 },
    })
    expect(await examine(text)).toMatchObject([{ uncheckedProvisions: [] }])
    expect((await view('28/2023/QH15')).checkedProvisions).toEqual([{ article: '9', clause: null, point: null }, place])
  })
})

describe('LB4 only a librarian keeps the table', () => {
  it.each([SPECIALIST, ADMINISTRATOR, 'minhhoa@bacninh.example'])('%s may read and not write', async (email) => {
    const other = await actor(email)
    const { legalBasis } = house.services
    const input = newDocument()
    const relation = RelateDocumentsInput.parse({
      id: await idOf('71/2024/NĐ-CP'),
      actorId: await idOf('226/2025/NĐ-CP'),
      effectiveOn: '15/8/2025',
    })
    const outcomes = await Promise.all([
      legalBasis.add(other, input),
      legalBasis.revise(other, { ...input, basedOn: 1 }),
      legalBasis.markAmended(other, relation),
      legalBasis.markReplaced(other, relation),
      legalBasis.withdrawRelation(other, { id: relation.id, relationId: newId() }),
    ])
    for (const outcome of outcomes) expect(outcome).toMatchObject({ failure: { code: 'legal-basis-not-allowed' } })
    expect((await legalBasis.list(other, LegalListInput.parse({}))).mayKeep).toBe(false)
  })
})

describe('LB5 a document is added and revised', () => {
  it('once, however its number is typed, with its audit row', async () => {
    const input = newDocument({ number: '77/2026/NĐ-CP' })
    const add = (facts: AddDocumentInput) => actor().then((one) => house.services.legalBasis.add(one, facts))
    expect(await add(input)).toMatchObject({ ok: true })
    expect(await add(input)).toMatchObject({ ok: true })
    expect(await add({ ...input, id: newId(), number: '77 / 2026 / nd-cp' })).toMatchObject({
      failure: { code: 'legal-number-taken' },
    })
    const rows = await house.kernel.prisma.auditEntry.count({
      where: { action: 'legal-basis.add', subjectId: input.id },
    })
    expect(rows).toBe(1)
  })

  it('with days that can be', async () => {
    const wrong = newDocument({ issuedOn: '10/02/2026', inForceFrom: '09/02/2026' })
    expect(await house.services.legalBasis.add(await actor(), wrong)).toMatchObject({
      failure: { code: 'legal-dates-reversed' },
    })
    const alsoWrong = newDocument({ inForceFrom: '09/02/2026', inForceTo: '09/02/2026' })
    expect(await house.services.legalBasis.add(await actor(), alsoWrong)).toMatchObject({
      failure: { code: 'legal-dates-reversed' },
    })
  })

  it('and a form opened before another change is refused, not written over it', async () => {
    const input = newDocument()
    const { legalBasis } = house.services
    await legalBasis.add(await actor(), input)
    expect(await legalBasis.revise(await actor(), { ...input, title: 'Tên mới', basedOn: 1 })).toMatchObject({
      ok: true,
    })
    expect(await legalBasis.revise(await actor(), { ...input, title: 'Tên cũ', basedOn: 1 })).toMatchObject({
      failure: { code: 'legal-document-changed-meanwhile' },
    })
  })
})

describe('LB6 amended and replaced', () => {
  async function pair() {
    const [older, newer] = [newDocument({ inForceFrom: '01/01/2020' }), newDocument({ inForceFrom: '01/7/2026' })]
    for (const one of [older, newer]) await house.services.legalBasis.add(await actor(), one)
    return { older, newer }
  }
  const relate = (id: string, actorId: string, on: string) =>
    RelateDocumentsInput.parse({ id, actorId, effectiveOn: on })

  it('a replacement ends the document on its day; said twice it is one; taken back, the document is in force again', async () => {
    const { older, newer } = await pair()
    const { legalBasis } = house.services
    const read = async () => {
      const found = await legalBasis.read(await actor(), older.id)
      if (!found.ok) throw new Error(found.failure.code)
      return found.value
    }
    const heard: string[] = []
    const stop = house.kernel.events.subscribe(({ name, subject }) => heard.push(`${name} ${subject.id}`))
    for (let click = 0; click < 2; click += 1) {
      expect(await legalBasis.markReplaced(await actor(), relate(older.id, newer.id, '01/7/2026'))).toMatchObject({
        ok: true,
      })
    }
    stop()
    expect(heard.filter((one) => one === `legal-document-changed ${older.id}`)).toHaveLength(1)
    const replaced = await read()
    expect(replaced).toMatchObject({ inForceTo: '2026-07-01', status: { kind: 'replaced', by: [{ id: newer.id }] } })
    const relationId = replaced.changes[0]?.id ?? ''
    expect(await legalBasis.withdrawRelation(await actor(), { id: older.id, relationId })).toMatchObject({ ok: true })
    expect(await read()).toMatchObject({ inForceTo: null, status: { kind: 'in-force' } })
    const actions = await house.kernel.prisma.auditEntry.findMany({
      where: { subjectId: older.id },
      orderBy: { id: 'asc' },
      select: { action: true },
    })
    expect(actions.map((row) => row.action)).toEqual([
      'legal-basis.add',
      'legal-basis.mark-replaced',
      'legal-basis.withdraw-relation',
    ])
  })

  it('never by itself, never both ways, never before it was in force', async () => {
    const { older, newer } = await pair()
    const { legalBasis } = house.services
    const mark = async (id: string, by: string, on: string) =>
      legalBasis.markReplaced(await actor(), relate(id, by, on))
    expect(await mark(older.id, older.id, '01/7/2026')).toMatchObject({ failure: { code: 'legal-same-document' } })
    expect(await mark(older.id, newer.id, '01/01/2020')).toMatchObject({
      failure: { code: 'legal-replaced-before-in-force' },
    })
    expect(await mark(older.id, newId(), '01/7/2026')).toMatchObject({ failure: { code: 'legal-document-not-found' } })
    expect(await mark(older.id, newer.id, '01/7/2026')).toMatchObject({ ok: true })
    expect(await mark(newer.id, older.id, '01/8/2026')).toMatchObject({ failure: { code: 'legal-relation-circular' } })
    const both = [older.id, newer.id]
    expect(await house.kernel.prisma.legalRelation.count({ where: { actorId: { in: both } } })).toBe(1)
  })

  it('an amendment leaves it in force and is named from its day on', async () => {
    const { older, newer } = await pair()
    await house.services.legalBasis.markAmended(await actor(), relate(older.id, newer.id, '01/01/2027'))
    const found = await house.services.legalBasis.read(await actor(), older.id)
    expect(found).toMatchObject({
      value: { status: { kind: 'in-force', amendedBy: [] }, changes: [{ kind: 'amends', effectiveOn: '2027-01-01' }] },
    })
  })
})

describe('LB7 what is not there', () => {
  it.each(['nothing', '0190e0a0-ffff-7000-8000-ffffffffffff'])('%s is not found', async (id) => {
    expect(await house.services.legalBasis.read(await actor(), id)).toMatchObject({
      failure: { code: 'legal-document-not-found' },
    })
  })
})
