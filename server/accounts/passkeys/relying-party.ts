/** For whom a device makes and uses a passkey: it binds the key to this name, which is what defeats false pages. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

export interface RelyingPartyOptions {
  /** In production: the one address people open. */
  readonly publicOrigin: string | null
  /** Whether pages are served over HTTPS. */
  readonly secure: boolean
}

/**
 * The relying party of a request by its Host. Null where there can be none: WebAuthn knows no bare IP addresses, and a
 * name in the local network that its certificate does not prove is nobody's.
 */
export function relyingPartyOf(
  host: string | null,
  { publicOrigin, secure }: RelyingPartyOptions,
): RelyingParty | null {
  if (!host) return null
  if (publicOrigin) {
    const known = new URL(publicOrigin)
    return host === known.host && !isAddress(known.hostname) ? { id: known.hostname, origin: known.origin } : null
  }
  if (host.replace(/:\d+$/, '') !== 'localhost') return null
  return { id: 'localhost', origin: `${secure ? 'https' : 'http'}://${host}` }
}

function isAddress(hostname: string): boolean {
  return /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
}
