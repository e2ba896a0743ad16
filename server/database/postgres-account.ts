import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { StartError } from '#server/start-error.ts'
import { isMissing } from './missing-file.ts'

/** The operating system account that PostgreSQL runs under. `null`: our own; PostgreSQL refuses to run as root. */
export type PostgresAccount = { readonly uid: number; readonly gid: number } | null

/**
 * Root starts PostgreSQL as the owner of an existing cluster, else as `postgres` or `nobody`; creates no account.
 * Everyone else starts it as themselves.
 */
export async function choosePostgresAccount(cluster: string): Promise<PostgresAccount> {
  const own = process.getuid?.()
  const owner = await ownerOf(cluster)
  if (own === undefined) return null
  if (own !== 0) {
    if (owner && owner.uid !== own) {
      throw new StartError(
        `The database files in ${cluster} belong to another account (uid ${owner.uid}): start as that one, or set DATA_DIRECTORY to a folder of your own.`,
      )
    }
    return null
  }
  if (owner && owner.uid !== 0) return owner
  for (const name of ['postgres', 'nobody']) {
    const account = lookUp(name)
    if (account) return account
  }
  throw new StartError(
    'PostgreSQL does not run as root, and neither an account "postgres" nor "nobody" exists: start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Can that account use this folder (walk into it and list it)? Asked of the kernel, so that access lists count too. */
export function canUseFolder(account: PostgresAccount, folder: string): boolean {
  return test(account, folder, '-r "$1" -a -x')
}

/** Can that account write into this folder? */
export function canWriteFolder(account: PostgresAccount, folder: string): boolean {
  return test(account, folder, '-w "$1" -a -x')
}

function test(account: PostgresAccount, target: string, condition: string): boolean {
  if (!account) return true
  const { status } = spawnSync('/bin/sh', ['-c', `test ${condition} "$1"`, 'sh', target], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  return status === 0
}

async function ownerOf(folder: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const { uid, gid } = await stat(folder)
    return { uid, gid }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function lookUp(name: string): { uid: number; gid: number } | null {
  const ask = (flag: string) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
    return status === 0 ? Number.parseInt(stdout, 10) : Number.NaN
  }
  const uid = ask('-u')
  const gid = ask('-g')
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { uid, gid } : null
}
