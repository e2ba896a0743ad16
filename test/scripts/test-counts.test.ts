import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  countOfCheck,
  countsOfPlaywright,
  countsOfVitest,
  failuresOf,
  summaryOf,
  sumOf,
} from '../../scripts/steps/test-counts.mjs'

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
  const testResults = [{ status: 'failed', name: 'a.test.ts', message: 'no such module', assertionResults: [] }]
  await writeFile(file, JSON.stringify({ ...vitest, testResults }))
  const counts = countsOfVitest(file, 1, '')
  expect(counts).toMatchObject({ passed: 5, failed: 1, skipped: 0 })
  expect(failuresOf([counts])).toContain('✗ a.test.ts\n    no such module')
})

it('says again at the end what failed, wherever it did', async () => {
  const tests = [
    {
      status: 'failed',
      fullName: 'adds up',
      failureMessages: ['expected 3 to be 4\n\n    at a.test.ts:5\n    at node_modules/runner.js:1'],
    },
    { status: 'passed', fullName: 'takes away', failureMessages: [] },
  ]
  const testResults = [{ status: 'failed', name: 'a.test.ts', message: '', assertionResults: tests }]
  await writeFile(file, JSON.stringify({ ...vitest, numFailedTests: 1, testResults }))
  const said = failuresOf([countOfCheck(0), countOfCheck(1, 'lint', 'b.ts: unused'), countsOfVitest(file, 1, '')])
  expect(said).toContain('✗ lint\n    b.ts: unused\n✗ a.test.ts › adds up\n    expected 3 to be 4')
  expect(said).not.toMatch(/takes away|runner\.js/)
  expect(failuresOf([countOfCheck(0)])).toBe('')
})

it('names what passed at its second try; a few may, many may not', async () => {
  const again = { status: 'passed', fullName: 'adds up', failureMessages: ['expected 3 to be 4'] }
  const write = (tries: number) =>
    writeFile(
      file,
      JSON.stringify({
        ...vitest,
        testResults: [{ status: 'passed', name: 'a.test.ts', assertionResults: Array(tries).fill(again) }],
      }),
    )
  await write(3)
  const few = countsOfVitest(file, 0, '')
  expect(few).toMatchObject({ passed: 5, failed: 0 })
  expect(failuresOf([few])).toContain('second try:\n✗ a.test.ts › adds up\n    expected 3 to be 4')
  await write(4)
  expect(countsOfVitest(file, 0, '')).toMatchObject({ passed: 1, failed: 4 })
})

it('never turns a red run green: an exit code without a failed test, a missing or a cut off report', async () => {
  expect(countsOfVitest(file, 0, '').failed).toBe(1)
  await writeFile(file, JSON.stringify(vitest))
  expect(countsOfVitest(file, 0, '').failed).toBe(0)
  const unhandled = countsOfVitest(file, 1, 'Unhandled Rejection: closed')
  expect(unhandled).toMatchObject({ passed: 5, failed: 1 })
  expect(failuresOf([unhandled])).toContain('Unhandled Rejection: closed')
  await writeFile(file, '{"numPassedTests": 5')
  expect(countsOfVitest(file, 0, '').failed).toBe(1)
})

it('counts journeys; a few may pass at their second try, many may not', async () => {
  await writeFile(file, JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 3, skipped: 2 } }))
  expect(countsOfPlaywright(file, 1)).toEqual({ passed: 7, failed: 1, skipped: 2 })
  await writeFile(file, JSON.stringify({ stats: { expected: 4, unexpected: 0, flaky: 4, skipped: 0 } }))
  expect(countsOfPlaywright(file, 0)).toEqual({ passed: 4, failed: 4, skipped: 0 })
})
