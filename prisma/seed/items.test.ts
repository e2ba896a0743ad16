import { afterAll, beforeAll, expect, it } from 'vitest'
import { ItemListInput } from '#server/petitions/items/contract.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { seedItems } from './items.ts'
import { LEGAL_DOCUMENTS } from './legal-documents.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)
  await seedItems(house)
})
afterAll(() => house?.close())

const actor = async (email: string) => (await house.enter(email)).actor

it('enters twelve items of the six bodies: private drafts, approved, sent, kept, one returned', async () => {
  const rows = await house.kernel.prisma.petitionItem.findMany({ orderBy: { id: 'asc' } })
  expect(rows.map((row) => row.state)).toEqual([
    'sent',
    'sent',
    'sent',
    'kept',
    'kept',
    'returned',
    'department_approved',
    'draft',
    'draft',
    'kept',
    'kept',
    'kept',
  ])
  expect(new Set(rows.map((row) => row.departmentId)).size).toBe(6)
  expect(rows.every((row) => row.isDemo)).toBe(true)
})

it('two that say nearly the same wait for the secretary beside each other', async () => {
  const desk = await house.services.items.openScreeningDesk(await actor('thugiang@bacninh.example'), null)
  if (!desk.ok) throw new Error(desk.failure.code)
  expect(desk.value.queue).toHaveLength(3)
  expect(desk.value.chosen?.similar[0]?.item.id).toBe(desk.value.queue[1]?.id)
  expect(desk.value.chosen?.similar[0]?.parts.some(({ own }) => own.some(({ isShared }) => isShared))).toBe(true)
})

it('what they ask for stands on the lists of the people concerned', async () => {
  const kinds = async (email: string) => (await house.services.tasks.mine(await actor(email))).map((task) => task.kind)
  expect(await kinds('thienphuc@hungyen.example')).toContain('item-approve')
  expect(await kinds('khanhlinh@hanoi.example')).toContain('item-send')
  expect(await kinds('thugiang@bacninh.example')).toEqual(expect.arrayContaining(['item-screen', 'item-revise']))
  const own = await house.services.items.list(
    await actor('vanlong@phutho.example'),
    'department',
    ItemListInput.parse({}),
  )
  expect(own.counts).toEqual({ draft: 1, sent: 1, kept: 1 })
})

it('again, also after a run that was killed, changes nothing', async () => {
  const count = async () => [
    await house.kernel.prisma.petitionItem.count(),
    await house.kernel.prisma.petitionItemTransition.count(),
    await house.kernel.prisma.petitionItemVersion.count(),
  ]
  const before = await count()
  await seedItems(house)
  await house.kernel.prisma.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER "keepAuditEntry"`
  await house.kernel.prisma.auditEntry.deleteMany({ where: { action: 'seed.items' } })
  await seedItems(house)
  expect(await count()).toEqual(before)
})
