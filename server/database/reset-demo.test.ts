import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Env, parseEnv } from '#server/env.ts'
import { openDatabase } from './open-database.ts'
import { resetDemo } from './reset-demo.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reset-'))
  // mkdtemp makes a folder for us alone; PostgreSQL of root runs under another account.
  await chmod(folder, 0o755)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

function environment(overrides: Record<string, string> = {}): Env {
  const parsed = parseEnv({ NODE_ENV: 'test', SESSION_SECRET: 'k'.repeat(32), DATA_DIRECTORY: folder, ...overrides })
  if (!parsed.ok) throw new Error(parsed.failure.details.problems.join())
  return parsed.value
}

it('empties the demo: its database and its files', async () => {
  const env = environment()
  const before = await openDatabase(env)
  const client = new pg.Client(before.url)
  await client.connect()
  await client.query('create table words (word text)')
  await client.end()
  await before.close()
  await mkdir(env.filesDirectory, { recursive: true })
  await writeFile(path.join(env.filesDirectory, 'paper'), 'tham luận')

  await resetDemo(env)

  const after = await openDatabase(env)
  const reader = new pg.Client(after.url)
  await reader.connect()
  expect((await reader.query(`select 1 from pg_tables where tablename = 'words'`)).rowCount).toBe(0)
  await reader.end()
  await after.close()
  expect(existsSync(env.filesDirectory)).toBe(false)
})

it('refuses a production and a database of one’s own', async () => {
  await expect(resetDemo({ ...environment(), mode: 'production' })).rejects.toThrow('only a demo')
  await expect(resetDemo(environment({ DATABASE_URL: 'postgresql://app@127.0.0.1:1/app' }))).rejects.toThrow(
    'DATABASE_URL',
  )
})
