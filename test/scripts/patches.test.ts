import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { projectRoot } from '#server/project-root.ts'
import { applyPatches } from '../../scripts/steps/patches.mjs'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'patches-'))
  await mkdir(path.join(folder, 'patches'))
  await mkdir(path.join(folder, 'node_modules/one'), { recursive: true })
  await writeFile(path.join(folder, 'patches/one.patch'), PATCH)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const PATCH = `--- a/node_modules/one/index.js
+++ b/node_modules/one/index.js
@@ -1,3 +1,3 @@
 const a = 1
-const b = 2
+const b = 3
 const c = 4
`
const target = () => path.join(folder, 'node_modules/one/index.js')

it('a package is patched once, however often the step runs', async () => {
  await writeFile(target(), 'const a = 1\nconst b = 2\nconst c = 4\n')
  applyPatches(folder)
  applyPatches(folder)
  expect(await readFile(target(), 'utf8')).toBe('const a = 1\nconst b = 3\nconst c = 4\n')
})

it('a package that changed is an error with a sentence, and stays as it is', async () => {
  await writeFile(target(), 'const a = 1\nconst b = 20\nconst c = 4\n')
  expect(() => applyPatches(folder)).toThrow('patches/one.patch does not fit node_modules/one/index.js')
  expect(await readFile(target(), 'utf8')).toBe('const a = 1\nconst b = 20\nconst c = 4\n')
})

it('a patch for a package that is not there is an error', async () => {
  expect(() => applyPatches(folder)).toThrow('which is not installed')
})

it('the packages of this checkout are patched: run a script of npm after npm ci', async () => {
  const binding = await readFile(path.join(projectRoot, 'node_modules/@tiptap/y-tiptap/dist/y-tiptap.js'), 'utf8')
  expect(binding).toContain('proposalTokens')
})
