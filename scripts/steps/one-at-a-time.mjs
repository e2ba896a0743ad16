import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inCheckout } from './checkout.mjs'

const LOCK = inCheckout('.cache/steps/lock')

/**
 * Runs a step while no other script of this checkout runs one: `npm start` and `npm test` may begin together on a bare
 * checkout. The lock of a process that is gone does not count.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [file] another lock, for what checkouts share
 * @returns {Promise<T>}
 */
export async function oneAtATime(work, file = LOCK) {
  mkdirSync(path.dirname(file), { recursive: true })
  while (!take(file)) await wait(100)
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isHeld(file)) rmSync(file, { force: true })
    return false
  }
}

function isHeld(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
