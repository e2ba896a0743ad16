import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { inDatabase, testCluster, withClient } from './test-cluster.ts'

export interface TestDatabase {
  /** Of an empty, migrated database of this test alone. */
  readonly url: string
  /** Drops it; connections that are still open after 2 s are cut. Idempotent. */
  drop(): Promise<void>
}

const LEAVING_DEADLINE_MS = 2000

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
    drop: () => withClient(url, (client) => drop(client, name)),
  }
}

/** Closed connections take a moment to leave; cutting one that is just leaving would throw inside the test's process. */
async function drop(client: pg.Client, name: string): Promise<void> {
  const deadline = performance.now() + LEAVING_DEADLINE_MS
  while (performance.now() < deadline) {
    const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [name])
    if (rowCount === 0) break
    await wait(10)
  }
  await client.query(`drop database if exists ${name} with (force)`)
}
