import { existsSync, readFileSync } from 'node:fs'

/**
 * `failures`, `secondTries`: name and first lines of what failed at last or once, said again at the end of a run,
 * thousands of lines after it happened.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[], secondTries?: string[] }} Counts
 */

/**
 * One check that is not a test runner (types, lint, build) counts as one test.
 * @param {number} code exit code
 * @param {string} [name]
 * @param {string} [output]
 * @returns {Counts}
 */
export function countOfCheck(code, name = 'check', output = '') {
  if (code === 0) return { passed: 1, failed: 0, skipped: 0 }
  return { passed: 0, failed: 1, skipped: 0, failures: [failureOf(name, linesOf(output).slice(-40))] }
}

function failureOf(name, lines) {
  return [`✗ ${name}`, ...lines.map((line) => `    ${line}`)].join('\n')
}

function linesOf(text) {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/**
 * Counts in Vitest's JSON report. A file that fails before its tests run, an unhandled error and a missing report each
 * count as a failure: a red run never adds up to green.
 * @param {string} file
 * @param {number} code exit code of the runner
 * @param {string} output its last output: an unhandled error stands nowhere else
 * @returns {Counts}
 */
export function countsOfVitest(file, code, output) {
  const report = readReport(file)
  if (report === null) return countOfCheck(1, 'vitest', output)
  const failures = report.testResults.filter((one) => one.status === 'failed').flatMap(failuresIn)
  const secondTries = report.testResults.flatMap(secondTriesIn)
  const unexcused = secondTries.length > MOST_SECOND_TRIES ? secondTries.length : 0
  const counts = {
    passed: report.numPassedTests - unexcused,
    failed: failures.length + unexcused,
    secondTries,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  if (code === 0 || failures.length > 0) return { ...counts, failures }
  return { ...counts, failed: counts.failed + 1, failures: countOfCheck(code, 'vitest', output).failures }
}

/** A file that could not be loaded, or its tests that failed. */
function failuresIn({ name, message, assertionResults }) {
  const tests = assertionResults.filter((test) => test.status === 'failed')
  if (tests.length === 0) return [failureOf(name, linesOf(message ?? '').slice(0, 12))]
  return tests.map((test) => failureOfTest(name, test))
}

/** Passed, and yet with the message of a failure: that of the first try. */
function secondTriesIn({ name, assertionResults }) {
  return assertionResults
    .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
    .map((test) => failureOfTest(name, test))
}

function failureOfTest(file, { fullName, failureMessages }) {
  const lines = linesOf(failureMessages.join('\n')).filter((line) => !/^\s+at (new Promise|.*node_modules)/.test(line))
  return failureOf(`${file} › ${fullName}`, lines.slice(0, 12))
}

/** So many of a runner's tests may need their second try on a machine that does other things too; more are a fault of ours. */
const MOST_SECOND_TRIES = 3

/**
 * Counts in Playwright's JSON report. Its own last lines name what failed and what passed at its second try.
 * @param {string} file
 * @param {number} code
 * @returns {Counts}
 */
export function countsOfPlaywright(file, code) {
  const report = readReport(file)
  if (report === null) return countOfCheck(1, 'journeys')
  const { expected, unexpected, flaky, skipped } = report.stats
  const excused = flaky <= MOST_SECOND_TRIES ? flaky : 0
  const failed = unexpected + flaky - excused
  return { passed: expected + excused, failed: code !== 0 ? Math.max(1, failed) : failed, skipped }
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** What is said once more before the last line; '' when nothing is. */
export function failuresOf(all) {
  const said = (title, texts) => (texts.length === 0 ? '' : `\n${title}:\n${texts.join('\n')}\n`)
  return (
    said(
      'Beside the journeys, what passed at its second try',
      all.flatMap((counts) => counts.secondTries ?? []),
    ) +
    said(
      'Beside the journeys, what failed',
      all.flatMap((counts) => counts.failures ?? []),
    )
  )
}

/** The last line of `npm test`. */
export function summaryOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function readReport(file) {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Cut off: the runner died while it wrote.
    return null
  }
}
