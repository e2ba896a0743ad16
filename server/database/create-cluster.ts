import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chown, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartError } from '#server/start-error.ts'
import type { PostgresAccount } from './postgres-account.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { postgresEnvironment } from './postmaster.ts'

/** Byte order with Unicode letters on every platform; Vietnamese order is ours (sort keys), never the database's. */
const initdbFlags = [
  ...['-U', 'app', '--auth=scram-sha-256', '-E', 'UTF8'],
  ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
]

/** Makes an empty cluster whose only account is `app` with this password: whole, or not there at all. */
export async function createCluster(options: {
  binaries: PostgresBinaries
  cluster: string
  account: PostgresAccount
  password: string
}): Promise<void> {
  const { binaries, cluster, account, password } = options
  const draft = `${cluster}.new`
  const passwordFile = path.join(path.dirname(cluster), `.password-${randomUUID()}`)
  await rm(draft, { recursive: true, force: true })
  try {
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (account) await chown(passwordFile, account.uid, account.gid)
    await run(binaries.initdb, ['-D', draft, `--pwfile=${passwordFile}`, ...initdbFlags], account)
    await rename(draft, cluster)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function run(program: string, args: string[], account: PostgresAccount): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: postgresEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => reject(refused(error.message)))
    child.once('close', (code) => (code === 0 ? resolve() : reject(refused(reasonIn(output)))))
  })
}

function refused(reason: string): StartError {
  return (
    diskFull(reason) ??
    new StartError(
      `The embedded PostgreSQL could not be set up (${reason}): put that right, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  )
}

/** The sentence for a full disk, when that is what PostgreSQL complains about. */
export function diskFull(reason: string): StartError | null {
  if (!/no space left on device|disk quota/i.test(reason)) return null
  return new StartError('The disk is full: free some space, then start again.')
}

function reasonIn(output: string): string {
  const lines = output.trim().split('\n')
  return (lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1) ?? 'no reason given').trim()
}
