import { stopTestPostgres } from './test-cluster.ts'

/** PostgreSQL starts with the first test that asks for a database (test-database.ts) and stops after the last one. */
export default function setup(): () => Promise<void> {
  return stopTestPostgres
}
