import { inDatabase, testCluster, withClient } from './test-cluster.ts'

export interface TestDatabase {
  /** Of an empty, migrated database of this test alone. */
  readonly url: string
  /** Drops it, open connections included. Idempotent. */
  drop(): Promise<void>
}

let count = 0

/** Copies the migrated template (tens of milliseconds). Close your pools, then `drop()`, in `afterAll` or `afterEach`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { template } = await testCluster()
  return create(template)
}

/** A database without any table, for tests of the migration runner. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template1')
}

async function create(template: string): Promise<TestDatabase> {
  const { url } = await testCluster()
  count += 1
  // The process number in the name tells the next run which databases a killed run left behind.
  const name = `test_${process.pid}_${count}`
  await withClient(url, (client) => client.query(`create database ${name} template ${template}`))
  return {
    url: inDatabase(url, name),
    drop: () =>
      withClient(url, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}
