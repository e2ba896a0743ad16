import path from 'node:path'
import type { Env } from '#server/env.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

export interface OpenDatabase {
  readonly url: string
  /** For the line of the start: which PostgreSQL this is. */
  readonly kind: 'embedded' | 'external'
  /** Stops the embedded PostgreSQL when nobody else uses it; leaves an external one alone. Close the pools first. */
  close(): Promise<void>
}

/** The database of this environment: DATABASE_URL when set, else the embedded PostgreSQL of the data directory. */
export async function openDatabase(
  env: Pick<Env, 'databaseUrl' | 'dataDirectory'>,
  log?: (line: string) => void,
): Promise<OpenDatabase> {
  if (env.databaseUrl) return { url: env.databaseUrl, kind: 'external', close: async () => undefined }
  const postgres = await startEmbeddedPostgres({ dataDirectory: path.join(env.dataDirectory, 'postgres'), log })
  return { url: postgres.url, kind: 'embedded', close: postgres.stop }
}
