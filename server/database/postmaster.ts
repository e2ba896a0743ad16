import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readlinkSync } from 'node:fs'
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { processExists } from './file-lock.ts'
import { isMissing } from './missing-file.ts'
import type { PostgresAccount } from './postgres-account.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'

/** A pid that no system gives out: PostgreSQL finds no such process, yet still checks the shared memory named in its file. */
const NOBODYS_PID = 2_147_483_646
const READY_DEADLINE_MS = 180_000
const STOP_DEADLINE_MS = 20_000
const LOG_LIMIT_BYTES = 5_000_000

export interface PostmasterOptions {
  readonly binaries: PostgresBinaries
  readonly cluster: string
  readonly port: number
  readonly account: PostgresAccount
  readonly logFile: string
  readonly settings: Readonly<Record<string, string>>
}

export type StartOutcome =
  | { readonly kind: 'ready'; readonly pid: number }
  | { readonly kind: 'port-taken' | 'still-running' }
  | { readonly kind: 'failed'; readonly reason: string }

/** What PostgreSQL wrote into postmaster.pid, or null. Lines: pid, data, start, port, socket, address, memory, status. */
export async function readPostmasterFile(
  cluster: string,
): Promise<{ pid: number; port: number; ready: boolean } | null> {
  try {
    const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n')
    const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10))
    const port = Number.parseInt(lines[3] ?? '', 10)
    if (!Number.isInteger(pid) || pid === 0) return null
    return { pid, port: Number.isInteger(port) ? port : 0, ready: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Is process `pid` the PostgreSQL of this cluster, and not another one that was given the same number later? */
export function runsCluster(pid: number, cluster: string): boolean {
  if (!processExists(pid)) return false
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === cluster
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster)
  } catch {
    // Gone meanwhile, a zombie, or another account's: PostgreSQL of ours is none of these.
    return false
  }
}

/**
 * Frees a postmaster.pid whose process number now belongs to somebody else (after a crash or a reboot): PostgreSQL
 * would refuse to start. The file stays, because the shared memory it names protects the data from a second server.
 */
export async function disownStalePostmasterFile(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [String(NOBODYS_PID), ...lines.slice(1)].join('\n'))
}

/** Starts PostgreSQL in a session of its own (Ctrl+C reaches us first, we stop it last) and waits until it is ready. */
export async function startPostmaster(options: PostmasterOptions): Promise<StartOutcome> {
  const { cluster, logFile } = options
  const logStart = await prepareLog(logFile)
  const child = launch(options)
  const exit = exitOf(child)
  let ended: string | null = null
  exit.then((reason) => {
    ended = reason
  })
  const deadline = performance.now() + READY_DEADLINE_MS
  while (performance.now() < deadline) {
    if (ended !== null) return explain(await readLogFrom(logFile, logStart), ended)
    const file = await readPostmasterFile(cluster)
    if (file?.ready && file.pid === child.pid) return { kind: 'ready', pid: file.pid }
    await wait(10)
  }
  child.kill('SIGQUIT')
  return { kind: 'failed', reason: `not ready after ${READY_DEADLINE_MS / 1000} s` }
}

/** Fast shutdown (SIGINT); a server that does not end within 20 s is told to leave at once and recovers at the next start. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const pid = (await readPostmasterFile(cluster))?.pid
  if (pid === undefined || !runsCluster(pid, cluster)) return
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!signalled(pid, signal)) return
    const deadline = performance.now() + STOP_DEADLINE_MS
    while (performance.now() < deadline) {
      if (!runsCluster(pid, cluster)) return
      await wait(5)
    }
  }
}

function launch({ binaries, cluster, port, account, logFile, settings }: PostmasterOptions): ChildProcess {
  const given = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: sharedBuffers(),
    ...settings,
  }
  const flags = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile, 'a', 0o600)
  try {
    const child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...flags], {
      ...account,
      cwd: cluster,
      env: postgresEnvironment,
      detached: true,
      stdio: ['ignore', log, log],
    })
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

/** What the database keeps of its files: PostgreSQL's own 128 MB hold no index of words of a large knowledge base. */
function sharedBuffers(): string {
  const megabytes = Math.floor(totalmem() / 16 / 1_048_576)
  return `${Math.min(1024, Math.max(128, megabytes))}MB`
}

/** Nothing of our own environment: PGDATA, PGPORT, PGOPTIONS or LANG of a developer would change the server. */
export const postgresEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  LC_ALL: 'C',
  TZ: 'UTC',
  PATH: '/usr/bin:/bin',
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`))
  })
}

function explain(log: string, exit: string): StartOutcome {
  if (/could not bind|Address already in use|could not create any TCP/.test(log)) return { kind: 'port-taken' }
  if (/is still in use|lock file ".*" already exists/.test(log)) return { kind: 'still-running' }
  const fatal = log.match(/(?:FATAL|PANIC|ERROR): +(.+)/)?.[1]
  return { kind: 'failed', reason: fatal ?? log.trim().split('\n').at(-1) ?? exit }
}

async function prepareLog(logFile: string): Promise<number> {
  try {
    const { size } = await stat(logFile)
    if (size < LOG_LIMIT_BYTES) return size
    await rename(logFile, `${logFile}.1`)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  return 0
}

async function readLogFrom(logFile: string, start: number): Promise<string> {
  const handle = await open(logFile, 'r')
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size - start, 20_000)), 0, undefined, start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}
