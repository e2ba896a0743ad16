import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { docxOf } from '#server/files/scan/testing/tiny-files.ts'
import { newId } from '#server/kernel/ids.ts'
import { readSearchInput } from '#server/search/asking/contract.ts'
import { openWorkshops, type WorkshopHouse, workshopIn } from './testing/open-workshops.ts'

const SECRETARY = 'thugiang@bacninh.example'
const HN = 'khanhlinh@hanoi.example'
const MINISTRY = 'dangkhoa@mae.example'
const ADMINISTRATOR = 'quantri@tnc.example'

let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())

async function find(email: string, q: string) {
  const input = readSearchInput(new URLSearchParams({ q, kind: 'paper' }))
  return (await house.services.search.find(await house.actor(email), input)).hits
}

it('[S4] papers are found by title, author and what their clean files say, by who reads the workshop; taken back, by nobody', async () => {
  const workshopId = await workshopIn(house, 'registering')
  const specialist = await house.actor(HN)
  const paperId = newId<'paper'>()
  const paper = { workshopId, paperId, departmentId: specialist.departmentId }
  const submitted = await house.workshops.submitPaper(specialist, {
    ...paper,
    ...{ title: 'Kinh nghiệm qwzkh định giá', authorName: 'Nguyễn Thị Vqzan' },
  })
  expect(submitted.ok).toBe(true)
  const bytes = docxOf(['Nội dung xwzqp về hệ số điều chỉnh'])
  const attached = await house.files.attach(specialist, {
    owner: { kind: 'paper', id: paperId },
    name: 'Tham luận.docx',
    body: Readable.from([bytes]),
    announcedSize: bytes.length,
    signal: new AbortController().signal,
  })
  expect(attached.ok).toBe(true)
  expect(await find(HN, 'xwzqp')).toEqual([])
  const scanner = house.openScanner({ everyMs: 3_600_000 })
  await scanner.scanDue()
  await scanner.close()
  for (const words of ['qwzkh', 'Vqzan', 'xwzqp']) {
    for (const email of [HN, SECRETARY]) {
      expect(await find(email, words)).toMatchObject([{ id: paperId, path: `/workshops/${workshopId}/papers` }])
    }
    for (const email of [MINISTRY, ADMINISTRATOR]) expect(await find(email, words)).toEqual([])
  }
  expect((await house.workshops.removePaper(specialist, { workshopId, paperId })).ok).toBe(true)
  expect(await find(HN, 'qwzkh')).toEqual([])
})
