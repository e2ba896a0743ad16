import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** Which hosts this process answers to, and which origins may write or open sockets. */
export interface OriginPolicy {
  /** Whether the Host header names this deployment (DNS rebinding ends here). */
  hostAllowed(host: string | undefined): boolean
  /** Whether a state-changing request or a socket comes from our own pages. */
  sameOrigin(request: Pick<IncomingMessage, 'headers'>): boolean
}

export interface OriginPolicyOptions {
  /** e.g. https://tiengnoichung.example; null in demo mode. */
  readonly publicOrigin: string | null
  /** --lan: any IP address of this machine may be the host. */
  readonly lan: boolean
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

export function createOriginPolicy({ publicOrigin, lan }: OriginPolicyOptions): OriginPolicy {
  const publicHost = publicOrigin ? new URL(publicOrigin).host : null

  function hostAllowed(host: string | undefined): boolean {
    if (!host) return false
    if (host === publicHost) return true
    const name = host.replace(/:\d+$/, '')
    if (LOOPBACK.has(name)) return true
    return lan && (isIP(name.replace(/^\[|\]$/g, '')) !== 0 || !name.includes('.'))
  }

  return {
    hostAllowed,
    sameOrigin({ headers }) {
      const { origin, host } = headers
      if (!hostAllowed(host)) return false
      if (origin) return origin === publicOrigin || hostOf(origin) === host
      // Browsers send Sec-Fetch-Site where they leave Origin out; neither means: not one of our pages.
      return headers['sec-fetch-site'] === 'same-origin'
    },
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
