import type { Parameters } from './parameters.ts'

/**
 * Whether a column is one of these numbers, which are counted up from 1: a bit for each, found in one step. An array of
 * thousands the planner would weigh number by number, which takes longer than the search itself.
 */
export function isAmongSql(parameters: Parameters, column: string, numbers: readonly number[]): string {
  const most = numbers.reduce((one, other) => Math.max(one, other), 0)
  const bits = new Uint8Array((most >> 3) + 1)
  for (const number of numbers) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7))
  // Asked in this order: beyond the bits nothing may be looked up.
  return `CASE WHEN ${column} <= ${parameters.of(most, 'int')}
    THEN get_bit(${parameters.of(Buffer.from(bits.buffer), 'bytea')}, ${column}) = 1 ELSE false END`
}
