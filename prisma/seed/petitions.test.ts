import { afterAll, beforeAll, expect, it } from 'vitest'
import { listProposals } from '#realtime/protocol/petition-text/list-proposals.ts'
import { textNode } from '#realtime/protocol/petition-text/text-document.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
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
})
afterAll(() => house?.close())

it('enters a petition of the six in the middle of its drafting: clauses from items, two suggestions that wait', async () => {
  const { actor } = await house.enter('khanhlinh@hanoi.example')
  const read = await house.services.petitions.read(actor, OF_TODAY.id)
  if (!read.ok) throw new Error(read.failure.code)
  const { petition } = { petition: read.value }
  expect([petition.stage, petition.departments.length, petition.clauseCount]).toEqual(['drafting', 6, 3])
  expect(petition.clauses.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(OF_TODAY.itemIds)
  const proposals = await house.hub.read(petition.draftId, (doc) => listProposals(textNode(doc)))
  expect(proposals.map(({ departmentCode }) => departmentCode).sort()).toEqual(['HN', 'HY'])
  // What a newcomer can still take in.
  expect((await house.services.petitions.freeItems(actor)).length).toBe(2)
})

it('cites a law that is no longer in force, which the page warns of', async () => {
  const { actor } = await house.enter('thugiang@bacninh.example')
  const read = await house.services.petitions.references(actor, OF_TODAY.id)
  if (!read.ok) throw new Error(read.failure.code)
  const old = read.value.find(({ quote }) => quote.includes('17/2012/QH13'))
  expect(old?.status?.kind).toBe('replaced')
  expect(old?.successors.map(({ number }) => number)).toContain('28/2023/QH15')
})

it('again, also after a run that was killed, changes nothing', async () => {
  const count = async () => [
    await house.kernel.prisma.petition.count(),
    await house.kernel.prisma.petitionClause.count(),
    await house.kernel.prisma.draftUpdate.count(),
  ]
  const before = await count()
  await seedPetitions(house)
  await house.kernel.prisma.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER "keepAuditEntry"`
  await house.kernel.prisma.auditEntry.deleteMany({ where: { action: 'seed.petitions' } })
  await seedPetitions(house)
  expect(await count()).toEqual(before)
})
