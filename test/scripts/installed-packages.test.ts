import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packagesAreInstalled } from '../../scripts/steps/installed-packages.mjs'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packages-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

type Packages = Record<string, { version: string; optional?: boolean; os?: string[]; cpu?: string[]; libc?: string[] }>

async function isInstalled(wanted: Packages, installed: Packages | null): Promise<boolean> {
  const lock = path.join(folder, 'package-lock.json')
  const list = path.join(folder, '.package-lock.json')
  await writeFile(lock, JSON.stringify({ packages: { '': {}, ...wanted } }))
  await rm(list, { force: true })
  if (installed) await writeFile(list, JSON.stringify({ packages: installed }))
  return packagesAreInstalled(lock, list)
}

const yjs = { 'node_modules/yjs': { version: '13.6.33' } }

it('needs every package of the lock file, in its version, and no other', async () => {
  expect(await isInstalled(yjs, yjs)).toBe(true)
  expect(await isInstalled(yjs, null)).toBe(false)
  expect(await isInstalled(yjs, {})).toBe(false)
  expect(await isInstalled(yjs, { 'node_modules/yjs': { version: '13.6.32' } })).toBe(false)
  expect(await isInstalled(yjs, { ...yjs, 'node_modules/left-over': { version: '1.0.0' } })).toBe(false)
})

it('needs what is made for this system and nothing that is made for another', async () => {
  const own = {
    'node_modules/native': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
  }
  const other = { 'node_modules/other': { version: '1.0.0', optional: true, os: ['plan9'], cpu: [process.arch] } }
  expect(await isInstalled({ ...yjs, ...own, ...other }, { ...yjs, ...own })).toBe(true)
  expect(await isInstalled({ ...yjs, ...own, ...other }, yjs)).toBe(false)
})

it('is content with the builds of one C library', async () => {
  const musl = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch], libc: ['musl'] }
  expect(await isInstalled({ ...yjs, 'node_modules/native-musl': musl }, yjs)).toBe(true)
})
