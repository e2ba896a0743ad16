/** Which program and which system opened a session. Names are the makers'; null where nothing is known. */
export interface Device {
  readonly browser: string | null
  readonly system: string | null
}

/**
 * The first that matches wins: nearly every browser also claims to be Chrome or Safari. Cốc Cốc, much used in Vietnam,
 * is one that libraries do not know; they also bring hundreds of devices that nobody needs to tell his own by.
 */
const BROWSERS = [
  ['Cốc Cốc', /coc_coc_browser/],
  ['Zalo', /\bZalo\b/],
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+ .*Safari\//],
] as const

const SYSTEMS = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows NT\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const

export function deviceOf(userAgent: string): Device {
  const first = (known: readonly (readonly [string, RegExp])[]) =>
    known.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null
  return { browser: first(BROWSERS), system: first(SYSTEMS) }
}
