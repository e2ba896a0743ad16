import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { arch, homedir, platform } from 'node:os'
import path from 'node:path'
import { buildWorker } from '../media-worker/build-worker.mjs'
import { downloadWorker } from '../media-worker/download-worker.mjs'
import { inCheckout } from './checkout.mjs'
import { hashOf } from './input-hash.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { Sentence } from './sentence.mjs'

/** A worker that is started without arguments and environment says so by this exit code: it runs on this machine. */
const RUNS_HERE = 41

/**
 * A mediasoup-worker that runs here, obtained as scripts/media-worker/README.md says. Several processes and checkouts may
 * ask at once: one obtains it, the others wait.
 * @param {{ env?: Record<string, string | undefined>, cache?: string, version?: string, say?: (line: string) => void,
 *   download?: typeof downloadWorker, build?: typeof buildWorker }} [options] `say` gets a line per stage
 * @returns {Promise<{ file: string, from: 'environment' | 'cache' | 'prebuilt' | 'build' }>}
 * @throws {Sentence}
 */
export async function obtainMediaWorker({
  env = process.env,
  cache = cacheFolder(env),
  version = installedVersion(),
  say = console.log,
  download = downloadWorker,
  build = buildWorker,
} = {}) {
  const given = env.MEDIASOUP_WORKER_BIN
  if (given) {
    if (runsHere(given)) return { file: given, from: 'environment' }
    throw new Sentence(
      `MEDIASOUP_WORKER_BIN=${given} does not run here: set it to a mediasoup-worker ${version}, or unset it and one is obtained.`,
    )
  }
  const folder = path.join(cache, `${version}-${recipe()}`)
  const file = path.join(folder, 'mediasoup-worker')
  if (runsHere(file)) return { file, from: 'cache' }
  return oneAtATime(
    async () => {
      if (runsHere(file)) return { file, from: 'cache' }
      // Nobody else works here now: what lies about is of one that was killed.
      clean(folder)
      const attempt = (name) => path.join(folder, name)
      const downloaded = await download({ version, folder: attempt('download'), env })
      if (downloaded !== null && keep(downloaded, file)) return { file, from: 'prebuilt' }
      clean(folder)
      const built = await build({ folder: attempt('build'), onProgress: tellQuarters(say) })
      if (!keep(built, file)) {
        throw new Sentence(
          'The media worker was built but does not run here: its output is in .cache/logs/media-worker-build.log.',
        )
      }
      return { file, from: 'build' }
    },
    path.join(folder, 'lock'),
  )
}

/** @param {string} file */
export function runsHere(file) {
  return existsSync(file) && spawnSync(file, { stdio: 'ignore', env: {}, timeout: 20_000 }).status === RUNS_HERE
}

/** Outside the checkout: a fresh clone or `npm ci` does not build anew. */
function cacheFolder(env) {
  const base = env.XDG_CACHE_HOME || (platform() === 'win32' && env.LOCALAPPDATA) || path.join(homedir(), '.cache')
  return path.join(base, 'tieng-noi-chung', 'media-worker')
}

function installedVersion() {
  return JSON.parse(readFileSync(inCheckout('node_modules/mediasoup/package.json'), 'utf8')).version
}

/** Whoever changes how it is built gets another one; a home that two systems share holds one for each. */
function recipe() {
  const hash = hashOf(['scripts/media-worker'], { ignore: (file) => file.endsWith('.md') })
  return `${hash.slice(0, 12)}-${platform()}-${arch()}`
}

/** The program takes its place at once and only if it runs: what is there is whole. */
function keep(program, file) {
  if (!existsSync(program) || !statSync(program).isFile()) return false
  chmodSync(program, 0o755)
  if (!runsHere(program)) return false
  renameSync(program, file)
  clean(path.dirname(file), [path.basename(file)])
  return true
}

function clean(folder, except = []) {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (name !== 'lock' && !except.includes(name)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

function tellQuarters(say) {
  let told = -1
  return (share) => {
    const quarter = Math.floor(share * 4)
    if (quarter <= told || quarter === 4) return
    told = quarter
    say(
      quarter === 0
        ? '… building the media worker from source (about 4 minutes, once)'
        : `… building the media worker: ${quarter * 25} %`,
    )
  }
}
