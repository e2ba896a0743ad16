import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { readClusterRecord } from '#server/database/cluster-record.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { processExists, withFileLock } from '#server/database/file-lock.ts'
import { migrate } from '#server/database/migrate.ts'
import { readPostmasterFile } from '#server/database/postmaster.ts'
import { projectRoot } from '#server/project-root.ts'
import { StartError } from '#server/start-error.ts'

/** One cluster for all test processes of this checkout, apart from the one of `npm start`. */
const folder = process.env.TEST_POSTGRES_DIRECTORY ?? path.join(projectRoot, '.cache/test-postgres')
const migrations = path.join(projectRoot, 'prisma/migrations')

/** A lost machine may cost this cluster, which then is made anew: so it never waits for the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

let started: Promise<{ url: string; template: string }> | null = null

/** The cluster (started on first use) and the name of its migrated template database. */
export function testCluster(): Promise<{ url: string; template: string }> {
  started ??= startWithTemplate()
  return started
}

async function startWithTemplate(): Promise<{ url: string; template: string }> {
  const { url } = await startOrRenew()
  return { url, template: await prepareTemplate(url) }
}

async function startOrRenew(): Promise<EmbeddedPostgres> {
  const options = { dataDirectory: folder, settings }
  try {
    return await startEmbeddedPostgres(options)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    await rm(folder, { recursive: true, force: true })
    return startEmbeddedPostgres(options)
  }
}

/** Migrated once per set of migrations; unfinished ones carry another name, so that a killed run leaves no half template. */
async function prepareTemplate(url: string): Promise<string> {
  const template = `template_${await hashOfMigrations()}`
  await withFileLock(path.join(folder, 'template.lock'), () =>
    withClient(url, async (client) => {
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
      if (rowCount) return
      await client.query('drop database if exists unfinished with (force)')
      await client.query('create database unfinished')
      await migrate({ url: inDatabase(url, 'unfinished'), directory: migrations })
      await client.query(`alter database unfinished rename to ${template}`)
    }),
  )
  return template
}

async function hashOfMigrations(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(migrations)).sort()) {
    const file = path.join(migrations, name, 'migration.sql')
    if (existsSync(file)) hash.update(name).update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** After a run: drops what killed tests left behind, and stops PostgreSQL unless another run uses it. */
export async function stopTestPostgres(): Promise<void> {
  const record = await readClusterRecord(folder)
  if (!record || !(await readPostmasterFile(path.resolve(folder, record.cluster)))) return
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder, settings })
  await withClient(postgres.url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'test\\_%' or datname like 'template\\__%'`,
    )
    const current = `template_${await hashOfMigrations()}`
    for (const { datname } of rows) {
      const owner = Number.parseInt(datname.split('_')[1] ?? '', 10)
      const isLeft = datname.startsWith('test_') ? !processExists(owner) : datname !== current
      if (isLeft) await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`)
    }
  })
  await postgres.stop()
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

export function inDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
