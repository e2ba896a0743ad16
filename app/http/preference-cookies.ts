import type { PreferencesInput } from '#server/accounts/contract.ts'

const ONE_YEAR_S = 365 * 24 * 60 * 60

/** `Set-Cookie` values that keep a visitor's language and look for a year. No secret; scripts never need them. */
export function preferenceCookies(preferences: PreferencesInput, isSecure: boolean): string[] {
  const attributes = `Path=/; Max-Age=${ONE_YEAR_S}; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`
  const { locale, theme, easyReading } = preferences
  const values = [
    locale && `tnc_locale=${locale}`,
    theme && `tnc_theme=${theme}`,
    easyReading !== undefined && `tnc_easy=${easyReading ? 1 : 0}`,
  ]
  return values.filter(Boolean).map((value) => `${value}; ${attributes}`)
}
