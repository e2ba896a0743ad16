import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf } from '#server/documents/testing/read-pdf.ts'
import type { ConsultationView } from '#server/petitions/consultation/consultation-view.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { seedConsultation } from './consultation.ts'
import { seedItems } from './items.ts'
import { LEGAL_DOCUMENTS } from './legal-documents.ts'
import { OF_TODAY } from './petitions/petition-of-today.ts'
import { seedPetitions } from './petitions.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)
  await seedItems(house)
  await seedPetitions(house)
  await seedConsultation(house)
})
afterAll(() => house?.close())

async function seen(email: string): Promise<ConsultationView> {
  const { actor } = await house.enter(email)
  const read = await house.services.consultation.read(actor, OF_TODAY.id)
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

it('enters one closed round on a petition that is drafted on: every kind of position, every comment answered', async () => {
  const { round, consensus } = await seen('khanhlinh@hanoi.example')
  expect(round).toMatchObject({ number: 1, spokenCount: 5, commentCount: 4, unansweredCount: 0, closeReason: null })
  expect(consensus?.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
    ['agree', 'agree', 'agree', 'deemed', 'agree', 'agree_with_comment'],
    ['agree', 'agree', 'reserve', 'deemed', 'agree', 'agree'],
    ['agree_with_comment', 'agree', 'agree', 'deemed', 'disagree', 'agree'],
  ])
  expect([consensus?.agreedCount, consensus?.disputedCount]).toEqual([1, 2])
  expect(await house.kernel.prisma.task.count({ where: { aboutId: OF_TODAY.id, doneAt: null } })).toBe(0)
  expect(await house.kernel.prisma.notice.count({ where: { aboutId: OF_TODAY.id } })).toBe(0)
})

it('[C9] its table is four columns of every body, on the page and in the PDF', async () => {
  const { actor } = await house.enter('vanthu@phutho.example')
  const wanted = { petitionId: OF_TODAY.id, number: 1 }
  const read = await house.services.consultation.opinionTable(actor, wanted)
  if (!read.ok) throw new Error(read.failure.code)
  const { rows } = read.value
  expect([...new Set(rows.map(({ number }) => number))]).toEqual([1, 2, 3, 4, 5, 6])
  expect(rows.filter(({ number }) => number === 4)).toMatchObject([
    { opinion: 'Không có ý kiến trong thời hạn; coi như thống nhất theo công văn lấy ý kiến.', answer: '' },
  ])
  expect(rows[0]?.opinion).toMatch(/^Khoản 3 \(Thông báo.*\): Nhất trí, có ý kiến\. Đề nghị nêu rõ thời hạn/)
  expect(rows[0]?.answer).toMatch(/^Tiếp thu\. Sẽ bổ sung/)
  const made = await house.services.consultation.renderOpinionTable(actor, { ...wanted, format: 'pdf' })
  if (!made.ok) throw new Error(made.failure.code)
  expect(made.value.fileName).toMatch(/^Tổng hợp ý kiến lần 1 KN-2026-\d{3}\.pdf$/)
  const text = (await readPdf(made.value.bytes)).map((page) => page.text).join(' ')
  for (const words of ['BÁO CÁO', 'Cơ quan góp ý', 'Tiếp thu, giải trình', 'Sở bảo lưu ý kiến'])
    expect(text).toContain(words)
  const docx = await house.services.consultation.renderOpinionTable(actor, { ...wanted, format: 'docx' })
  expect(docx.ok && docx.value.bytes.length > 5_000).toBe(true)
})

it('again, also after a run that was killed, changes nothing', async () => {
  const count = async () => [
    await house.kernel.prisma.petitionRound.count(),
    await house.kernel.prisma.petitionStatement.count(),
    await house.kernel.prisma.petitionAnswer.count(),
    await house.kernel.prisma.petitionTransition.count(),
  ]
  const before = await count()
  await seedConsultation(house)
  await house.kernel.prisma.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER "keepAuditEntry"`
  await house.kernel.prisma.auditEntry.deleteMany({ where: { action: 'seed.consultation' } })
  await seedConsultation(house)
  expect(await count()).toEqual(before)
})
