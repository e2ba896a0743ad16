import { afterAll, beforeAll, expect, it } from 'vitest'
import { FollowListInput } from '#server/petitions/replies/contract.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { FROZEN_OF_TODAY } from './petitions/frozen-of-today.ts'
import { PACT_OF_2021 } from './petitions/pact-of-2021.ts'
import { OF_2024 } from './petitions/petition-of-2024.ts'
import { seedSentPetitions } from './sent-petitions.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await seedSentPetitions(house)
})
afterAll(() => house?.close())

it('enters the petition of 2024: ten of ten, number 1234/STNMT-VP of 06/12/2024, two of five clauses without an answer', async () => {
  const { actor } = await house.enter('hongnhung@bacninh.example')
  const signing = await house.services.petitionSigning.read(actor, OF_2024.id)
  const issuing = await house.services.petitionIssuing.read(actor, OF_2024.id)
  const replies = await house.services.petitionReplies.read(actor, OF_2024.id)
  if (!signing.ok || !issuing.ok || !replies.ok) throw new Error('not found')
  expect([signing.value.confirmedCount, signing.value.signers.length]).toEqual([10, 10])
  expect(issuing.value.issue).toMatchObject({ number: '1234', notation: 'STNMT-VP', documentDate: '2024-12-06' })
  expect(issuing.value.statuses.map(({ code }) => code)).toEqual(['01', '03', '04', '05'])
  expect(replies.value).toMatchObject({ stage: 'answered_partly', waiting: { state: 'overdue', due: '2025-01-31' } })
  const outcomes = ['guided', 'unanswered', 'refused', 'noted', 'unanswered']
  expect(replies.value.clauses.map(({ outcome }) => outcome)).toEqual(outcomes)
  // Whoever answers for the lead today goes on with it.
  expect(replies.value.abilities.follow).toBe(true)
  const list = await house.services.petitionReplies.list(actor, FollowListInput.parse({ state: 'overdue' }))
  expect(list.petitions.map(({ id }) => id)).toEqual([OF_2024.id])
})

it('enters the pact of 2021: signed by ten, each with its target, followed by nobody', async () => {
  const { actor } = await house.enter('hongnhung@bacninh.example')
  const signing = await house.services.petitionSigning.read(actor, PACT_OF_2021.id)
  const issuing = await house.services.petitionIssuing.read(actor, PACT_OF_2021.id)
  if (!signing.ok || !issuing.ok) throw new Error('not found')
  expect([signing.value.stage, signing.value.confirmedCount]).toEqual(['issued', 10])
  expect(issuing.value.issue).toMatchObject({ number: '01', notation: 'BTT-STNMT', documentDate: '2021-03-25' })
  const appendix = await house.kernel.prisma.petitionClause.findFirstOrThrow({
    where: { petitionId: PACT_OF_2021.id, section: 'appendix' },
  })
  expect(appendix.text.match(/%/g)).toHaveLength(10)
})

it('enters a petition of the six that waits for two confirmations, whose people are asked', async () => {
  const { actor } = await house.enter('hungcuong@phutho.example')
  const read = await house.services.petitionSigning.read(actor, FROZEN_OF_TODAY.id)
  if (!read.ok) throw new Error(read.failure.code)
  expect([read.value.stage, read.value.confirmedCount, read.value.signers.length]).toEqual(['frozen', 4, 6])
  expect(read.value.abilities.answerNow).toBe(true)
  const open = { kind: 'petition-confirm', aboutId: FROZEN_OF_TODAY.id, doneAt: null }
  expect(await house.kernel.prisma.task.count({ where: open })).toBe(2)
  expect(await house.kernel.prisma.notice.count()).toBe(0)
})

it('again, also after a run that was killed, changes nothing', async () => {
  const count = async () => [
    await house.kernel.prisma.petition.count(),
    await house.kernel.prisma.petitionConfirmation.count(),
    await house.kernel.prisma.petitionReply.count(),
    await house.kernel.prisma.petitionDispatchStatus.count(),
    await house.kernel.prisma.draftUpdate.count(),
  ]
  const before = await count()
  await seedSentPetitions(house)
  await house.kernel.prisma.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER "keepAuditEntry"`
  await house.kernel.prisma.auditEntry.deleteMany({ where: { action: 'seed.sent-petitions' } })
  await seedSentPetitions(house)
  expect(await count()).toEqual(before)
})
