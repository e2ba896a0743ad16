import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { projectRoot } from '#server/project-root.ts'
import { StartError } from '#server/start-error.ts'
import { isMissing } from './missing-file.ts'

/** The lock of `prisma migrate`: ours and Prisma's runs exclude each other. */
const PRISMA_LOCK = 72_707_369
const LOCK_WAIT_SECONDS = 120

export interface MigrateOptions {
  readonly url: string
  /** Default: prisma/migrations of the checkout. */
  readonly directory?: string
  readonly log?: (line: string) => void
}

interface Migration {
  readonly name: string
  readonly sql: string
}

interface Recorded {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: Date | null
}

/**
 * Applies what is new in prisma/migrations, in the order of their names, with the same records as `prisma migrate`:
 * either may follow the other. Each file and its record commit together or not at all.
 * Throws StartError when an applied file was edited, when an earlier run failed, or when a file fails now.
 */
export async function migrate(options: MigrateOptions): Promise<{ readonly applied: readonly string[] }> {
  const migrations = await readMigrations(options.directory ?? path.join(projectRoot, 'prisma/migrations'))
  const client = new pg.Client({ connectionString: options.url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await connect(client)
  try {
    await lock(client)
    await client.query(recordsTable)
    const pending = compare(migrations, await readRecords(client), options.log)
    for (const migration of pending) await apply(client, migration)
    return { applied: pending.map(({ name }) => name) }
  } finally {
    // Ending the session also gives the advisory lock back.
    await client.end()
  }
}

const recordsTable = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`

async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map(async (name) => ({ name, sql: await readScript(directory, name) })))
}

async function readScript(directory: string, name: string): Promise<string> {
  try {
    return await readFile(path.join(directory, name, 'migration.sql'), 'utf8')
  } catch (error) {
    if (isMissing(error)) throw new StartError(`Migration ${name} has no migration.sql: the checkout is incomplete.`)
    throw error
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect()
  } catch (error) {
    throw new StartError(`The database cannot be reached (${messageOf(error)}): check DATABASE_URL and the server.`, {
      cause: error,
    })
  }
}

async function lock(client: pg.Client): Promise<void> {
  await client.query(`set lock_timeout = '${LOCK_WAIT_SECONDS}s'`)
  try {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK])
  } catch (error) {
    throw new StartError(
      `Another process has been migrating this database for ${LOCK_WAIT_SECONDS} s: wait for it, then start again.`,
      { cause: error },
    )
  }
  await client.query('set lock_timeout = 0')
}

async function readRecords(client: pg.Client): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  )
  return rows
}

function compare(
  migrations: readonly Migration[],
  records: readonly Recorded[],
  log?: (line: string) => void,
): Migration[] {
  const failed = records.find((record) => record.finished_at === null)
  if (failed) {
    throw new StartError(
      `Migration ${failed.migration_name} failed before: put its cause right, mark it with "npx prisma migrate resolve --rolled-back ${failed.migration_name}", then start again.`,
    )
  }
  const recorded = new Map(records.map((record) => [record.migration_name, record.checksum]))
  for (const { name, sql } of migrations) {
    const checksum = recorded.get(name)
    if (checksum !== undefined && !checksumsOf(sql).includes(checksum)) {
      throw new StartError(`Migration ${name} was edited after it had been applied: restore prisma/migrations/${name}.`)
    }
  }
  const here = new Set(migrations.map(({ name }) => name))
  const unknown = [...recorded.keys()].filter((name) => !here.has(name))
  if (unknown.length > 0) log?.(`the database knows migrations that this checkout lacks: ${unknown.join(', ')}`)
  return migrations.filter(({ name }) => !recorded.has(name))
}

/** One simple query, which PostgreSQL runs as one transaction: a process killed half-way leaves no trace. */
async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  const values = [randomUUID(), checksumOf(sql), name].map((value) => client.escapeLiteral(value)).join(', ')
  const record = `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    values (${values}, clock_timestamp(), 1)`
  try {
    await client.query(`${sql}\n;\n${record}`)
  } catch (error) {
    await client.query('rollback')
    await client.query('insert into _prisma_migrations (id, checksum, migration_name, logs) values ($1, $2, $3, $4)', [
      randomUUID(),
      checksumOf(sql),
      name,
      messageOf(error),
    ])
    throw new StartError(`Migration ${name} failed and was undone: ${messageOf(error)}`, { cause: error })
  }
}

/** Git on Windows may have changed the line ends: both forms are the same migration. */
function checksumsOf(sql: string): string[] {
  const lines = sql.replaceAll('\r\n', '\n')
  return [sql, lines, lines.replaceAll('\n', '\r\n')].map(checksumOf)
}

function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message
  return error instanceof Error ? error.message : String(error)
}
