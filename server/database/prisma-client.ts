import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'

const CONNECTION_TIMEOUT_MS = 5000

export interface PoolOptions {
  /** Most connections at a time; default 10. */
  readonly max?: number
  /** Told when an idle connection breaks (the database was restarted); the pool opens a new one by itself. */
  readonly onConnectionLost?: (error: Error) => void
}

/** Close with `$disconnect()`, which ends its pool. */
export function createPrisma(url: string, options: PoolOptions = {}): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(createPool(url, options), { disposeExternalPool: true }) })
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
    options: '-c TimeZone=UTC',
  }
}

function ignoreLostConnection(): void {
  // The query that next needs a connection opens one, and fails loudly when it cannot.
}
