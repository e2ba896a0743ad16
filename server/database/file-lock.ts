import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '#server/kernel/clock.ts'
import { isMissing } from './missing-file.ts'

const HEARTBEAT_MS = 500
const STALE_MS = 10_000
const POLL_MS = 25

/**
 * Runs `task` while no other process on this machine runs one under the same lock file.
 * The holder touches the file twice a second; one that was killed loses the lock after 10 s, or at once when its
 * process is gone.
 */
export async function withFileLock<T>(lockPath: string, task: () => Promise<T>): Promise<T> {
  const token = `${process.pid} ${randomUUID()}`
  while (!(await tryCreate(lockPath, token))) {
    await stealIfStale(lockPath)
    await wait(POLL_MS)
  }
  const heartbeat = setInterval(() => {
    const now = systemClock.now()
    utimes(lockPath, now, now).catch(ignoreMissing)
  }, HEARTBEAT_MS)
  heartbeat.unref()
  try {
    return await task()
  } finally {
    clearInterval(heartbeat)
    if ((await readLock(lockPath)) === token) await rm(lockPath, { force: true })
  }
}

async function tryCreate(lockPath: string, token: string): Promise<boolean> {
  try {
    await writeFile(lockPath, token, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function stealIfStale(lockPath: string): Promise<void> {
  const held = await readLock(lockPath)
  if (held === null || !(await isStale(lockPath, held))) return
  // Renaming first means that of two thieves only one removes the dead lock; a fresh one taken by mistake is put back.
  const aside = `${lockPath}.${randomUUID()}`
  try {
    await rename(lockPath, aside)
  } catch (error) {
    return ignoreMissing(error)
  }
  const taken = await readLock(aside)
  if (taken === held) await rm(aside, { force: true })
  else await rename(aside, lockPath)
}

async function isStale(lockPath: string, token: string): Promise<boolean> {
  const pid = Number.parseInt(token, 10)
  if (pid > 0 && !processExists(pid)) return true
  try {
    const { mtimeMs } = await stat(lockPath)
    return systemClock.now().getTime() - mtimeMs > STALE_MS
  } catch (error) {
    ignoreMissing(error)
    return false
  }
}

async function readLock(lockPath: string): Promise<string | null> {
  try {
    return await readFile(lockPath, 'utf8')
  } catch (error) {
    ignoreMissing(error)
    return null
  }
}

/** True also for a process of another account. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error
}
