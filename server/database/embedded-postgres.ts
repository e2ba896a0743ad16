import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { StartError } from '#server/start-error.ts'
import { type ClusterRecord, newPassword, readClusterRecord, writeClusterRecord } from './cluster-record.ts'
import { createCluster, diskFull } from './create-cluster.ts'
import { processExists, withFileLock } from './file-lock.ts'
import { releaseLease, takeLease } from './leases.ts'
import { canUseFolder, canWriteFolder, choosePostgresAccount, type PostgresAccount } from './postgres-account.ts'
import { preparePostgresBinaries } from './postgres-binaries.ts'
import {
  disownStalePostmasterFile,
  readPostmasterFile,
  runsCluster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts'

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, its log and what the launcher remembers; created when missing. */
  readonly dataDirectory: string
  /** Wished port; without it a free one is chosen and remembered. */
  readonly port?: number
  /** Told in one line what is unusual: a reused server, a copied program folder, another port. */
  readonly log?: (line: string) => void
  /** PostgreSQL settings, e.g. { fsync: 'off' } for tests; they count only when this call starts the server. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface EmbeddedPostgres {
  /** Of the database `app`, whose owner is the role `app`. */
  readonly url: string
  /** A server that was already running for this data directory (its Node was killed, or another launcher uses it). */
  readonly reused: boolean
  /** Stops PostgreSQL unless another live launcher still uses it. Idempotent. */
  stop(): Promise<void>
}

/** Where root keeps clusters and programs that the PostgreSQL account cannot reach inside the checkout. */
const rootsPlace = '/var/lib/tiengnoichung'
const ATTEMPTS_DEADLINE_MS = 60_000
const REUSE_DEADLINE_MS = 120_000

/**
 * Starts, or finds running, the PostgreSQL of one data directory.
 * Throws StartError with a sentence for the person when that cannot be done here.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDirectory, { recursive: true })
  const dataDirectory = await realpath(options.dataDirectory)
  const lock = path.join(dataDirectory, 'launcher.lock')
  const leases = path.join(dataDirectory, 'leases')
  const { lease, ...running } = await withFileLock(lock, async () => {
    const started = await startUnderLock(dataDirectory, options)
    const lease = await takeLease(leases)
    if (started.account) await giveTo(started.account, dataDirectory)
    return { ...started, lease }
  })
  let stopping: Promise<void> | null = null
  const stop = () =>
    withFileLock(lock, async () => {
      if (await releaseLease(leases, lease)) await stopPostmaster(running.cluster)
    })
  return {
    url: running.url,
    reused: running.reused,
    stop() {
      stopping ??= stop()
      return stopping
    },
  }
}

interface Running {
  readonly url: string
  readonly cluster: string
  readonly account: PostgresAccount
  readonly reused: boolean
}

async function startUnderLock(dataDirectory: string, options: EmbeddedPostgresOptions): Promise<Running> {
  const log = options.log ?? (() => undefined)
  const known = await readClusterRecord(dataDirectory)
  const account = await choosePostgresAccount(path.resolve(dataDirectory, known?.cluster ?? 'cluster'))
  const record: ClusterRecord = known ?? {
    cluster: await placeCluster(dataDirectory, account, log),
    port: options.port ?? 0,
    password: newPassword(),
  }
  if (!known) await writeClusterRecord(dataDirectory, record)
  const place = path.resolve(dataDirectory, record.cluster)

  const reused = existsSync(place) ? await reuse(await realpath(place), record, account) : null
  if (reused) {
    log('PostgreSQL was still running and is used again')
    return reused
  }
  const binaries = await preparePostgresBinaries(account, async () => {
    const folder = account ? rootsPlace : path.join(dataDirectory, 'programs')
    log(`the PostgreSQL programs are copied to ${folder}`)
    return folder
  })
  if (!existsSync(path.join(place, 'PG_VERSION'))) {
    await createCluster({ binaries, cluster: place, account, password: record.password })
  }
  const cluster = await realpath(place)
  const settings = options.settings ?? {}
  const logFile = path.join(dataDirectory, 'postgres.log')
  let port = options.port ?? record.port
  const deadline = performance.now() + ATTEMPTS_DEADLINE_MS
  while (performance.now() < deadline) {
    if (port === 0) port = await freePort()
    await freeStalePostmasterFile(cluster)
    const outcome = await startPostmaster({ binaries, cluster, port, account, logFile, settings })
    if (outcome.kind === 'ready') {
      await writeClusterRecord(dataDirectory, { ...record, port })
      const url = urlOf({ ...record, port })
      await ensureDatabase(url)
      return { url, cluster, account, reused: false }
    }
    if (outcome.kind === 'failed') throw cannotStart(outcome.reason, logFile)
    if (outcome.kind === 'port-taken') {
      if (options.port) throw cannotStart(`port ${port} is taken`, logFile)
      if (record.port === port) log(`port ${port} of PostgreSQL is taken by another program: another one is chosen`)
      port = 0
    } else await wait(100)
  }
  throw cannotStart('processes of an earlier PostgreSQL do not end', logFile)
}

/** Inside the data directory; in root's place when the account cannot reach that. */
async function placeCluster(
  dataDirectory: string,
  account: PostgresAccount,
  log: (line: string) => void,
): Promise<string> {
  if (!account) return 'cluster'
  await chown(dataDirectory, account.uid, account.gid)
  if (canUseFolder(account, dataDirectory) && canWriteFolder(account, dataDirectory)) return 'cluster'
  // A name of its own: a checkout removed and cloned anew to the same path must not meet the old cluster.
  const folder = path.join(rootsPlace, randomUUID())
  await mkdir(folder, { recursive: true })
  await chown(folder, account.uid, account.gid)
  log(`the database is kept in ${folder}, because PostgreSQL does not run as root and cannot reach ${dataDirectory}`)
  return path.join(folder, 'cluster')
}

/** What root writes beside the cluster belongs to its owner, who may be an ordinary user and start the next time. */
async function giveTo(account: { uid: number; gid: number }, dataDirectory: string): Promise<void> {
  for (const name of ['launcher.json', 'postgres.log', 'leases']) {
    await chown(path.join(dataDirectory, name), account.uid, account.gid)
  }
}

/** A server whose Node was killed goes on running: wait while it starts or stops, use it when it answers. */
async function reuse(cluster: string, record: ClusterRecord, account: PostgresAccount): Promise<Running | null> {
  const deadline = performance.now() + REUSE_DEADLINE_MS
  while (performance.now() < deadline) {
    const file = await readPostmasterFile(cluster)
    if (!file || !runsCluster(file.pid, cluster)) return null
    const url = urlOf({ ...record, port: file.port })
    if (file.ready && (await serves(url, cluster))) {
      await ensureDatabase(url)
      return { url, cluster, account, reused: true }
    }
    await wait(20)
  }
  throw new StartError(`The PostgreSQL of ${cluster} runs but does not answer: stop its process, then start again.`)
}

async function freeStalePostmasterFile(cluster: string): Promise<void> {
  const file = await readPostmasterFile(cluster)
  if (file && processExists(file.pid) && !runsCluster(file.pid, cluster)) await disownStalePostmasterFile(cluster)
}

async function serves(url: string, cluster: string): Promise<boolean> {
  try {
    return await withClient(inDatabase(url, 'postgres'), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory')
      return rows[0]?.data_directory === cluster
    })
  } catch (error) {
    // Starting, stopping, or another program on that port: the caller looks at the process again.
    if (error instanceof Error && 'code' in error && error.code === '28P01') {
      throw new StartError(`The password in launcher.json does not open the database in ${cluster}: restore that file.`)
    }
    return false
  }
}

async function ensureDatabase(url: string): Promise<void> {
  await withClient(inDatabase(url, 'postgres'), async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'app'")
    if (rowCount === 0) await client.query('create database app')
  })
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  // A broken connection also rejects the query that waits for it; without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function urlOf({ password, port }: ClusterRecord): string {
  return `postgresql://app:${password}@127.0.0.1:${port}/app`
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function cannotStart(reason: string, logFile: string): StartError {
  return (
    diskFull(reason) ??
    new StartError(
      `PostgreSQL did not start (${reason}): its log is ${logFile}; DATABASE_URL uses another server instead.`,
    )
  )
}
