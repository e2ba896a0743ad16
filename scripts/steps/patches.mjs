import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './checkout.mjs'
import { Sentence } from './sentence.mjs'

/**
 * Applies every `patches/*.patch` (unified diffs from the checkout's root) to the installed packages: npm's own hooks are
 * off. What is patched already stays as it is; what fits neither before nor after is an error.
 * @param {string} [folder] the checkout
 */
export function applyPatches(folder = root) {
  const patches = path.join(folder, 'patches')
  if (!existsSync(patches)) return
  for (const name of readdirSync(patches).sort()) {
    if (!name.endsWith('.patch')) continue
    for (const { file, hunks } of filesOf(readFileSync(path.join(patches, name), 'utf8'))) {
      const target = path.join(folder, file)
      if (!existsSync(target)) throw new Sentence(`patches/${name} is for ${file}, which is not installed.`)
      const text = readFileSync(target, 'utf8')
      const patched = applyHunks(text, hunks)
      if (patched === null) {
        throw new Sentence(`patches/${name} does not fit ${file}: the package changed, so the patch must be made anew.`)
      }
      if (patched !== text) writeFileSync(target, patched)
    }
  }
}

/**
 * @param {string} text
 * @param {{ before: string, after: string }[]} hunks
 * @returns {string | null} the patched text, also when all or a part of it was patched before; null when the hunks do not fit
 */
export function applyHunks(text, hunks) {
  if (hunks.length === 0) return null
  let patched = text
  for (const { before, after } of hunks) {
    if (occursOnce(patched, after)) continue
    if (!occursOnce(patched, before)) return null
    patched = patched.replace(before, () => after)
  }
  return patched
}

function occursOnce(text, part) {
  const at = text.indexOf(part)
  return at >= 0 && text.indexOf(part, at + 1) < 0
}

/** Which files a patch changes; each hunk as the lines before and after. */
function filesOf(patch) {
  const files = []
  for (const line of patch.split('\n')) {
    const file = /^\+\+\+ b\/(.+)$/.exec(line)?.[1]
    if (file) files.push({ file, hunks: [] })
    else if (line.startsWith('@@')) files.at(-1)?.hunks.push({ before: '', after: '' })
    else if (/^[ +-]/.test(line) && !line.startsWith('---')) {
      const hunk = files.at(-1)?.hunks.at(-1)
      if (!hunk) continue
      if (line[0] !== '+') hunk.before += `${line.slice(1)}\n`
      if (line[0] !== '-') hunk.after += `${line.slice(1)}\n`
    }
  }
  return files
}
