import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pdfOf } from '#server/files/scan/testing/tiny-files.ts'
import { newId } from '#server/kernel/ids.ts'
import {
  ADMINISTRATOR,
  CHAIR,
  closedMeeting,
  conclusion,
  LEADER,
  MINISTRY,
  type MinutesHouse,
  SECRETARY,
  signed,
} from '../minutes/testing/open-minutes.ts'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { createNames, safeName, toCsv } from './archive-names.ts'

let house: WorkshopHouse
let held: MinutesHouse
const paper = pdfOf([{ text: 'Tham luan', x: 72, y: 700 }])

beforeAll(async () => {
  house = await openWorkshops()
  held = await closedMeeting(house)
  const leader = await house.actor(LEADER)
  const paperId = newId<'paper'>()
  await house.kernel.prisma.paper.create({
    data: {
      ...{ id: paperId, workshopId: held.workshopId, departmentId: leader.departmentId, title: 'Giá đất / giáp ranh' },
      ...{ authorName: '', createdById: leader.userId, createdAt: house.clock.now() },
    },
  })
  await house.kernel.prisma.workshop.update({ where: { id: held.workshopId }, data: { state: 'in_session' } })
  const attached = await house.services.files.attach(await house.actor(SECRETARY), {
    owner: { kind: 'paper', id: paperId },
    name: 'tham-luan.pdf',
    body: Readable.from([paper]),
    announcedSize: paper.length,
    signal: new AbortController().signal,
  })
  if (!attached.ok) throw new Error(attached.failure.code)
  await house.kernel.prisma.workshop.update({ where: { id: held.workshopId }, data: { state: 'closed' } })
  await house.kernel.prisma.storedFile.updateMany({ data: { scanState: 'clean' } })
  await held.do('start', SECRETARY)
  await held.do('writeConclusion', SECRETARY, await conclusion(house))
})
afterAll(() => house?.close())

async function taken(email: string): Promise<Record<string, Uint8Array> | string> {
  const made = await house.services.dossier.take(await house.actor(email), held.workshopId)
  if (!made.ok) return made.failure.code
  const chunks: Buffer[] = []
  for await (const chunk of made.value.body) chunks.push(Buffer.from(chunk))
  return unzipSync(Buffer.concat(chunks))
}

async function names(email: string): Promise<string[]> {
  const files = await taken(email)
  return typeof files === 'string' ? [files] : Object.keys(files)
}

it('[D1] who may not read the workshop gets nothing; minutes that are a draft are not in the dossier of others', async () => {
  expect(await names(MINISTRY)).toEqual(['workshop-not-found'])
  expect(await names(ADMINISTRATOR)).toEqual(['workshop-not-found'])
  expect((await names(SECRETARY)).some((name) => name.startsWith('Biên bản'))).toBe(true)
  expect((await names(LEADER)).some((name) => name.startsWith('Biên bản'))).toBe(false)
})

it('[D2] the log is for who ran the meeting, wrote its minutes or keeps the host’s records', async () => {
  expect(await names(CHAIR)).toContain('Nhật ký phiên họp.jsonl')
  expect(await names(LEADER)).not.toContain('Nhật ký phiên họp.jsonl')
})

it('[D3] papers are in it byte by byte; the index names every file with its sum', async () => {
  await signed(held)
  const hash = (await held.body(CHAIR)).signed?.hash
  await held.do('signAsChair', CHAIR, { hash })
  const files = await taken(CHAIR)
  if (typeof files === 'string') throw new Error(files)
  const all = Object.keys(files)
  expect(all).toEqual(expect.arrayContaining(['Kế hoạch.csv', 'Biểu quyết.csv', 'Mục lục.csv']))
  for (const start of ['Giấy mời', 'Chương trình', 'Biên bản', 'Thông báo kết luận']) {
    expect(
      all.some((name) => name.startsWith(start)),
      start,
    ).toBe(true)
  }
  const own = all.find((name) => name.startsWith('Tham luận/')) ?? ''
  expect(own).toBe('Tham luận/HP Giá đất - giáp ranh.pdf')
  expect(Buffer.from(files[own] ?? []).equals(paper)).toBe(true)
  const index = strFromU8(files['Mục lục.csv'] ?? new Uint8Array())
  for (const name of all.filter((one) => one !== 'Mục lục.csv')) {
    const sum = createHash('sha256')
      .update(files[name] ?? '')
      .digest('hex')
    expect(index).toContain(`${name};${files[name]?.byteLength};${sum}`)
  }
  const log = strFromU8(files['Nhật ký phiên họp.jsonl'] ?? new Uint8Array())
  const rows = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, place) => place + 1))
})

it('[D4] taking it is an audit row', async () => {
  const where = { action: 'workshop.take-dossier', subjectId: held.workshopId }
  const before = await house.kernel.prisma.auditEntry.count({ where })
  await taken(CHAIR)
  expect(await house.kernel.prisma.auditEntry.count({ where })).toBe(before + 1)
})

it('names lead nowhere outside the archive, and no two files have the same', () => {
  expect(safeName('../../etc/passwd')).toBe('-..-etc-passwd')
  expect(safeName(`${'a'.repeat(300)}.pdf`)).toHaveLength(120)
  const nameOf = createNames()
  expect([nameOf('Tham luận/A.pdf'), nameOf('Tham luận/a.pdf'), nameOf('Tham luận/A.pdf')]).toEqual([
    'Tham luận/A.pdf',
    'Tham luận/a (2).pdf',
    'Tham luận/A (3).pdf',
  ])
})

it('a cell that a spreadsheet would take for a formula is text', () => {
  expect(toCsv([['=1+1', 'a;b', 'nói "không"']])).toBe('\ufeff\'=1+1;"a;b";"nói ""không"""\r\n')
})
