import pg from 'pg'
import { systemClock } from '#server/kernel/clock.ts'
import { createDraftHub } from '../draft-hub.ts'
import { DEFAULT_DRAFT_LIMITS } from '../draft-limits.ts'
import { createPostgresDraftLog } from '../postgres-draft-log.ts'
import { serveHub } from './serve-hub.ts'

/**
 * A draft hub on its own in a process, for tests that kill it and for the bench: everyone may edit.
 * Environment: DATABASE_URL, PORT (0: any). Prints `listening <port>`. SIGTERM stops it in order.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })
const reportError = (error: unknown, about: string) => process.stderr.write(`${about}: ${String(error)}\n`)
// A connection that idles in the pool may be ended by the database: the pool opens another one.
pool.on('error', (error) => reportError(error, 'an idle database connection'))
const log = createPostgresDraftLog({ pool, clock: systemClock, reportError })
const hub = createDraftHub({
  log,
  access: { decide: async () => ({ level: 'edit', schemaVersion: 1, frozen: false }) },
  clock: systemClock,
  limits: DEFAULT_DRAFT_LIMITS,
  reportError,
})
const served = await serveHub(hub, Number(process.env.PORT ?? 0))
process.stdout.write(`listening ${served.port}\n`)

process.once('SIGTERM', async () => {
  await hub.close()
  await log.close()
  await served.close()
  await pool.end()
  process.exit(0)
})
