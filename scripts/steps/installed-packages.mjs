import { existsSync, readFileSync } from 'node:fs'
import { inCheckout } from './checkout.mjs'

/**
 * Does node_modules hold exactly what package-lock.json says for this platform? npm writes its own list there last of
 * all, so that a cut off installation has none; a developer's `npm install` counts as well as ours.
 * @param {string} [lockFile]
 * @param {string} [installedFile]
 */
export function packagesAreInstalled(
  lockFile = inCheckout('package-lock.json'),
  installedFile = inCheckout('node_modules/.package-lock.json'),
) {
  if (!existsSync(installedFile)) return false
  const wanted = packagesIn(lockFile)
  const installed = packagesIn(installedFile)
  const missing = Object.entries(wanted).some(
    ([place, one]) => installed[place]?.version !== one.version && isNeeded(one),
  )
  const foreign = Object.entries(installed).some(([place, one]) => wanted[place]?.version !== one.version)
  return !missing && !foreign
}

function packagesIn(file) {
  const { '': _ownPackage, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages
  return packages
}

/** Optional ones are for one system each; of those that also name a C library either one may be there. */
function isNeeded({ optional = false, devOptional = false, peer = false, os, cpu, libc }) {
  const isOurs = matches(os, process.platform) && matches(cpu, process.arch)
  if (!isOurs || libc) return false
  return os || cpu ? true : !(optional || devOptional || peer)
}

function matches(list, own) {
  return !list || (list.some((one) => one === own) && !list.includes(`!${own}`))
}
