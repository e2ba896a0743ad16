import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'

/**
 * A launcher in a process of its own, for tests that kill it or run it as another account:
 * `node --import tsx test/setup/run-postgres.ts <data directory>`. Prints one JSON line, then holds PostgreSQL until it
 * is asked to stop.
 */
try {
  const postgres = await startEmbeddedPostgres({ dataDirectory: process.argv[2] ?? '' })
  process.once('SIGTERM', () => postgres.stop().then(() => process.exit(0)))
  setInterval(() => undefined, 60_000)
  process.stdout.write(`${JSON.stringify({ url: postgres.url, reused: postgres.reused })}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`)
}
