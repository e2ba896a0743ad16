import { afterAll, beforeAll, expect, test } from 'vitest'
import { LEGAL_DOCUMENTS } from '#prisma/seed/legal-documents.ts'
import { newId } from '#server/kernel/ids.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { CaseListInput } from '../contract.ts'
import {
  type CaseHouse,
  codeOf,
  done,
  draftedCase,
  HN_CLERK,
  HN_LEADER,
  HY_SPECIALIST,
  MINISTRY,
  openCases,
  publishedCase,
  SECRETARY,
} from '../testing/open-cases.ts'

let house: CaseHouse
beforeAll(async () => {
  house = await openCases()
  await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)
})
afterAll(() => house?.close())

const document = async (number: string) => house.kernel.prisma.legalDocument.findFirstOrThrow({ where: { number } })

test('a law that is marked asks the published cases that cite it to be looked at again; taken back, it does not', async () => {
  const basis = 'Nghị định số 88/2024/NĐ-CP.'
  const head = { periodFrom: '2025-03-01', periodTo: '2025-03-31' } as never
  const { id } = await publishedCase(house, { head, text: { basis } })
  const draft = await draftedCase(house, { head, text: { basis } })
  const librarian = await house.actor(SECRETARY)
  const [cited, acting] = [await document('88/2024/NĐ-CP'), await document('226/2025/NĐ-CP')]
  const relate = { id: cited.id, actorId: acting.id, effectiveOn: '2026-11-01' as LocalDate, note: '' }
  const before = await house.kernel.prisma.legalRelation.findFirst({
    where: { targetId: cited.id, actorId: acting.id },
  })
  done(
    before
      ? await house.services.legalBasis.markReplaced(librarian, relate)
      : await house.services.legalBasis.markAmended(librarian, relate),
  )
  const status = async () => done(await house.cases.read(await house.actor(HY_SPECIALIST), id)).status
  expect(await status()).toBe('review')
  const read = done(await house.cases.read(await house.actor(HY_SPECIALIST), id))
  expect(read.reviews).toMatchObject([{ document: { number: cited.number }, acting: { number: acting.number } }])
  const flagged = await house.cases.list(await house.actor(HY_SPECIALIST), CaseListInput.parse({ status: 'review' }))
  expect(flagged.cases.map((one) => one.id)).toEqual([id])
  expect(await house.kernel.prisma.caseReview.count({ where: { caseId: draft } })).toBe(0)
  const entry = await house.kernel.prisma.searchEntry.findFirstOrThrow({ where: { subjectId: id } })
  expect(entry.status).toBe('review')

  // Who answers for the case has looked: it holds, and says so.
  expect(codeOf(await house.cases.settleReview(await house.actor(HN_CLERK), { id }))).toBe('case-not-allowed')
  done(await house.cases.settleReview(await house.actor(HN_LEADER), { id }))
  expect(await status()).toBe('solved')
  const relation = await house.kernel.prisma.legalRelation.findFirstOrThrow({
    where: { targetId: cited.id, actorId: acting.id, kind: before ? 'replaces' : 'amends' },
  })
  done(await house.services.legalBasis.withdrawRelation(librarian, { id: cited.id, relationId: relation.id }))
  expect(await house.kernel.prisma.caseReview.count({ where: { caseId: id } })).toBe(0)
})

test('one act makes a draft item of chosen cases: evidence, law, and citations pinned to version and words', async () => {
  const one = await publishedCase(house)
  const other = await publishedCase(house, { head: { title: 'Một vụ khác', field: 'DD-GIA' } })
  const actor = await house.actor(HY_SPECIALIST)
  const input = { itemId: newId<'petition-item'>(), title: 'Kiến nghị từ hai vụ việc', caseIds: [one.id, other.id] }
  done(await house.cases.makePetitionItem(actor, input))
  done(await house.cases.makePetitionItem(actor, input))
  const form = done(await house.services.items.openForm(actor, input.itemId))
  const { content } = form
  expect(content.field).toBe('DD')
  expect(content.situation).toContain(one.code)
  expect(content.figures.split('\n')).toHaveLength(3)
  expect(content.figures).toContain('71/74 hộ bàn giao mặt bằng.')
  expect(content.provisions.map(({ document: cited }) => cited).join()).toContain('Luật Đất đai năm 2013')
  expect(content.citations).toMatchObject([
    { kind: 'case', targetId: one.id, version: 1, label: expect.stringContaining(one.code) },
    { kind: 'case', targetId: other.id, version: 1 },
  ])
  const steps = done(await house.cases.read(actor, one.id)).chain
  expect(steps).toMatchObject([{ kind: 'petition-item', id: input.itemId, rel: 'cites', direction: 'to' }])
  // The item is a draft of its department: the case's page tells nobody else of it.
  expect(done(await house.cases.read(await house.actor(HN_LEADER), one.id)).chain).toEqual([])
  expect(codeOf(await house.cases.makePetitionItem(await house.actor(MINISTRY), input))).toBe('case-not-allowed')
  const hidden = await publishedCase(house, { head: { visibility: 'department' } })
  const refused = await house.cases.makePetitionItem(actor, { ...input, itemId: newId(), caseIds: [hidden.id] })
  expect(codeOf(refused)).toBe('case-not-found')
})
