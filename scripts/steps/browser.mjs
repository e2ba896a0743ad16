import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { step } from './report.mjs'
import { packageProgram, runTool } from './run-tool.mjs'
import { Sentence } from './sentence.mjs'

/** The one without windows first: it needs about half of the processor. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * A Chromium that runs: CHROMIUM_PATH, then one on the PATH, then one that apt installs (root on Debian or Ubuntu),
 * then one that Playwright downloads.
 * @returns {Promise<string>} its path; '' means Playwright's own
 */
export async function findBrowser() {
  const found = installedBrowser()
  if (found !== null) return found
  const installed = await step('installing Chromium', async () => {
    const value = (await installWithApt()) ?? (await installWithPlaywright())
    if (value === null) {
      throw new Sentence(
        'No Chromium is here and none could be installed: install the package chromium or set CHROMIUM_PATH (--without=browser leaves the browser tests out).',
      )
    }
    return { done: 'Chromium installed', value }
  })
  return installed ?? ''
}

/** @returns {string | null} a Chromium of this machine that runs */
export function installedBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (runs(given)) return given
    throw new Sentence(`CHROMIUM_PATH=${given} does not run: set it to a Chromium, or unset it.`)
  }
  return names.map(onPath).find((file) => file !== null && runs(file)) ?? null
}

function onPath(name) {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

/** Without these Chromium talks to hosts of its maker, or needs what a container lacks. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Half as many pictures a second as it would make by itself: three encodings of each, in software, are what journeys cost.
  '--use-fake-device-for-media-stream=fps=10',
  '--use-fake-ui-for-media-stream',
]

/** Some distributions ship a placeholder that only says where to get the real one. */
function runs(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  const apt = (...args) =>
    runTool('chromium', 'apt-get', ['-y', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const update = await apt('update')
  if (update.code !== 0) return null
  const shell = await apt('install', '--no-install-recommends', 'chromium-headless-shell')
  if (shell.code !== 0) await apt('install', '--no-install-recommends', 'chromium')
  return installedBrowser()
}

async function installWithPlaywright() {
  const { code } = await runTool('chromium', process.execPath, [
    packageProgram('playwright/cli.js'),
    'install',
    'chromium',
  ])
  return code === 0 ? '' : null
}
