import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** One check that is not a test runner (types, lint, build) counts as one test. */
export function countOfCheck(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/**
 * Counts in Vitest's JSON report. A file that fails before its tests run, an unhandled error and a missing report each
 * count as a failure: a red run never adds up to green.
 * @param {string} file
 * @param {number} code exit code of the runner
 * @returns {Counts}
 */
export function countsOfVitest(file, code) {
  const report = readReport(file)
  if (report === null) return countOfCheck(1)
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  return atLeastOneFailure(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  )
}

/** So many journeys may need their second try on a machine that does other things too; more are a fault of ours. */
const MOST_SECOND_TRIES = 3

/**
 * Counts in Playwright's JSON report. Journeys that passed at their second try are named by its own last lines.
 * @param {string} file
 * @param {number} code
 * @returns {Counts}
 */
export function countsOfPlaywright(file, code) {
  const report = readReport(file)
  if (report === null) return countOfCheck(1)
  const { expected, unexpected, flaky, skipped } = report.stats
  const excused = flaky <= MOST_SECOND_TRIES ? flaky : 0
  return atLeastOneFailure({ passed: expected + excused, failed: unexpected + flaky - excused, skipped }, code)
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** The last line of `npm test`. */
export function summaryOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function atLeastOneFailure(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
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
