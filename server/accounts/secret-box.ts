import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps what the server has to read again (seal), and what it only has to recognise (mark). */
export interface SecretBox {
  /** AES-256-GCM; opens only for the same owner, so that a row copied to another person opens nothing. */
  seal(plain: Uint8Array, owner: string): Uint8Array<ArrayBuffer>
  /** Null when it was sealed under another key, for another owner, or was changed. */
  open(sealed: Uint8Array, owner: string): Uint8Array<ArrayBuffer> | null
  /** A keyed hash, for codes that are long enough not to be guessed. */
  mark(plain: string, owner: string): Uint8Array<ArrayBuffer>
}

const VERSION = 1
const IV_BYTES = 12
const TAG_BYTES = 16

/** Each use has a key of its own, derived from ENCRYPTION_SECRET (docs/decisions/009). */
export function createSecretBox(encryptionSecret: string): SecretBox {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', encryptionSecret, '', `tieng-noi-chung ${use}`, 32))
  const sealKey = keyFor('second factor v1')
  const markKey = keyFor('recovery codes v1')
  return {
    seal(plain, owner) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(owner))
      const text = Buffer.concat([cipher.update(plain), cipher.final()])
      return new Uint8Array(Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), text]))
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed)
      if (bytes[0] !== VERSION || bytes.length <= 1 + IV_BYTES + TAG_BYTES) return null
      const tagAt = 1 + IV_BYTES
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(1, tagAt), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(tagAt, tagAt + TAG_BYTES))
      const text = decipher.update(bytes.subarray(tagAt + TAG_BYTES))
      try {
        return new Uint8Array(Buffer.concat([text, decipher.final()]))
      } catch {
        return null // the tag does not fit: nothing of it is to be believed
      }
    },
    mark: (plain, owner) => new Uint8Array(createHmac('sha256', markKey).update(`${owner}\n${plain}`).digest()),
  }
}
