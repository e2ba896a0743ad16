import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot } from '#server/project-root.ts'
import { readClusterRecord } from './cluster-record.ts'
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.ts'
import { canUseFolder } from './postgres-account.ts'
import { preparePostgresBinaries } from './postgres-binaries.ts'
import { readPostmasterFile, runsCluster } from './postmaster.ts'

const isRoot = process.getuid?.() === 0
/** What only root can try is not there for others, rather than skipped: a skipped test is one left out on purpose. */
const describeForRoot: (name: string, tests: () => void) => void = isRoot ? describe : () => undefined
const itForRoot: (name: string, test: () => Promise<void>) => void = isRoot ? it : () => undefined
const nobody = { uid: 65534, gid: 65534 }
const nobodyReachesCheckout = isRoot && canUseFolder(nobody, projectRoot)
const itWithNobody: typeof itForRoot = nobodyReachesCheckout ? it : () => undefined

let folder: string
let dataDirectory: string
let running: EmbeddedPostgres[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'Hội thảo trực tuyến '))
  // mkdtemp makes a folder for us alone; PostgreSQL of root runs under another account.
  await chmod(folder, 0o755)
  dataDirectory = path.join(folder, 'dữ liệu')
  running = []
})

afterEach(async () => {
  await Promise.all(running.map((postgres) => postgres.stop()))
  await rm(folder, { recursive: true, force: true })
})

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDirectory, ...options })
  running.push(postgres)
  return postgres
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function clusterOf(directory: string): Promise<string> {
  return path.resolve(directory, (await readClusterRecord(directory))?.cluster ?? '')
}

async function pidOf(directory: string): Promise<number> {
  return (await readPostmasterFile(await clusterOf(directory)))?.pid ?? 0
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(condition, { interval: 20 }).toBe(true)
}

/** A launcher in another process; answers with the line it printed. */
async function startElsewhere(account?: { uid: number; gid: number }) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/setup/run-postgres.ts', dataDirectory], {
    ...account,
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = String((await once(createInterface(child.stdout), 'line'))[0])
  const answer: { url: string; reused: boolean; error?: string } = JSON.parse(line)
  return { child, ...answer }
}

describe('the embedded PostgreSQL', () => {
  it('starts in a path with spaces and Vietnamese letters, keeps its rows and its port over a restart', async () => {
    const first = await start()
    await query(first.url, "create table words as select 'Tiếng Nói Chung' as word")
    await first.stop()
    const second = await start()
    expect(second).toMatchObject({ url: first.url, reused: false })
    expect(await query(second.url, 'select word, lower($$ĐẤT Ơ Ư$$) as lower from words')).toEqual([
      { word: 'Tiếng Nói Chung', lower: 'đất ơ ư' },
    ])
  })

  it('asks for its password, listens on this machine only and opens no socket file', async () => {
    const { url } = await start()
    const wrong = url.replace(/:[0-9a-f]+@/, ':wrong@')
    await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed')
    expect(
      await query(
        url,
        'select name, setting from pg_settings where name in ($$listen_addresses$$, $$unix_socket_directories$$)',
      ),
    ).toEqual([
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'unix_socket_directories', setting: '' },
    ])
    expect((await stat(path.join(dataDirectory, 'launcher.json'))).mode & 0o077).toBe(0)
  })

  it('ends when it is stopped, and only once', async () => {
    const postgres = await start()
    const pid = await pidOf(dataDirectory)
    await Promise.all([postgres.stop(), postgres.stop()])
    expect(runsCluster(pid, await clusterOf(dataDirectory))).toBe(false)
  })

  it('is used again when the Node that started it was killed', async () => {
    const killed = await startElsewhere()
    await query(killed.url, 'create table kept as select 1 as one')
    const pid = await pidOf(dataDirectory)
    killed.child.kill('SIGKILL')
    await once(killed.child, 'exit')
    const next = await start()
    expect(next).toMatchObject({ reused: true, url: killed.url })
    expect(await pidOf(dataDirectory)).toBe(pid)
    await next.stop()
    await until(() => !runsCluster(pid, dataDirectory))
  })

  it('is shared by two launchers and stops with the last one', async () => {
    const first = await start()
    const second = await start()
    expect(second.reused).toBe(true)
    await first.stop()
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    const pid = await pidOf(dataDirectory)
    await second.stop()
    expect(runsCluster(pid, await clusterOf(dataDirectory))).toBe(false)
  })

  it('starts once when two launchers of an empty folder race', async () => {
    const both = await Promise.all([start(), start()])
    expect(both.map(({ reused }) => reused).sort()).toEqual([false, true])
  })

  it('starts although a postmaster.pid names a process that is now another program', async () => {
    await (await start()).stop()
    const file = path.join(await clusterOf(dataDirectory), 'postmaster.pid')
    await writeFile(
      file,
      `${process.pid}\n${path.dirname(file)}\n1700000000\n5432\n\n127.0.0.1\n   12345     67890\nready   \n`,
    )
    const owner = await stat(path.dirname(file))
    await chown(file, owner.uid, owner.gid)
    expect((await start()).reused).toBe(false)
    expect(await pidOf(dataDirectory)).not.toBe(process.pid)
  })

  it('starts after PostgreSQL itself was killed, with everything that was committed', async () => {
    const first = await start()
    await query(first.url, 'create table kept as select 42 as answer')
    process.kill(await pidOf(dataDirectory), 'SIGKILL')
    const second = await start()
    expect(second.reused).toBe(false)
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it('takes another port when the remembered one is taken, and refuses a wished one that is taken', async () => {
    const first = await start()
    await first.stop()
    const port = Number(new URL(first.url).port)
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    try {
      await expect(start({ port })).rejects.toThrow(`port ${port} is taken`)
      expect(new URL((await start()).url).port).not.toBe(String(port))
    } finally {
      other.close()
    }
  })

  it('makes a whole cluster after a first set-up that was cut off', async () => {
    await mkdir(path.join(dataDirectory, 'cluster.new/base'), { recursive: true })
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(existsSync(path.join(dataDirectory, 'cluster.new'))).toBe(false)
  })

  it('says what is wrong when its memory of the cluster is broken', async () => {
    await mkdir(dataDirectory)
    await writeFile(path.join(dataDirectory, 'launcher.json'), '{')
    await expect(start()).rejects.toThrow('cannot be read')
  })
})

describe('the programs of the embedded PostgreSQL', () => {
  it('get the links back that npm packages cannot hold', async () => {
    const original = (await preparePostgresBinaries(null, refuseCopy)).postgres
    const native = path.join(path.dirname(original), '..')
    const links: { target: string }[] = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8'))
    expect(links.length).toBeGreaterThan(0)
    for (const { target } of links) expect(existsSync(path.join(native, '..', target))).toBe(true)
  })

  itForRoot('are copied to where the account of PostgreSQL can reach them', async () => {
    const { postgres } = await preparePostgresBinaries(null, refuseCopy)
    const closed = path.join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    await cp(path.join(path.dirname(postgres), '..'), path.join(closed, 'native'), { recursive: true })
    const copied = await preparePostgresBinaries(nobody, async () => path.join(folder, 'open'), {
      native: path.join(closed, 'native'),
      version: '18',
    })
    expect(copied.postgres).toBe(path.join(folder, 'open/postgresql-18/bin/postgres'))
    const version = spawn(copied.postgres, ['--version'], { ...nobody, cwd: '/', stdio: 'ignore' })
    expect(await once(version, 'exit')).toEqual([0, null])
  })
})

describeForRoot('root', () => {
  it('runs PostgreSQL under an account that is not root', async () => {
    await start()
    const { uid } = await stat(path.join(await clusterOf(dataDirectory), 'PG_VERSION'))
    expect(uid).not.toBe(0)
    expect((await stat(`/proc/${await pidOf(dataDirectory)}`)).uid).toBe(uid)
  })

  it('keeps the cluster where that account can reach it when the checkout is closed to others', async () => {
    await chmod(folder, 0o700)
    const lines: string[] = []
    const first = await start({ log: (line) => lines.push(line) })
    const cluster = await clusterOf(dataDirectory)
    try {
      expect(cluster.startsWith('/var/lib/tiengnoichung/')).toBe(true)
      expect(lines.join()).toContain('the database is kept in')
      await first.stop()
      expect((await start()).url).toBe(first.url)
    } finally {
      await Promise.all(running.map((postgres) => postgres.stop()))
      await rm(path.dirname(cluster), { recursive: true, force: true })
    }
  })

  itWithNobody('may start what an ordinary user set up, under that account', async () => {
    await mkdir(dataDirectory)
    await chown(dataDirectory, nobody.uid, nobody.gid)
    const ordinary = await startElsewhere(nobody)
    ordinary.child.kill('SIGTERM')
    await once(ordinary.child, 'exit')
    expect((await start()).url).toBe(ordinary.url)
    expect((await stat(`/proc/${await pidOf(dataDirectory)}`)).uid).toBe(nobody.uid)
    await Promise.all(running.map((postgres) => postgres.stop()))
    const again = await startElsewhere(nobody)
    again.child.kill('SIGTERM')
    await once(again.child, 'exit')
    expect(again.url).toBe(ordinary.url)
  })

  itWithNobody('leaves files that an ordinary user is told about in one sentence', async () => {
    await (await start()).stop()
    await chmod(dataDirectory, 0o777)
    await chmod(path.join(dataDirectory, 'launcher.json'), 0o644)
    const ordinary = await startElsewhere(nobody)
    ordinary.child.kill()
    expect(ordinary.error).toContain('belong to another account')
  })
})

async function refuseCopy(): Promise<string> {
  throw new Error('the programs need no copy here')
}
