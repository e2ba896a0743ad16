/** Languages of the interface, the first is the default. */
export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'vi'

/** Tags for Intl. English of the Commonwealth: dates stay dd/mm/yyyy in both languages. */
export const INTL_LOCALE: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' }

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}
