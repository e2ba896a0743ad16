import { expect, test } from 'vitest'
import { dailyChores } from '#server/daily-chores.ts'
import { openHouse } from '#test/factories/open-house.ts'
import { createAuditSealer } from './audit-sealer.ts'
import { verifyChain } from './verify-chain.ts'

const DAY = 24 * 60 * 60 * 1000

test('[U6] no daily chore takes a row out of the log, however old, and the chain stays whole', async () => {
  const house = await openHouse({ demoMode: false })
  const { prisma, transactor, audit } = house.kernel
  const sealer = createAuditSealer({ transactor, everyMs: DAY, reportError: (error) => house.reported.push(error) })
  for (let year = 0; year < 3; year += 1) {
    await transactor.run(({ tx }) =>
      audit.append(tx, null, { action: 'seed.workshops', subject: { kind: 'test', id: null }, details: { year } }),
    )
    house.clock.advance(365 * DAY)
  }
  await expect
    .poll(async () => {
      await sealer.sealNow()
      return prisma.auditEntry.count({ where: { seq: null } })
    })
    .toBe(0)
  const before = await prisma.auditEntry.findMany({ orderBy: { id: 'asc' } })
  for (const [name, chore] of Object.entries(dailyChores(house.services))) {
    await chore()
    const kept = await prisma.auditEntry.findMany({
      where: { id: { lte: before.at(-1)?.id ?? 0n } },
      orderBy: { id: 'asc' },
    })
    expect(kept, name).toEqual(before)
  }
  await expect
    .poll(async () => {
      await sealer.sealNow()
      return prisma.auditEntry.count({ where: { seq: null } })
    })
    .toBe(0)
  expect(await verifyChain(prisma)).toMatchObject({ intact: true })
  await sealer.close()
  expect(house.reported).toEqual([])
  await house.close()
})
