import { createHmac, randomBytes } from 'node:crypto'

/** A new cookie value: 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps instead of the token: keyed, so that a stolen table opens nothing. */
export function hashSessionToken(token: string, secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', secret).update(token).digest())
}
