import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './checkout.mjs'
import { productBuild, serverOf } from './product-build.mjs'
import { Sentence } from './sentence.mjs'

/** Filling the demo data on a machine that does much else; nobody waits so long otherwise. */
const READY_DEADLINE_MS = 300_000

/**
 * The built product with data of its own on a free port: for journeys, pictures and measurements, beside a live one.
 * @param {{ server?: string, dataDirectory?: string, env?: Record<string, string> }} [options]
 *   server: program relative to the checkout; dataDirectory: of an earlier scratch product that was killed
 */
export async function startScratchProduct({ server = serverOf(productBuild), dataDirectory, env = {} } = {}) {
  const folder = dataDirectory ?? newFolder()
  const started = performance.now()
  const child = spawn(process.execPath, [server], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      APP_MODE: 'demo',
      PORT: '0',
      DATA_DIRECTORY: folder,
      // The same for all: people stay signed in after a kill, and copied data can be read.
      SESSION_SECRET: createHash('sha256').update('scratch product').digest('hex'),
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  let output = ''
  const origin = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Sentence(`The product did not start (${why}): ${output.trim() || 'no output'}`))
    const timer = setTimeout(() => fail(`not ready after ${READY_DEADLINE_MS / 1000} s`), READY_DEADLINE_MS)
    const read = (chunk) => {
      output = (output + chunk).slice(-20_000)
      const ready = output.match(/^Ready: (\S+)$/m)?.[1]
      if (!ready) return
      clearTimeout(timer)
      resolve(ready)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    exited.then((code) => {
      clearTimeout(timer)
      fail(`exit code ${code}`)
    })
  })
  return {
    origin,
    pid: child.pid,
    dataDirectory: folder,
    readyMs: performance.now() - started,
    output: () => output,
    /** kill -9: PostgreSQL and the data stay, for another start with this dataDirectory. */
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    /** Stops it as Ctrl+C does; the data stay. */
    async stop() {
      child.kill('SIGTERM')
      return exited
    },
    /** Removes the data of a stopped product. */
    discard: () => discard(folder),
  }
}

/** Address of its database, while it runs. */
export function databaseOf({ dataDirectory }) {
  const { password, port } = JSON.parse(readFileSync(path.join(dataDirectory, 'postgres/launcher.json'), 'utf8'))
  return `postgresql://app:${password}@127.0.0.1:${port}/app`
}

/**
 * Copies the data of a stopped scratch product: another one starts from there in a second instead of filling a database.
 * @param {string} from its dataDirectory
 * @returns {Promise<string>} a dataDirectory; the product that gets it removes it with `discard`
 */
export async function copyScratchData(from) {
  const folder = newFolder()
  // Owners stay: the database's files belong to its own account where we are root.
  const { status, stderr } = spawnSync('cp', ['-a', `${from}/.`, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Sentence(`The data could not be copied: ${stderr.trim()}`)
  const record = path.join(folder, 'postgres/launcher.json')
  writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), port: await freePort() }))
  return folder
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function newFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiengnoichung-'))
  // Root's PostgreSQL runs under another account, which must reach its own folder in this one.
  chmodSync(folder, 0o755)
  return folder
}

function discard(folder) {
  const record = path.join(folder, 'postgres/launcher.json')
  if (existsSync(record)) {
    const { cluster } = JSON.parse(readFileSync(record, 'utf8'))
    if (path.isAbsolute(cluster)) rmSync(path.dirname(cluster), { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
}
