import type { Text } from '#server/language/text.ts'

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['coc_coc_browser', 'Cốc Cốc'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** "Chrome trên Windows": as much of the browser's description as a person recognises. */
export function deviceWords(t: Text, userAgent: string): string {
  const find = (known: readonly (readonly [string, string])[]) => known.find(([mark]) => userAgent.includes(mark))?.[1]
  return t('administration.sessions.device', {
    browser: find(BROWSERS) ?? t('administration.sessions.unknownBrowser'),
    system: find(SYSTEMS) ?? t('administration.sessions.unknownSystem'),
  })
}
