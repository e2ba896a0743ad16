import { format } from 'node:util'
import { afterEach, beforeEach, vi } from 'vitest'

/**
 * Unexpected warnings and errors on the console fail the test that caused them. A test that expects some replaces the
 * method itself: `vi.spyOn(console, 'error').mockImplementation(…)`.
 */
let unexpected: string[] = []

beforeEach(() => {
  unexpected = []
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      unexpected.push(`console.${method}: ${format(...args)}`)
    })
  }
})

afterEach(() => {
  if (unexpected.length > 0) throw new Error(`unexpected console output\n${unexpected.join('\n')}`)
})
