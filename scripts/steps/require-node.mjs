/** Lowest Node that runs the product (package.json, engines). Written for any Node that knows modules: it runs first. */
const LOWEST = [20, 19]

/**
 * @param {string} version as in process.versions.node
 * @returns {string | null} one sentence for the person, or null when this Node will do
 */
export function tooOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1])) return null
  return `Node ${version} is too old: install Node ${LOWEST.join('.')} or newer (24 LTS is best) from https://nodejs.org, then start again.`
}

/** Ends this process with the sentence when its Node is too old. */
export function requireNode() {
  const sentence = tooOldNode(process.versions.node)
  if (sentence === null) return
  console.error(`✗ ${sentence}`)
  process.exit(1)
}
