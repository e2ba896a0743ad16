import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'

const CONNECTION_TIMEOUT_MS = 5000

export interface PoolOptions {
  /** Most connections at a time; default 10. */
  readonly max?: number
  /** Settings of its sessions. */
  readonly settings?: Readonly<Record<string, string>>
  /** Told when an idle connection breaks (the database was restarted); the pool opens a new one by itself. */
  readonly onConnectionLost?: (error: Error) => void
}

/** Close with `$disconnect()`, which ends its pool. */
export function createPrisma(url: string, options: PoolOptions = {}): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(createPool(url, options), { disposeExternalPool: true }) })
}

/**
 * For searches. Sorting and hashing of the hits stay in memory (stack.md §6). The words are asked of the index alone: for
 * a word that most texts hold the planner would rather read every row, not knowing that each vector then comes from
 * outside it. Compiling a statement that runs for milliseconds costs more than it saves.
 */
export function createSearchPool(url: string, options: PoolOptions = {}): pg.Pool {
  const settings = { work_mem: '32MB', enable_seqscan: 'off', jit: 'off', max_parallel_workers_per_gather: '0' }
  return createPool(url, { ...options, settings })
}

/** For the hot paths that speak SQL themselves (update log, search). Close with `end()`. */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool(poolConfig(url, options))
  const onConnectionLost = options.onConnectionLost ?? ignoreLostConnection
  // Without listeners a restart of the database would end our process: one for connections that lie idle in the pool,
  // one for those that are out, whose query or transaction fails by itself.
  pool.on('error', onConnectionLost)
  pool.on('connect', (client) => client.on('error', ignoreLostConnection))
  return pool
}

function poolConfig(url: string, options: PoolOptions): pg.PoolConfig {
  return {
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    // The adapter writes "+00:00" over whatever offset the server sends: the session must be in UTC.
    options: Object.entries({ TimeZone: 'UTC', ...options.settings })
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  }
}

function ignoreLostConnection(): void {
  // The query that next needs a connection opens one, and fails loudly when it cannot.
}
