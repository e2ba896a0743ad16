import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { SearchInput } from '#server/search/asking/contract.ts'
import { missingIn } from './content/contract.ts'
import { CaseListInput } from './contract.ts'
import {
  ADMINISTRATOR,
  type CaseHouse,
  codeOf,
  done,
  draftedCase,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  HY_SPECIALIST,
  MINISTRY,
  openCases,
  publishedCase,
  WHOLE_HEAD,
  writeText,
} from './testing/open-cases.ts'

let house: CaseHouse
beforeAll(async () => {
  house = await openCases()
})
afterAll(() => house?.close())

const read = async (email: string, id: string) => house.cases.read(await house.actor(email), id)

test('[C1] a draft is its department’s own; sent twice it is begun once', async () => {
  const specialist = await house.actor(HN_SPECIALIST)
  const input = { id: newId<'case'>(), title: 'Vụ việc thử', field: null }
  done(await house.cases.start(specialist, input))
  expect(done(await house.cases.start(specialist, input)).id).toBe(input.id)
  expect(done(await read(HN_CLERK, input.id))).toMatchObject({ code: null, state: 'draft', version: 0 })
  for (const email of [HY_SPECIALIST, MINISTRY, ADMINISTRATOR]) {
    expect(codeOf(await read(email, input.id)), email).toBe('case-not-found')
  }
  expect(codeOf(await house.cases.start(await house.actor(HN_CLERK), { ...input, id: newId() }))).toBe(
    'case-not-allowed',
  )
})

test('[C2] publishing says field by field what is missing', async () => {
  const specialist = await house.actor(HN_SPECIALIST)
  const id = newId<'case'>()
  done(await house.cases.start(specialist, { id, title: 'Chưa đủ', field: null }))
  const refused = await house.cases.publish(await house.actor(HN_LEADER), { id, assured: false })
  expect(refused).toEqual({
    ok: false,
    failure: { code: 'case-incomplete', details: { parts: ['field', 'periodFrom', 'context', 'obstacle'], count: 4 } },
  })
  expect(missingIn({ ...WHOLE_HEAD, visibility: 'departments' }, [])).toEqual([
    ...['sharedWith', 'context', 'obstacle', 'handling', 'outcome'],
  ])
})

test('[C2] lãnh đạo publishes, chuyên viên does not; the code is given once', async () => {
  const id = await draftedCase(house)
  expect(codeOf(await house.cases.publish(await house.actor(HN_SPECIALIST), { id, assured: false }))).toBe(
    'case-not-allowed',
  )
  const leader = await house.actor(HN_LEADER)
  const first = done(await house.cases.publish(leader, { id, assured: false }))
  expect(first).toMatchObject({ version: 1, code: expect.stringMatching(/^TH-2026-\d{3}$/) })
  expect(codeOf(await house.cases.publish(leader, { id, assured: false }))).toBe('case-nothing-new')
  house.clock.advance(60_000)
  await writeText(house, id, await house.actor(HN_SPECIALIST), {
    lessons: 'Thống nhất phương pháp trước khi thông báo.',
  })
  expect(done(await read(HY_SPECIALIST, id)).sections.map(({ section }) => section)).not.toContain('lessons')
  expect(done(await read(HN_CLERK, id)).hasUnpublished).toBe(true)
  expect(done(await house.cases.publish(leader, { id, assured: false }))).toEqual({ code: first.code, version: 2 })
  expect(done(await read(HY_SPECIALIST, id)).sections.at(-1)).toEqual({
    section: 'lessons',
    text: 'Thống nhất phương pháp trước khi thông báo.',
  })
})

test('[C3] what says that it is secret, or names who denounced somebody, is not published', async () => {
  const leader = await house.actor(HN_LEADER)
  const secret = await draftedCase(house, { text: { handling: 'Báo cáo riêng.\nTỐI MẬT' } })
  expect(codeOf(await house.cases.publish(leader, { id: secret, assured: false }))).toBe('case-text-secret')
  const named = await draftedCase(house, { text: { context: 'Theo đơn tố cáo của bà Trần Thị Bình gửi năm 2024.' } })
  expect(codeOf(await house.cases.publish(leader, { id: named, assured: false }))).toBe('case-names-denouncer')
  const fine = await draftedCase(house, { text: { handling: 'Giảm mật độ xây dựng; hộ nuôi ong lấy mật ong.' } })
  done(await house.cases.publish(leader, { id: fine, assured: false }))
})

test('[C3] a case about denunciations asks for a second person and an assurance', async () => {
  const leader = await house.actor(HN_LEADER)
  const own = await draftedCase(house, { head: { field: 'KNTC' }, by: HN_LEADER })
  expect(codeOf(await house.cases.publish(leader, { id: own, assured: true }))).toBe('case-not-allowed')
  const id = await draftedCase(house, { head: { field: 'KNTC' } })
  expect(codeOf(await house.cases.publish(leader, { id, assured: false }))).toBe('case-needs-assurance')
  done(await house.cases.publish(leader, { id, assured: true }))
})

test('[C5] confidentiality changes when it is published, never by who writes alone', async () => {
  const { id } = await publishedCase(house, { head: { visibility: 'department' } })
  expect(codeOf(await read(HY_SPECIALIST, id))).toBe('case-not-found')
  const specialist = await house.actor(HN_SPECIALIST)
  done(await house.cases.revise(specialist, { id, basedOn: 2, ...WHOLE_HEAD, sharedWith: [], visibility: 'ministry' }))
  expect(codeOf(await read(HY_SPECIALIST, id))).toBe('case-not-found')
  done(await house.cases.publish(await house.actor(HN_LEADER), { id, assured: false }))
  for (const email of [HY_SPECIALIST, MINISTRY]) expect((await read(email, id)).ok, email).toBe(true)
  // The first version was for the department only: a citation of it shows it to nobody else.
  expect(codeOf(await house.cases.read(await house.actor(HY_SPECIALIST), id, 1))).toBe('case-version-not-found')
  expect(done(await house.cases.read(specialist, id, 1))).toMatchObject({ version: 1, isFormer: true })
})

test('two colleagues on one form: the second is told, nothing is overwritten', async () => {
  const id = await draftedCase(house)
  const [one, other] = [await house.actor(HN_SPECIALIST), await house.actor(HN_LEADER)]
  const revise = (place: string) => ({ id, basedOn: 2, ...WHOLE_HEAD, sharedWith: [], place })
  done(await house.cases.revise(one, revise('xã A')))
  expect(codeOf(await house.cases.revise(other, revise('xã B')))).toBe('case-changed-meanwhile')
  // Sent again it is the same change.
  expect(done(await house.cases.revise(one, revise('xã A'))).version).toBe(3)
})

test('[C6] withdrawn it is gone for everybody else, in the search too; publishing brings it back', async () => {
  const { id, code } = await publishedCase(house, { head: { title: 'Bến bãi tập kết cát trái phép ven sông' } })
  const finds = async (email: string) => {
    const answer = await house.services.search.find(
      await house.actor(email),
      SearchInput.parse({ q: 'ben bai tap ket cat' }),
    )
    return answer.hits.map((hit) => hit.id).includes(id)
  }
  expect(await finds(HY_SPECIALIST)).toBe(true)
  const leader = await house.actor(HN_LEADER)
  done(await house.cases.withdraw(leader, { id, reason: 'Số liệu cần kiểm tra lại.' }))
  expect(codeOf(await read(HY_SPECIALIST, id))).toBe('case-not-found')
  expect(await finds(HY_SPECIALIST)).toBe(false)
  expect(done(await read(HN_CLERK, id)).withdrawal).toBe('Số liệu cần kiểm tra lại.')
  expect(codeOf(await house.cases.openForm(leader, id))).toBe('case-withdrawn')
  expect(done(await house.cases.publish(leader, { id, assured: false }))).toEqual({ code, version: 2 })
  expect(await finds(HY_SPECIALIST)).toBe(true)
})

test('[C7] the law is told as it stood on the day of the case, and as it stands today', async () => {
  const { LEGAL_DOCUMENTS } = await import('#prisma/seed/legal-documents.ts')
  await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)
  const { id } = await publishedCase(house)
  const { references } = done(await read(HY_SPECIALIST, id))
  const law = references.find(({ document }) => document.number === '45/2013/QH13')
  expect(law?.onItsDay.kind).toBe('in-force')
  expect(['expired', 'replaced']).toContain(law?.today.kind)
  const cited = await house.kernel.prisma.link.findMany({ where: { fromKind: 'case', fromId: id, rel: 'cites' } })
  expect(cited.map(({ toId, fromVersion }) => [toId, fromVersion])).toContainEqual([law?.document.id, 1])
})

test('a list holds what one reads, with counts, by field, year and any name of a body', async () => {
  const id = (
    await publishedCase(house, {
      head: { title: 'Ô nhiễm làng nghề', field: 'MT-LN', periodFrom: null, periodTo: null },
    }).catch(() => null)
  )?.id
  expect(id).toBeUndefined() // a day is required
  const made = await publishedCase(house, { head: { title: 'Ô nhiễm làng nghề', field: 'MT-LN' } })
  const list = async (email: string, input: object) =>
    house.cases.list(await house.actor(email), CaseListInput.parse(input))
  const found = await list(HY_SPECIALIST, { field: 'MT', year: '2023', department: 'Hà Nội', status: 'solved' })
  expect(found.cases.map((one) => one.id)).toEqual([made.id])
  expect(found.facets.fields).toEqual(expect.arrayContaining([{ field: 'MT-LN', count: 1 }]))
  expect(found.drafts).toBe(0)
  expect((await list(HY_SPECIALIST, { year: '2019' })).total).toBe(0)
  expect((await list(HN_SPECIALIST, { own: 'drafts' })).total).toBeGreaterThan(0)
  expect((await list(HY_SPECIALIST, { own: 'drafts' })).total).toBe(0)
})

test('versions are compared by words, for the department only', async () => {
  const { id } = await publishedCase(house)
  await writeText(house, id, await house.actor(HN_SPECIALIST), { outcome: '72/74 hộ bàn giao mặt bằng.' })
  const work = done(await house.cases.compareVersions(await house.actor(HN_LEADER), id, null))
  expect(work).toMatchObject({ number: null, former: 1, parts: [{ part: 'outcome' }] })
  expect(work.parts[0]?.segments.filter(({ kind }) => kind !== 'same').length).toBeGreaterThan(0)
  expect(codeOf(await house.cases.compareVersions(await house.actor(HY_SPECIALIST), id, 1))).toBe('case-not-found')
})

test('every change is a row of the log', async () => {
  const { id } = await publishedCase(house)
  const rows = await house.kernel.prisma.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(rows.map(({ action }) => action)).toEqual(['case.start', 'case.revise', 'case.publish'])
  expect(house.reported).toEqual([])
})
