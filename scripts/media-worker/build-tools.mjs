import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runTool } from '../steps/run-tool.mjs'
import { Sentence } from '../steps/sentence.mjs'

/** What the build needs, and the Debian and Ubuntu packages that bring it. */
const programs = {
  'c++': 'g++',
  meson: 'meson',
  ninja: 'ninja-build',
  'pkg-config': 'pkg-config',
  flatc: 'flatbuffers-compiler',
}
const libraries = {
  libuv: 'libuv1-dev',
  openssl: 'libssl-dev',
  libsrtp2: 'libsrtp2-dev',
  absl_flat_hash_map: 'libabsl-dev',
  flatbuffers: 'libflatbuffers-dev',
}

/** @returns {string[]} the packages that are missing, by what runs and what pkg-config finds: any distribution will do */
export function missingPackages() {
  const answers = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
  const absent = Object.entries(programs).filter(([program]) => !answers(program, '--version'))
  const unknown = Object.entries(libraries).filter(([library]) => !answers('pkg-config', '--exists', library))
  return [...absent, ...unknown].map(([, name]) => name)
}

/**
 * The compilers and libraries are there, or apt brings them (root on Debian or Ubuntu), or a Sentence says what to install.
 * @param {{ missing?: () => string[], isRoot?: boolean, isDebian?: boolean, install?: (packages: string[]) => Promise<string | null> }} [system]
 *   `install` answers why it could not, or null
 */
export async function requireBuildTools({
  missing = missingPackages,
  isRoot = process.getuid?.() === 0,
  isDebian = existsSync('/etc/debian_version'),
  install = installWithApt,
} = {}) {
  const packages = missing()
  if (packages.length === 0) return
  const failure = isRoot && isDebian ? await install(packages) : ''
  const still = failure === '' ? packages : missing()
  if (still.length === 0) return
  const how = isDebian
    ? `as administrator run: apt-get install ${still.join(' ')}`
    : `install what Debian calls ${still.join(', ')}`
  throw new Sentence(
    `The media worker is not here and cannot be built: ${how} (or set MEDIASOUP_WORKER_BIN to a worker), then start again.${failure ? ` apt says: ${failure}` : ''}`,
  )
}

async function installWithApt(packages) {
  const apt = (...args) =>
    runTool('media-worker-apt', 'apt-get', ['-y', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const update = await apt('update')
  const { code, output } = update.code === 0 ? await apt('install', '--no-install-recommends', ...packages) : update
  if (code === 0) return null
  return /^E: .*$/m.exec(output)?.[0] ?? `exit code ${code}`
}
