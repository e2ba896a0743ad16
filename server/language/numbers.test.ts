import { describe, expect, test } from 'vitest'
import { formatBytes, formatMoney, formatNumber, formatPercent, formatQuantity, parseNumber } from './numbers.ts'

describe('[domain 7.8] numbers as they are shown', () => {
  test('a dot groups thousands, a comma starts the decimals', () => {
    expect(formatNumber(1_234_567.89)).toBe('1.234.567,89')
    expect(formatNumber(1_234_567.89, 'en')).toBe('1,234,567.89')
  })

  test('no space before %, and none that breaks before a unit', () => {
    expect(formatPercent(0.825)).toBe('82,5%')
    expect(formatQuantity(42, 'ha')).toBe('42\u00A0ha')
    expect(formatQuantity(1000, 'm³/ngày đêm')).toBe('1.000\u00A0m³/ngày đêm')
  })

  test('money is in đồng by word, shortened only where nothing is lost', () => {
    expect(formatMoney(1_500_000_000)).toBe('1,5\u00A0tỷ đồng')
    expect(formatMoney(850_000)).toBe('850.000\u00A0đồng')
    expect(formatMoney(12_000_000)).toBe('12\u00A0triệu đồng')
    expect(formatMoney(1_234_567_891)).toBe('1.234.567.891\u00A0đồng')
  })

  test('sizes of files are short', () => {
    expect(formatBytes(18 * 1024 * 1024)).toBe('18\u00A0MB')
    expect(formatBytes(1.4 * 1024 ** 3)).toBe('1,4\u00A0GB')
    expect(formatBytes(812 * 1024)).toBe('812\u00A0KB')
    expect(formatBytes(300)).toBe('1\u00A0KB')
  })
})

describe('[domain 7.8] numbers as they are typed', () => {
  test.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1.234.567,89', 1_234_567.89],
    ['42', 42],
    ['-3,25', -3.25],
    ['1 234', 1234],
  ])('%s is %d', (typed, value) => {
    expect(parseNumber(typed)).toEqual({ ok: true, value })
  })

  test('what can be read in two ways is refused, not guessed', () => {
    expect(parseNumber('1.234')).toMatchObject({ ok: false, failure: { code: 'number-ambiguous' } })
    expect(parseNumber('1.5')).toMatchObject({ ok: false, failure: { code: 'number-ambiguous' } })
  })

  test.each(['1,2,3', 'abc', '1.23.456', '12.34,5'])('%s is no number', (typed) => {
    expect(parseNumber(typed)).toMatchObject({ ok: false, failure: { code: 'number-form' } })
  })
})
