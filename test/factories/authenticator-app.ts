import { Secret, TOTP } from 'otpauth'

/** What the app on the person's phone shows at a moment, once it holds this key (base32, however grouped). */
export function codeInApp(key: string, at: Date): string {
  const secret = Secret.fromBase32(key.replace(/\s/g, ''))
  return new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: at.getTime() })
}
