/**
 * One line per step with its time: `✓ packages installed (34.0 s)`. On a terminal the running step is shown too.
 * @template T
 * @param {string} doing what is shown while it runs, e.g. "installing packages"
 * @param {() => Promise<{ done: string, value?: T }>} work `done` is the line at the end
 * @returns {Promise<T | undefined>}
 */
export async function step(doing, work) {
  const started = performance.now()
  const isTerminal = process.stdout.isTTY === true
  if (isTerminal) process.stdout.write(`… ${doing}`)
  try {
    const { done, value } = await work()
    if (isTerminal) process.stdout.write('\r\x1b[K')
    console.log(`✓ ${done} (${seconds(performance.now() - started)})`)
    return value
  } catch (error) {
    if (isTerminal) process.stdout.write('\r\x1b[K')
    throw error
  }
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
