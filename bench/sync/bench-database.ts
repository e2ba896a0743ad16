import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { migrate } from '#server/database/migrate.ts'
import { projectRoot } from '#server/project-root.ts'

export interface BenchDatabase {
  readonly url: string
  /** Of the postmaster; null when it runs elsewhere. */
  readonly postmaster: number | null
  close(): Promise<void>
}

/**
 * A fresh, migrated database: on DATABASE_URL's server when set, else on an embedded PostgreSQL of the bench's own, with
 * the settings of the product (every commit waits for the disk).
 */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const given = process.env.DATABASE_URL
  const dataDirectory = path.join(projectRoot, '.cache/bench-postgres')
  const postgres = given ? null : await startEmbeddedPostgres({ dataDirectory })
  const server = given ?? postgres?.url ?? ''
  const name = `bench_sync_${process.pid}`
  await run(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await migrate({ url: url.href })
  return {
    url: url.href,
    postmaster: await postmasterOf(server),
    async close() {
      await run(server, `drop database if exists ${name} with (force)`)
      await postgres?.stop()
    },
  }
}

async function run(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

async function postmasterOf(url: string): Promise<number | null> {
  const { rows } = await run(url, 'show data_directory')
  try {
    return Number(readFileSync(path.join(rows[0]?.data_directory, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null // on another machine, or not readable from here
  }
}
