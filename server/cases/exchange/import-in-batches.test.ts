import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type CaseHouse, done, draftedCase, HN_LEADER, openCases, SECRETARY } from '../testing/open-cases.ts'
import type { ImportProgress } from './import-cases.ts'

let house: CaseHouse
let byId: string
beforeAll(async () => {
  house = await openCases()
  byId = (await house.actor(SECRETARY)).userId
})
afterAll(() => house?.close())

const take = (lines: readonly object[], onProgress?: (progress: ImportProgress) => void) =>
  house.cases.import(
    lines.map((line) => JSON.stringify(line)),
    { byId, ...(onProgress && { onProgress }) },
  )
const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${name}-${at}`,
    title: `Vụ việc số ${at}`,
    body: 'Bồi thường đất giáp ranh.',
    date: '2024-05',
  }))
const rowsOf = (name: string) =>
  house.kernel.prisma.case.findMany({ where: { externalId: { startsWith: `${name}-` } } })

test('many lines go in batch by batch, each told of in its turn; the codes of the year have no gap', async () => {
  const told: number[] = []
  const { added, milliseconds } = await take(many('nhieu', 650), (now) => told.push(now.added))
  expect([added, told]).toEqual([650, [200, 400, 600, 650]])
  expect(milliseconds).toBeGreaterThan(0)
  const rows = await house.kernel.prisma.case.findMany({ where: { code: { not: null } }, select: { code: true } })
  const numbers = rows.map(({ code }) => Number(code?.slice(-3))).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
})

/** A row of the search index that the database does not take as it is, while `run` runs. */
async function withTrigger<T>(externalId: string, does: string, run: () => Promise<T>): Promise<T> {
  const { prisma } = house.kernel
  await prisma.$executeRawUnsafe(`CREATE FUNCTION odd() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN ${does}; RETURN NEW; END'`)
  await prisma.$executeRawUnsafe(`CREATE TRIGGER odd BEFORE INSERT ON "SearchEntry" FOR EACH ROW
    WHEN (NEW."externalId" = '${externalId}') EXECUTE FUNCTION odd()`)
  try {
    return await run()
  } finally {
    await prisma.$executeRawUnsafe('DROP FUNCTION odd() CASCADE')
  }
}

test('a batch that fails leaves nothing of itself; the same file again adds what is missing, with codes of its own', async () => {
  const lines = many('hong', 850)
  const told: number[] = []
  await withTrigger('hong-250', "RAISE EXCEPTION ''odd''", () =>
    expect(take(lines, (now) => told.push(now.added))).rejects.toThrow('odd'),
  )
  expect(told).toEqual([200])
  const before = await rowsOf('hong')
  // What was written before or beside it stays, batch by batch; nothing is on its way any more.
  const [first, second, ...later] = [0, 1, 2, 3, 4].map(
    (batch) => before.filter(({ externalId }) => Math.floor(Number(externalId?.slice(5)) / 200) === batch).length,
  )
  expect([first, second]).toEqual([200, 0])
  for (const [at, count] of later.entries()) expect([0, at === 2 ? 50 : 200]).toContain(count)
  const found = await house.kernel.prisma.searchEntry.count({ where: { externalId: { startsWith: 'hong-' } } })
  expect(found).toBe(before.length)
  expect(await take(lines)).toMatchObject({ added: 850 - before.length, unchanged: before.length, faults: [] })
  const after = await rowsOf('hong')
  expect(after).toHaveLength(850)
  expect(new Set(after.map(({ code }) => code)).size).toBe(850)
  expect(after).toEqual(expect.arrayContaining(before))
})

test('who publishes during an import does not wait for it', async () => {
  const { prisma, transactor } = house.kernel
  const id = await draftedCase(house)
  const leader = await house.actor(HN_LEADER)
  const imported = await withTrigger('cho-0', 'PERFORM pg_advisory_xact_lock(7)', async () => {
    let importing: ReturnType<typeof take> | null = null
    await transactor.run(async ({ tx }) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(7)`
      importing = take(many('cho', 3))
      await vi.waitFor(async () => {
        const waiting: unknown[] = await prisma.$queryRaw`
          SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
          WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`
        expect(waiting).toHaveLength(1)
      }, 30_000)
      expect(done(await house.cases.publish(leader, { id, assured: true })).code).toMatch(/^TH-2026-/)
      expect(await rowsOf('cho')).toEqual([])
    })
    return importing
  })
  expect(imported).toMatchObject({ added: 3 })
})
