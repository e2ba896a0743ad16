import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'

/** RFC 6238 as every authenticator app reads it: SHA-1, six digits, thirty seconds. */
const PERIOD_S = 30
const DIGITS = 6
const SECRET_BYTES = 20
/** Clocks of phones: one step early or late is still taken. */
const DRIFT_STEPS = 1
const ISSUER = 'Tiếng Nói Chung'

export function newTotpSecret(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(SECRET_BYTES))
}

/** The 30-second step whose code this is, near now; null when it is none. */
export function totpStep(secret: Uint8Array<ArrayBuffer>, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: DRIFT_STEPS })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta
}

/** What an authenticator app takes in: by camera, or typed. */
export interface TotpSetUp {
  /** Base32 in groups of four. */
  readonly key: string
  readonly uri: string
  /** The QR code as the path of an SVG on a field of `size` × `size`. */
  readonly qr: { readonly size: number; readonly path: string }
}

export function totpSetUp(secret: Uint8Array<ArrayBuffer>, email: string): TotpSetUp {
  const totp = totpOf(secret, email)
  const uri = totp.toString()
  return { key: totp.secret.base32.replace(/.{4}(?=.)/g, '$& '), uri, qr: drawQr(uri) }
}

function totpOf(secret: Uint8Array<ArrayBuffer>, label = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_S,
    secret: new Secret({ buffer: secret.buffer }),
  })
}

/** A bar for each run of dark modules; the light rim of four is part of the code. */
function drawQr(text: string): TotpSetUp['qr'] {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const bars = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('')
    return [...line.matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`)
  })
  return { size, path: bars.join('') }
}
