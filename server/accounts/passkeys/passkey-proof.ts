import type { ProofVerifier } from '../reauthenticate.ts'
import { PasskeyAnswer } from './contract.ts'
import type { Passkeys } from './passkeys.ts'
import { type RelyingPartyOptions, relyingPartyOf } from './relying-party.ts'

/**
 * A passkey as a proof of who sits here. The answer names the page it was given on; it counts only where that page is
 * one of ours, and the signature covers the name.
 */
export function passkeyProof(passkeys: Pick<Passkeys, 'has' | 'proves'>, options: RelyingPartyOptions): ProofVerifier {
  return {
    isAvailable: (actor) => passkeys.has(actor),
    async verify(actor, proof) {
      const answer = PasskeyAnswer.safeParse(proof)
      const origin = answer.success ? originOf(answer.data.response.clientDataJSON) : null
      const party = origin === null ? null : relyingPartyOf(origin.host, options)
      return answer.success && party !== null && passkeys.proves(actor, party, answer.data)
    },
  }
}

function originOf(clientData: unknown): URL | null {
  if (typeof clientData !== 'string') return null
  try {
    const { origin } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as { origin?: unknown }
    return typeof origin === 'string' && URL.canParse(origin) ? new URL(origin) : null
  } catch {
    return null // not what a browser sends
  }
}
