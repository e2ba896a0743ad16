import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withFileLock } from './file-lock.ts'

let folder: string
let lock: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lock-'))
  lock = path.join(folder, 'lock')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

it('lets one task in at a time and gives the lock back, also after a failure', async () => {
  let inside = 0
  let most = 0
  const task = (fails: boolean) =>
    withFileLock(lock, async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise(setImmediate)
      inside -= 1
      if (fails) throw new Error('task failed')
    })
  const outcomes = await Promise.allSettled([task(false), task(true), task(false), task(false)])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(most).toBe(1)
  expect(existsSync(lock)).toBe(false)
})

it('is taken from a process that is gone', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  await writeFile(lock, `${pid} gone`)
  expect(await withFileLock(lock, async () => 'in')).toBe('in')
})

it('is taken from a holder that has not touched it for 10 s, although its process number lives on', async () => {
  await writeFile(lock, `${process.pid} stalled`)
  const longAgo = new Date('2026-01-01T00:00:00Z')
  await utimes(lock, longAgo, longAgo)
  expect(await withFileLock(lock, async () => 'in')).toBe('in')
})
