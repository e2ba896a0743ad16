import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Sentence } from './sentence.mjs'

const LAST_STOP_DEADLINE_MS = 20_000

/**
 * Claims the data directory for this process: two products on one would not see each other's edits. The claim of a
 * killed process does not count; its server stops by itself within moments, which is waited for.
 * @param {string} dataDirectory
 * @param {number} port
 */
export async function claim(dataDirectory, port) {
  const file = path.join(dataDirectory, 'running.json')
  const claimed = readClaim(file)
  if (claimed && isAlive(claimed.pid, /scripts[/\\][\w-]+\.mjs/)) {
    throw new Sentence(
      `It is already running from this folder (process ${claimed.pid}, port ${claimed.port}): stop that one first with Ctrl+C or kill ${claimed.pid}.`,
    )
  }
  const deadline = performance.now() + LAST_STOP_DEADLINE_MS
  while (claimed?.server && isAlive(claimed.server, /index\.[jt]s/) && performance.now() < deadline) await wait(50)
  if (!(await isFree(port))) {
    throw new Sentence(
      `Port ${port} is taken by another program: stop it, or start with another port, e.g. PORT=${port + 100} npm start.`,
    )
  }
  mkdirSync(dataDirectory, { recursive: true })
  const write = (server) => writeFileSync(file, JSON.stringify({ pid: process.pid, server, port }))
  write(null)
  return {
    /** @param {number | undefined} pid of the server */
    serverStarted: (pid) => write(pid ?? null),
    release: () => rmSync(file, { force: true }),
  }
}

/** The claim of a live product on this data directory, or null. */
export function runningProduct(dataDirectory) {
  const claimed = readClaim(path.join(dataDirectory, 'running.json'))
  return claimed && isAlive(claimed.pid, /scripts[/\\][\w-]+\.mjs/) ? claimed : null
}

function readClaim(file) {
  try {
    const { pid, server, port } = JSON.parse(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) ? { pid, server, port } : null
  } catch {
    // None, or cut off while it was written: then nobody runs.
    return null
  }
}

/** Is process `pid` alive, and still the program it was? Numbers are given out again. */
function isAlive(pid, program) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  try {
    return program.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return false
  }
}

/** @param {number} port 0 is always free */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
