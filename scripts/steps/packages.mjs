import { spawnSync } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { root } from './checkout.mjs'
import { packagesAreInstalled } from './installed-packages.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { applyPatches } from './patches.mjs'
import { step } from './report.mjs'
import { mustRun } from './run-tool.mjs'
import { Sentence, sentenceOf } from './sentence.mjs'

const NEEDED_BYTES = 1.5e9

/** Installs exactly what package-lock.json says, unless that is there, with our patches on it. */
export async function installPackages() {
  if (!packagesAreInstalled()) {
    await oneAtATime(async () => {
      if (!packagesAreInstalled()) await installWithStep()
    })
  }
  try {
    applyPatches()
  } catch (error) {
    if (sentenceOf(error) === null) throw error
    // A patch that changed since the packages came is for them as they come.
    await oneAtATime(installWithStep)
    applyPatches()
  }
}

async function installWithStep() {
  await step('installing packages (about a minute)', async () => {
    await install()
    return { done: 'packages installed' }
  })
}

async function install() {
  const npm = findNpm()
  const { bavail, bsize } = statfsSync(root)
  if (bavail * bsize < NEEDED_BYTES) {
    throw new Sentence(
      `The disk has ${((bavail * bsize) / 1e9).toFixed(1)} GB left and the packages need ${NEEDED_BYTES / 1e9} GB: free some space, then start again.`,
    )
  }
  // Development packages belong to it whatever NODE_ENV says: they build the product.
  await mustRun('packages', npm.command, [...npm.args, 'ci', '--include=dev', '--include=optional'], {
    env: { NODE_ENV: '' },
  })
}

function findNpm() {
  const own = process.env.npm_execpath
  if (own?.endsWith('.js') && existsSync(own)) return { command: process.execPath, args: [own] }
  const { status } = spawnSync('npm', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' })
  if (status === 0) return { command: 'npm', args: [] }
  throw new Sentence('npm is missing: install it (it comes with Node from https://nodejs.org), then start again.')
}
