import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '#test/setup/test-database.ts'
import { migrate } from './migrate.ts'
import { createPool } from './prisma-client.ts'

let directory: string
let database: TestDatabase
let pool: pg.Pool

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'migrations-'))
  database = await createEmptyDatabase()
  pool = createPool(database.url)
})

afterEach(async () => {
  await pool.end()
  await database.drop()
  await rm(directory, { recursive: true, force: true })
})

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(directory, name), { recursive: true })
  await writeFile(path.join(directory, name, 'migration.sql'), sql)
}

const run = (log?: (line: string) => void) => migrate({ url: database.url, directory, log })

async function count(sql: string): Promise<number> {
  return (await pool.query(sql)).rowCount ?? 0
}

describe('the migration runner', () => {
  it('applies what is new in the order of the names, once', async () => {
    await write('20260102000000_second', 'insert into departments values (1);')
    await write('20260101000000_first', 'create table departments (id int);')
    expect(await run()).toEqual({ applied: ['20260101000000_first', '20260102000000_second'] })
    await write('20260103000000_third', 'insert into departments values (2); -- a comment without an end')
    expect(await run()).toEqual({ applied: ['20260103000000_third'] })
    expect(await run()).toEqual({ applied: [] })
    expect(await count('select 1 from departments')).toBe(2)
  })

  it('keeps semicolons inside functions and text whole', async () => {
    await write(
      '1_function',
      `create function twice(n int) returns int language plpgsql as $$ begin return n * 2; end; $$; select ';';`,
    )
    await run()
    expect((await pool.query('select twice(21) as answer')).rows).toEqual([{ answer: 42 }])
  })

  it('writes the records that prisma migrate reads', async () => {
    const sql = 'create table departments (id int);'
    await write('1_first', sql)
    await run()
    const { rows } = await pool.query('select * from _prisma_migrations')
    expect(rows).toMatchObject([
      {
        checksum: createHash('sha256').update(sql).digest('hex'),
        migration_name: '1_first',
        finished_at: expect.any(Date),
        applied_steps_count: 1,
        rolled_back_at: null,
        logs: null,
      },
    ])
  })

  it('goes on after prisma migrate, and ignores what that has marked as rolled back', async () => {
    await write('1_first', 'create table departments (id int);')
    await run()
    await pool.query(
      `insert into _prisma_migrations (id, checksum, migration_name, rolled_back_at) values ('x', 'y', '2_second', now())`,
    )
    await write('2_second', 'create table people (id int);')
    expect(await run()).toEqual({ applied: ['2_second'] })
  })

  it('lets several runners at once apply each migration once', async () => {
    await write('1_first', 'create table departments (id int); select pg_sleep(0.1);')
    const runs = await Promise.all([run(), run(), run(), run()])
    expect(runs.flatMap(({ applied }) => applied)).toEqual(['1_first'])
  })

  it('undoes a failing migration whole, says why, and stops at it until it is resolved', async () => {
    await write('1_first', 'create table departments (id int); select 1 / 0;')
    await write('2_second', 'create table people (id int);')
    await expect(run()).rejects.toThrow('Migration 1_first failed and was undone: division by zero')
    expect(
      await count(`select 1 from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`),
    ).toBe(0)
    await expect(run()).rejects.toThrow('prisma migrate resolve --rolled-back 1_first')
  })

  it('refuses an applied migration that was edited, but not one with other line ends', async () => {
    await write('1_first', 'create table departments (id int);\nselect 1;\n')
    await run()
    await write('1_first', 'create table departments (id int);\r\nselect 1;\r\n')
    expect(await run()).toEqual({ applied: [] })
    await write('1_first', 'create table departments (id bigint);\n')
    await expect(run()).rejects.toThrow('Migration 1_first was edited after it had been applied')
  })

  it('tells of migrations that only the database knows', async () => {
    await write('1_first', 'create table departments (id int);')
    await run()
    await rm(path.join(directory, '1_first'), { recursive: true })
    const lines: string[] = []
    await run((line) => lines.push(line))
    expect(lines).toEqual(['the database knows migrations that this checkout lacks: 1_first'])
  })

  it('says in one sentence that the database cannot be reached', async () => {
    const closed = 'postgresql://app:x@127.0.0.1:1/app'
    await expect(migrate({ url: closed, directory })).rejects.toThrow(/cannot be reached \(connect ECONNREFUSED/)
  })
})
