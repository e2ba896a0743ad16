import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedWorkshops } from '#prisma/seed/workshops.ts'
import type { OfficialDocument } from '#server/documents/contract.ts'
import { readPdf } from '#server/documents/testing/read-pdf.ts'
import { validateDocument } from '#server/documents/validate-document.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { createWorkshopDocuments } from './workshop-documents.ts'

const TODAY = '0190e0a0-0000-7000-8000-000000000004'
let house: House
beforeAll(async () => {
  house = await openHouse()
  await seedWorkshops(house)
}, 120_000)
afterAll(() => house?.close())

/** The models behind the files, as the engine gets them. */
async function composed(name: 'programme' | 'invitation'): Promise<OfficialDocument> {
  const seen: OfficialDocument[] = []
  const { workshops, agenda, departments } = house.services
  const documents = createWorkshopDocuments({
    clock: house.clock,
    departments,
    readWorkshop: workshops.read,
    viewAgenda: agenda.view,
    documents: {
      hash: () => '0'.repeat(64),
      async render(document) {
        seen.push(document)
        return { ok: true, value: { bytes: new Uint8Array(), mediaType: '' } }
      },
    },
  })
  const { actor } = await house.enter('thugiang@bacninh.example')
  await documents.render(actor, { workshopId: TODAY, name, format: 'pdf' })
  if (!seen[0]) throw new Error('nothing was made')
  return seen[0]
}

test('programme and invitation keep the rules of NĐ 30 as drafts without number', async () => {
  for (const name of ['programme', 'invitation'] as const) {
    const document = await composed(name)
    expect(validateDocument(document), name).toEqual([])
    expect(document).toMatchObject({ status: 'draft', number: { digits: null } })
  }
})

test('the programme prints every item with its time and who performs it, the agency without its place', async () => {
  const { actor } = await house.enter('quanghuy@hungyen.example')
  const made = await house.services.workshopDocuments.render(actor, {
    workshopId: TODAY,
    name: 'programme',
    format: 'pdf',
  })
  if (!made.ok) throw new Error(made.failure.code)
  expect(made.value.fileName).toMatch(/^Chương trình hội thảo HT-2026-\d+\.pdf$/)
  const text = (await readPdf(made.value.bytes)).map((page) => page.text).join(' ')
  const agenda = await house.services.agenda.view(actor, TODAY)
  if (!agenda.ok) throw new Error(agenda.failure.code)
  for (const { title } of agenda.value.items) expect(text).toContain(title.slice(0, 20))
  expect(text).toContain('SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG CỘNG HÒA')
  expect(text).toContain('Sở NN&MT TP. Hà Nội')
  expect(text).toContain('DỰ THẢO lần 1')
})

test('who may not read the workshop gets none of its documents', async () => {
  const { actor } = await house.enter('quanghuy@hungyen.example')
  const planned = '0190e0a0-0000-7000-8000-000000000006'
  for (const name of ['programme', 'invitation'] as const) {
    const refused = await house.services.workshopDocuments.render(actor, { workshopId: planned, name, format: 'docx' })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'workshop-not-found' } })
  }
})
