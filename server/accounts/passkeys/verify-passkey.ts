import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type ChallengePurpose, findPasskey, recordPasskeyUse, useChallengeOnce } from './passkey-repository.ts'
import type { RelyingParty } from './relying-party.ts'

/**
 * Whose key has signed our challenge, or null. The challenge is used up whatever the outcome; a counter that does not
 * grow is a copied key; a disabled or resting account is refused like a wrong key.
 */
export async function verifyPasskey(
  deps: { readonly prisma: PrismaClient; readonly clock: Clock },
  party: RelyingParty,
  answer: AuthenticationResponseJSON,
  wanted: { readonly purpose: ChallengePurpose; readonly userId: string | null },
): Promise<string | null> {
  const { prisma } = deps
  const now = deps.clock.now()
  const passkey = await findPasskey(prisma, answer.id)
  if (!passkey) return null
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => useChallengeOnce(prisma, { challenge, ...wanted }, now),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
      transports: passkey.transports,
    },
  }).catch(() => null)
  if (!verified?.verified) return null
  const { status, lockedUntil } = passkey.user
  if (status !== 'active' || (lockedUntil && lockedUntil > now)) return null
  const counter = BigInt(verified.authenticationInfo.newCounter)
  return (await recordPasskeyUse(prisma, passkey.id, passkey.counter, counter, now)) ? passkey.userId : null
}
