import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A device that makes and uses one ES256 passkey, as a browser would pass its answers on. */
export interface FakeAuthenticator {
  readonly credentialId: string
  make(options: Party & { readonly isVerified?: boolean }): object
  answer(options: Party & { readonly isVerified?: boolean; readonly counter?: number }): object
}

interface Party {
  readonly challenge: string
  readonly rpId: string
  readonly origin: string
}

export function createFakeAuthenticator(): FakeAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  const credentialId = id.toString('base64url')
  let used = 0

  const clientData = (type: string, { challenge, origin }: Party) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  /** Present 1, verified 4, with the key 64. */
  function data(rpId: string, flags: number, counter: number, key = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count, key])
  }

  return {
    credentialId,
    make(options) {
      // COSE key: {1: EC2, 3: ES256, -1: P-256, -2: x, -3: y}
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ])
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, 32]), id, key])
      const authenticator = data(options.rpId, options.isVerified === false ? 0x41 : 0x45, 0, attested)
      // CBOR map {fmt: "none", attStmt: {}, authData: bytes}
      const length = Buffer.from([0x59, authenticator.length >> 8, authenticator.length & 0xff])
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        length,
        authenticator,
      ])
      return {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', options).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    answer(options) {
      used += 1
      const client = clientData('webauthn.get', options)
      const authenticator = data(options.rpId, options.isVerified === false ? 1 : 5, options.counter ?? used)
      const signed = Buffer.concat([authenticator, createHash('sha256').update(client).digest()])
      return {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: authenticator.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      }
    },
  }
}
