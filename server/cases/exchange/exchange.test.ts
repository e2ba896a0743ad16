import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASE_PLANS } from '#prisma/seed/cases/case-plans.ts'
import { seedCases } from '#prisma/seed/cases.ts'
import { LEGAL_DOCUMENTS } from '#prisma/seed/legal-documents.ts'
import { newId } from '#server/kernel/ids.ts'
import { SearchInput } from '#server/search/asking/contract.ts'
import {
  ADMINISTRATOR,
  type CaseHouse,
  done,
  HY_SPECIALIST,
  openCases,
  SECRETARY,
  writeText,
} from '../testing/open-cases.ts'
import { readLine } from './read-line.ts'

let house: CaseHouse
let byId: string
beforeAll(async () => {
  house = await openCases()
  byId = (await house.actor(SECRETARY)).userId
  await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)
})
afterAll(() => house?.close())

const take = (lines: readonly unknown[]) =>
  house.cases.import(
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))),
    { byId },
  )
async function give(): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = []
  for await (const line of house.cases.export(null)) lines.push(JSON.parse(line))
  return lines
}

const WHOLE = {
  id: 'vu-1',
  title: 'Đốt rơm rạ vùng giáp ranh',
  sections: {
    context: 'Sau thu hoạch vụ xuân, chỉ số chất lượng không khí nhiều đêm vượt mức 200.\n\nHai dòng, một dòng trống.',
    basis: 'Luật Bảo vệ môi trường năm 2020 (Điều 12, Điều 13).',
    handling: 'Dùng ảnh vệ tinh và đường dây nóng.',
  },
  field: 'MT-KK',
  department: 'HN',
  place: 'vùng giáp ranh',
  date: '2024-06',
  status: 'solved',
  visibility: 'ministry',
  threads: [{ id: 't1', title: 'Ai trả tiền máy cuộn rơm?', replies: [{ text: 'Ngân sách xã.' }] }],
  links: [{ rel: 'cites', kind: 'case', id: 'vu-2', version: 1, quote: 'lời dẫn' }],
  attachments: [{ name: 'bản đồ.pdf' }],
}
const LEAST = { id: 'vu-2', title: 'Chỉ có chữ', body: 'Một đoạn.' }

test('[S5] what was imported is exported as it came, comments and links included, and that again is the same', async () => {
  const first = await take([WHOLE, LEAST])
  expect(first).toMatchObject({ lines: 2, added: 2, refused: 0, faults: [] })
  const out = await give()
  expect(out.find(({ id }) => id === 'vu-1')).toEqual(WHOLE)
  expect(out.find(({ id }) => id === 'vu-2')).toMatchObject({ ...LEAST, status: 'stuck', visibility: 'cluster' })
  const again = await take(out)
  expect(again).toMatchObject({ added: 0, updated: 0, unchanged: out.length, faults: [] })
  expect(await give()).toEqual(out)
})

test('[S5] topics of a file are topics here; what is said in them since is exported, and read back elsewhere the same', async () => {
  const [row] = await house.kernel.prisma.case.findMany({ where: { externalId: 'vu-1' } })
  const { discussions } = house.services
  const reader = await house.actor(HY_SPECIALIST)
  const [topic] = (await discussions.ofCase(reader, row?.id ?? '')).topics
  expect(topic).toMatchObject({ title: 'Ai trả tiền máy cuộn rơm?', answers: 1 })
  const threads = [
    {
      ...{ id: 't2', title: 'Ba lớp', text: 'Hỏi', author: 'Người ngoài', at: '2026-01-02T03:04:05.000Z' },
      replies: [
        {
          ...{ id: 'a1', text: 'Trả lời', author: HY_SPECIALIST, at: '2026-01-03T03:04:05.000Z' },
          accepted: { scope: 'Xã ven sông', from: '2026-01-01', until: '2026-12-31' },
          applications: [{ place: 'xã A', outcome: 'partly', note: 'Thiếu máy', on: '2026-02-01' }],
          replies: [{ text: 'Ý thêm' }],
        },
      ],
    },
    'chỉ là chữ',
  ]
  await take([{ ...LEAST, id: 'vu-9', threads }])
  const exported = async (id: string) => (await give()).find((line) => line.id === id)
  expect((await exported('vu-9'))?.threads).toEqual(threads)
  const read = await house.kernel.prisma.discussion.findFirstOrThrow({
    where: { externalId: 't2' },
    include: { posts: { orderBy: { createdAt: 'asc' } } },
  })
  expect(read.posts.map(({ saidBy, authorId }) => saidBy ?? authorId)).toContain('Người ngoài')
  expect(read.posts.map(({ authorId }) => authorId)).toContain(reader.userId)
  // Somebody goes on here: from now on the file says it as it stands, and the same file again leaves it alone.
  const postId = newId<'discussion-post'>()
  const content = JSON.stringify({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tiếp' }] }],
  })
  done(await discussions.post(reader, { id: read.id, postId, parentId: null, content }))
  const before = await exported('vu-9')
  expect(JSON.stringify(before)).toContain('Tiếp')
  await take([{ ...LEAST, id: 'vu-9', threads }])
  expect(await exported('vu-9')).toEqual(before)
  // Elsewhere it is the same again.
  await take([{ ...before, id: 'vu-11' }])
  expect(await exported('vu-11')).toEqual({ ...before, id: 'vu-11' })
  expect((await take([{ ...LEAST, id: 'vu-10', threads: [{ title: 'x', text: 'TUYỆT MẬT' }] }])).faults).toMatchObject([
    { code: 'text-secret', about: 'threads' },
  ])
  // What was kept as it came before there were topics is taken up once.
  await house.kernel.prisma.discussion.deleteMany({ where: { case: { externalId: 'vu-9' } } })
  expect([await discussions.takeUpImported(), await discussions.takeUpImported()]).toEqual([1, 0])
})

test('the same id with other words is a further version; what was written on here is left alone', async () => {
  const line = { id: 'vu-3', title: 'Sẽ sửa', body: 'Bản một.' }
  await take([line])
  expect(await take([{ ...line, body: 'Bản hai.' }])).toMatchObject({ updated: 1, added: 0 })
  const row = await house.kernel.prisma.case.findFirstOrThrow({ where: { externalId: 'vu-3' } })
  expect(row).toMatchObject({ published: 2, state: 'published', code: expect.stringMatching(/^TH-2026-/) })
  const { departmentId } = row
  const owner = await house.kernel.prisma.user.findFirstOrThrow({
    where: { departmentId, roles: { some: { role: 'specialist' } } },
  })
  await writeText(house, row.id, await house.actor(owner.email), { context: 'Viết tiếp ở đây.' })
  expect((await take([{ ...line, body: 'Bản ba.' }])).faults).toEqual([{ line: 1, id: 'vu-3', code: 'edited-here' }])
})

test('links to the law follow what the line says: what it cites no more is let go', async () => {
  const { prisma } = house.kernel
  const citing = async () => {
    const { id } = await prisma.case.findFirstOrThrow({ where: { externalId: 'vu-luat' } })
    const links = await prisma.link.findMany({ where: { fromId: id, toKind: 'legal-document' } })
    return links.map(({ quote }) => quote)
  }
  const line = {
    id: 'vu-luat',
    title: 'Viện dẫn',
    body: 'Theo Nghị định 71/2024/NĐ-CP và Điều 5 Nghị định 71/2024/NĐ-CP.',
  }
  await take([line])
  expect(await citing()).toEqual([expect.stringContaining('71/2024/NĐ-CP')])
  await take([{ ...line, body: 'Theo Nghị định 08/2022/NĐ-CP.' }])
  expect(await citing()).toEqual([expect.stringContaining('08/2022/NĐ-CP')])
  await take([{ ...line, body: 'Không theo văn bản nào.' }])
  expect(await citing()).toEqual([])
})

test('the good lines go in, the bad ones are listed with their line', async () => {
  const ok = { title: 'Tốt', body: 'Có chữ.' }
  const outcome = await take([
    '{',
    '[]',
    { title: 'không mã', body: 'x' },
    { id: 'b1', body: 'không tên' },
    { id: 'b2', title: 'không chữ' },
    { id: 'b3', ...ok, field: 'XX' },
    { id: 'b4', ...ok, department: 'Cà Mau' },
    { id: 'b5', ...ok, date: '31/02/2024' },
    { id: 'b6', title: 'Mật', body: 'Dòng đầu\nTUYỆT MẬT' },
    { id: 'b7', title: 'Tố cáo', body: 'Đơn tố cáo của bà Trần Thị Bình.' },
    { id: 'b8', ...ok, sections: { 'phần lạ': 'x' } },
    { id: 'b9', ...ok, visibility: 'public' },
    { id: 'tot-1', ...ok },
    String.raw`{"id":"b10","title":"Số không","body":"a\u0000b"}`,
    String.raw`{"id":"b11","title":"Nửa chữ","body":"x","threads":[{"title":"\ud83d"}]}`,
    String.raw`{"id":"tot-3","title":"Chữ ngoài bảng \ud83d\ude00","body":"C:\\u0000"}`,
    '',
    { id: 'tot-1', ...ok },
    { id: 'tot-2', ...ok, links: [{ kind: 'case', id: 'không có' }] },
  ])
  expect(outcome.faults.map(({ line, code }) => [line, code])).toEqual([
    [1, 'not-json'],
    [2, 'not-an-object'],
    [3, 'id-missing'],
    [4, 'title-missing'],
    [5, 'text-missing'],
    [6, 'field-unknown'],
    [7, 'department-unknown'],
    [8, 'date-unreadable'],
    [9, 'text-secret'],
    [10, 'names-denouncer'],
    [11, 'section-unknown'],
    [12, 'visibility-unknown'],
    [14, 'unreadable'],
    [15, 'unreadable'],
    [18, 'id-twice'],
    [19, 'link-target-unknown'],
  ])
  expect(outcome).toMatchObject({ lines: 19, added: 3, refused: 15 })
})

test('parts go by Vietnamese names too, bodies by any old or new name in force on the day', async () => {
  const read = readLine(
    JSON.stringify({ id: 1, title: 'T', sections: { 'Bối cảnh': 'a', vuong_mac: 'b', giaiPhap: 'c' } }),
  )
  expect(read.ok && read.value.sections.map(({ section }) => section)).toEqual(['context', 'obstacle', 'handling'])
  await take([
    { id: 'cu', title: 'Cũ', body: 'x', department: 'Hải Dương', date: '2024-10-05' },
    { id: 'moi', title: 'Mới', body: 'x', department: 'Sở Tài nguyên và Môi trường tỉnh Hải Dương', date: '2026-03' },
  ])
  const rows = await house.kernel.prisma.case.findMany({
    where: { externalId: { in: ['cu', 'moi'] } },
    orderBy: { id: 'asc' },
  })
  const bodies = await house.services.departments.byIds(rows.map(({ departmentId }) => departmentId))
  expect(rows.map(({ departmentId }) => bodies.get(departmentId)?.kind)).toEqual(['legacy', 'current'])
})

test('a batch is one row of the log; what was imported is found by who reads it, with its outside id', async () => {
  const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action: 'case.import' } })
  expect(rows[0]?.details).toEqual({ added: 2, updated: 0, unchanged: 0 })
  const find = async (email: string) =>
    house.services.search.find(await house.actor(email), SearchInput.parse({ q: 'dot rom ra', kind: 'case' }))
  expect((await find(HY_SPECIALIST)).hits.map(({ externalId }) => externalId)).toContain('vu-1')
  expect((await find(ADMINISTRATOR)).hits).toEqual([])
})

test('the demo has its twelve cases of the bodies of their time, entered once', async () => {
  await seedCases(house)
  await seedCases(house)
  const rows = await house.kernel.prisma.case.findMany({ where: { isDemo: true }, orderBy: { id: 'asc' } })
  expect(rows.map(({ title }) => title)).toEqual(CASE_PLANS.map(({ title }) => title))
  const bodies = await house.services.departments.byIds(rows.map(({ departmentId }) => departmentId))
  expect(new Set([...bodies.values()].map(({ kind }) => kind))).toEqual(new Set(['legacy', 'current']))
  const read = done(await house.cases.read(await house.actor(HY_SPECIALIST), rows[0]?.id ?? ''))
  expect(read.department?.placeName).toContain('Hưng Yên')
  expect(read.references.map(({ document }) => document.number)).toContain('45/2013/QH13')
  for (const { sections } of CASE_PLANS) {
    const words = Object.values(sections).join(' ').split(/\s+/).length
    expect(words).toBeGreaterThan(60)
    expect(words).toBeLessThan(160)
  }
  for (const { id } of rows) {
    const { topics } = await house.services.discussions.ofCase(await house.actor(HY_SPECIALIST), id)
    expect(topics[0]?.accepted).toBeGreaterThan(0)
    expect(topics[0]?.author?.department).not.toBeNull()
  }
})
