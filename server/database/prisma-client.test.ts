import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#test/setup/test-database.ts'
import type { PrismaClient } from './generated/client.ts'
import { createPrisma } from './prisma-client.ts'

let database: TestDatabase
let prisma: PrismaClient

beforeAll(async () => {
  database = await createTestDatabase()
  prisma = createPrisma(database.url, { max: 2 })
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

it('reads instants as they were written although the server lives in another zone', async () => {
  const name = new URL(database.url).pathname.slice(1)
  await prisma.$executeRawUnsafe(`alter database ${name} set timezone = 'Asia/Ho_Chi_Minh'`)
  const other = createPrisma(database.url, { max: 1 })
  try {
    const at = new Date('2026-03-02T01:02:03.456Z')
    const details = { from: 'planning', to: 'plan_approved' }
    await other.auditEntry.create({ data: { at, action: 'workshop.moved', subjectKind: 'workshop', details } })
    expect(await other.auditEntry.findFirst()).toMatchObject({ at, details })
  } finally {
    await other.$disconnect()
  }
})

it('goes on after the database has cut its connections', async () => {
  const name = new URL(database.url).pathname.slice(1)
  await prisma.$queryRawUnsafe('select 1')
  const killer = createPrisma(database.url, { max: 1 })
  await killer.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`
  await killer.$disconnect()
  await expect.poll(() => prisma.cluster.count().catch(() => 'cut')).toBe(0)
})

it('a transaction that loses its connection fails alone: the process and the next one go on', async () => {
  const name = new URL(database.url).pathname.slice(1)
  const killer = createPrisma(database.url, { max: 1 })
  const cut = prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select 1`
    await killer.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`
    await tx.$queryRaw`select 1`
  })
  await expect(cut).rejects.toThrow()
  await killer.$disconnect()
  await expect.poll(() => prisma.cluster.count().catch(() => 'cut')).toBe(0)
})
