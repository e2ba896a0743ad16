import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { inCheckout } from './checkout.mjs'
import { hashOf, isDone, markDone, markUndone } from './input-hash.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { step } from './report.mjs'
import { mustRun, packageProgram } from './run-tool.mjs'
import { Sentence } from './sentence.mjs'

const inputs = [
  ...['app', 'server', 'realtime', 'prisma', 'public', 'patches'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'remix.config.js'],
  'scripts/steps/product-build.mjs',
]

/**
 * Where a build lies: a folder that looks like the checkout to the server in it (package.json, build, dist, migrations).
 * Tests build beside the product's own, which may be running.
 */
export const productBuild = { name: 'build', folder: '.' }
export const testBuild = { name: 'test-build', folder: '.cache/test-build' }

/** The program of a build, relative to the checkout. */
export function serverOf({ folder }) {
  return path.join(folder, 'dist/server/index.js')
}

/** What Remix built, relative to the checkout: client/ and server/. */
export function pagesOf({ folder }) {
  return path.join(folder, 'build')
}

/** Builds the pages (Remix, Vite) and bundles the server (esbuild; packages stay outside). */
export async function buildProduct({ name, folder } = productBuild) {
  const stamp = `.cache/steps/${name}`
  const hash = hashOf(inputs, { ignore: (file) => /\.test\.tsx?$/.test(file) })
  const isBuilt = () => isDone(stamp, hash) && existsSync(inCheckout(serverOf({ folder })))
  if (isBuilt()) return
  await oneAtATime(async () => {
    if (isBuilt()) return
    await step('building', async () => {
      markUndone(stamp)
      await build(name, folder)
      markDone(stamp, hash)
      return { done: 'built' }
    })
  })
}

async function build(name, folder) {
  await mustRun(name, process.execPath, [packageProgram('@remix-run/dev/dist/cli.js'), 'vite:build'], {
    env: { NODE_ENV: 'production', BUILD_DIRECTORY: pagesOf({ folder }) },
  })
  await bundleServer(path.join(folder, 'dist/server'))
  if (folder !== '.') await copyBeside(folder)
}

async function copyBeside(folder) {
  for (const one of ['package.json', 'prisma/migrations']) {
    await cp(inCheckout(one), inCheckout(folder, one), { recursive: true, force: true })
  }
}

async function bundleServer(outdir) {
  const esbuild = await import('esbuild')
  await rm(inCheckout(outdir), { recursive: true, force: true })
  try {
    await esbuild.build({
      absWorkingDir: inCheckout(),
      // Beside the server, the threads that set documents (server/documents/render-pool.ts) and open files (server/files/scan).
      entryPoints: {
        index: 'server/index.ts',
        'render-worker': 'server/documents/render-worker.ts',
        'signature-worker': 'server/documents/signatures/signature-worker.ts',
        'scan-worker': 'server/files/scan/scan-worker.ts',
      },
      outdir,
      bundle: true,
      // The seed is imported only when an empty database asks for it.
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'silent',
    })
  } catch (error) {
    const first = error?.errors?.[0]
    if (!first) throw error
    const where = first.location ? `${first.location.file}:${first.location.line}: ` : ''
    throw new Sentence(`The server could not be built (${where}${first.text}).`)
  }
}
