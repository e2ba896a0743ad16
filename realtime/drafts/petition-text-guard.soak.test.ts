import { expect, it } from 'vitest'
import { fuzzText } from './testing/text-fuzz.ts'

it.each([11, 12, 13, 14, 15])(
  '[F14] seed %i: 700 operations of four editors and a server that decides, no divergence and no lost key',
  (seed) => {
    const report = fuzzText({ seed, operations: 700 })
    expect(report).toMatchObject({ divergences: 0, invalid: 0, lostKeys: 0, errors: [] })
    expect(report.refusals / report.checked).toBeLessThan(0.05)
  },
)
