import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inCheckout, root } from './checkout.mjs'

/**
 * SHA-256 over names and bytes of files and folders of the checkout; missing ones count as missing.
 * @param {string[]} paths relative to the checkout
 * @param {{ extra?: string[], ignore?: (relativePath: string) => boolean }} [options]
 */
export function hashOf(paths, { extra = [], ignore = () => false } = {}) {
  const hash = createHash('sha256')
  for (const text of extra) hash.update(`${text}\0`)
  for (const file of paths.flatMap((one) => filesIn(one)).sort()) {
    if (ignore(file)) continue
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function filesIn(relative) {
  const absolute = path.join(root, relative)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [relative]
  return readdirSync(absolute).flatMap((name) => filesIn(path.join(relative, name)))
}

/** Was this step finished for these inputs? `stamp` is a file that holds the hash of the inputs. */
export function isDone(stamp, hash) {
  const file = inCheckout(stamp)
  return existsSync(file) && readFileSync(file, 'utf8') === hash
}

/** Forgets a step before it is done again: a killed one is not taken for finished. */
export function markUndone(stamp) {
  rmSync(inCheckout(stamp), { force: true })
}

export function markDone(stamp, hash) {
  const file = inCheckout(stamp)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, hash)
}
