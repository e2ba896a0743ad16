import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { INTL_LOCALE, type Locale } from './locale.ts'

/** Non-breaking space between a number and its unit. */
const NBSP = '\u00A0'

/** 1234567.89 → "1.234.567,89" (English "1,234,567.89"); at most `digits` decimals, none added. */
export function formatNumber(value: number, locale: Locale = 'vi', digits = 2): string {
  return new Intl.NumberFormat(INTL_LOCALE[locale], { maximumFractionDigits: digits }).format(value)
}

/** A share from 0 to 1: 0.825 → "82,5%", no space before the sign. */
export function formatPercent(share: number, locale: Locale = 'vi', digits = 1): string {
  return `${formatNumber(share * 100, locale, digits)}%`
}

/** "42 ha", "1.000 m³/ngày đêm": the unit never falls to the next line. */
export function formatQuantity(value: number, unit: string, locale: Locale = 'vi'): string {
  return formatNumber(value, locale) + NBSP + unit
}

/** Amount in đồng with the word, never ₫: "850.000 đồng", "1,5 tỷ đồng". Shortened only where nothing is lost. */
export function formatMoney(dong: number): string {
  for (const [size, word] of [
    [1e9, 'tỷ đồng'],
    [1e6, 'triệu đồng'],
  ] as const) {
    const short = dong / size
    if (Math.abs(short) >= 1 && Number.isInteger(short * 100)) return formatQuantity(short, word)
  }
  return formatQuantity(dong, 'đồng')
}

/** Size of a file: "812 KB", "18 MB", "1,4 GB" (1 MB = 1024 × 1024 bytes); what is smaller than 1 KB is 1 KB. */
export function formatBytes(bytes: number, locale: Locale = 'vi'): string {
  const units = ['KB', 'MB', 'GB'] as const
  let size = bytes > 0 ? Math.max(bytes / 1024, 1) : 0
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  const digits = size < 10 && unit > 0 ? 1 : 0
  return formatNumber(size, locale, digits) + NBSP + units[unit]
}

export type NumberFault = Failure<'number-empty' | 'number-form' | 'number-ambiguous'>

/**
 * A number typed in the Vietnamese way: "1.234,5", "1234,5", "1.234.567". "1.234" and "1.5" are refused as ambiguous:
 * nobody can tell a thousand from a decimal point (domain.md §7.8).
 */
export function parseNumber(text: string): Result<number, NumberFault> {
  const typed = text.replace(/[\s\u00A0]/g, '')
  if (typed === '') return fail('number-empty')
  if (/^[+-]?\d+\.\d+$/.test(typed)) return fail('number-ambiguous', { typed })
  const isPlain = /^[+-]?\d+(,\d+)?$/.test(typed)
  const isGrouped = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed)
  if (!isPlain && !isGrouped) return fail('number-form', { typed })
  return ok(Number(typed.replaceAll('.', '').replace(',', '.')))
}
