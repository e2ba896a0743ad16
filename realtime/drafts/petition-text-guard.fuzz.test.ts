import { expect, it } from 'vitest'
import { fuzzText } from './testing/text-fuzz.ts'

const BOUND_OF_HONEST_REFUSALS = 0.05

it('[F14] two who edit, two who suggest and a server that decides never come apart, and no key is lost', () => {
  const report = fuzzText({ seed: 1, operations: 250 })
  expect(report).toMatchObject({ divergences: 0, invalid: 0, lostKeys: 0, errors: [] })
  expect(report.checked).toBeGreaterThan(150)
  expect(report.refusals / report.checked).toBeLessThan(BOUND_OF_HONEST_REFUSALS)
}, 180_000)
