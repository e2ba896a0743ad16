import { expect, it } from 'vitest'
import { createPool } from '#server/database/prisma-client.ts'
import { createTestDatabase } from './test-database.ts'

it('gives each test an empty, migrated database of its own', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  const pool = createPool(one.url)
  const otherPool = createPool(other.url)
  try {
    await pool.query(`insert into "Cluster" (id, code, name, "shortName") values (gen_random_uuid(), 'C', 'Cụm', 'C')`)
    expect((await pool.query('select 1 from "Cluster"')).rowCount).toBe(1)
    expect((await otherPool.query('select 1 from "Cluster"')).rowCount).toBe(0)
  } finally {
    await Promise.all([pool.end(), otherPool.end()])
    await Promise.all([one.drop(), other.drop()])
  }
})
