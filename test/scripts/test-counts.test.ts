import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { countOfCheck, countsOfPlaywright, countsOfVitest, summaryOf, sumOf } from '../../scripts/steps/test-counts.mjs'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'counts-'))
  file = path.join(folder, 'report.json')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

it('sums all runners into the last line', () => {
  const sum = sumOf([countOfCheck(0), { passed: 5, failed: 1, skipped: 0 }, { passed: 2, failed: 0, skipped: 0 }])
  expect(summaryOf(sum)).toBe('8 passed, 1 failed')
  expect(summaryOf({ passed: 1, failed: 0, skipped: 3 })).toBe('1 passed, 0 failed, 3 skipped')
})

it('counts a file that could not be loaded as a failure', async () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  await writeFile(file, JSON.stringify({ ...vitest, testResults }))
  expect(countsOfVitest(file, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
})

it('never turns a red run green: an exit code without a failed test, a missing or a cut off report', async () => {
  expect(countsOfVitest(file, 0).failed).toBe(1)
  await writeFile(file, JSON.stringify(vitest))
  expect(countsOfVitest(file, 0).failed).toBe(0)
  expect(countsOfVitest(file, 1).failed).toBe(1)
  await writeFile(file, '{"numPassedTests": 5')
  expect(countsOfVitest(file, 0).failed).toBe(1)
})

it('counts journeys; a few may pass at their second try, many may not', async () => {
  await writeFile(file, JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 3, skipped: 2 } }))
  expect(countsOfPlaywright(file, 1)).toEqual({ passed: 7, failed: 1, skipped: 2 })
  await writeFile(file, JSON.stringify({ stats: { expected: 4, unexpected: 0, flaky: 4, skipped: 0 } }))
  expect(countsOfPlaywright(file, 0)).toEqual({ passed: 4, failed: 4, skipped: 0 })
})
