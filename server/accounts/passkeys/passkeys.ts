import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { isId, newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { isFresh } from '../freshness.ts'
import { type OpenedSession, type OpenSessionDeps, openSession, type SignInOrigin } from '../open-session.ts'
import { MAX_PASSKEYS, type PasskeyFailureCode, type PasskeyView } from './contract.ts'
import {
  type ChallengePurpose,
  countPasskeys,
  deletePasskey,
  findEmail,
  insertPasskey,
  loadPasskeys,
  storeChallenge,
  useChallengeOnce,
} from './passkey-repository.ts'
import type { RelyingParty } from './relying-party.ts'
import { verifyPasskey } from './verify-passkey.ts'

type Outcome<T> = Result<T, Failure<PasskeyFailureCode>>

/** Keys on devices as a way in: they are both factors at once (user verification is required). */
export interface Passkeys {
  list(actor: Actor): Promise<PasskeyView[]>
  /** What the device is asked to make. Needs a proof of who sits here not older than five minutes. */
  beginRegistration(actor: Actor, party: RelyingParty): Promise<Outcome<PublicKeyCredentialCreationOptionsJSON>>
  register(actor: Actor, party: RelyingParty, name: string, answer: unknown): Promise<Outcome<void>>
  remove(actor: Actor, id: string): Promise<Outcome<void>>
  beginSignIn(party: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON>
  signIn(party: RelyingParty, answer: unknown, origin: SignInOrigin): Promise<Outcome<OpenedSession>>
  /** For unlocking and for grave acts: only the keys of this person are asked for. */
  beginProof(actor: Actor, party: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON>
  proves(actor: Actor, party: RelyingParty, answer: unknown): Promise<boolean>
  has(actor: Actor): Promise<boolean>
}

export interface PasskeysDeps extends OpenSessionDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly sessionHours: () => Promise<number>
}

const PRODUCT = 'Tiếng Nói Chung'
const CHALLENGE_MS = 5 * 60_000

export function createPasskeys(deps: PasskeysDeps): Passkeys {
  const { prisma, clock, audit, transactor } = deps

  async function keep(challenge: string, purpose: ChallengePurpose, userId: string | null): Promise<void> {
    const now = clock.now()
    await storeChallenge(prisma, { challenge, purpose, userId, expiresAt: new Date(now.getTime() + CHALLENGE_MS) }, now)
  }

  /** How many more it may have is asked again when the device has answered. */
  async function mayRegister(actor: Actor): Promise<Outcome<{ email: string }>> {
    const email = await findEmail(prisma, actor.userId)
    if (email === null || !isFresh(actor, clock.now())) return fail('reauthentication-needed')
    if ((await countPasskeys(prisma, actor.userId)) >= MAX_PASSKEYS) return fail('passkey-too-many')
    return ok({ email })
  }

  const descriptors = async (userId: string) =>
    (await loadPasskeys(prisma, userId)).map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    }))

  return {
    async list(actor) {
      const rows = await loadPasskeys(prisma, actor.userId)
      return rows.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt }))
    },
    async beginRegistration(actor, party) {
      const allowed = await mayRegister(actor)
      if (!allowed.ok) return allowed
      const options = await generateRegistrationOptions({
        rpName: PRODUCT,
        rpID: party.id,
        userName: allowed.value.email,
        userDisplayName: actor.fullName,
        userID: new Uint8Array(Buffer.from(actor.userId)),
        timeout: CHALLENGE_MS,
        attestationType: 'none',
        excludeCredentials: await descriptors(actor.userId),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      await keep(options.challenge, 'register', actor.userId)
      return ok(options)
    },
    async register(actor, party, name, answer) {
      const allowed = await mayRegister(actor)
      if (!allowed.ok) return allowed
      const made = await verifyRegistrationResponse({
        response: answer as RegistrationResponseJSON, // the library judges every field
        expectedChallenge: (challenge) =>
          useChallengeOnce(prisma, { challenge, purpose: 'register', userId: actor.userId }, clock.now()),
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: true,
      }).catch(() => null)
      if (!made?.verified) return fail('passkey-refused')
      const { credential } = made.registrationInfo
      const id = newId<'passkey'>()
      await transactor.run(async ({ tx }) => {
        await insertPasskey(tx, {
          id,
          userId: actor.userId,
          credentialId: credential.id,
          publicKey: new Uint8Array(credential.publicKey),
          counter: BigInt(credential.counter),
          transports: (credential.transports ?? []).slice(0, 8).map(String),
          name,
          createdAt: clock.now(),
        })
        await audit.append(tx, actor.userId, {
          action: 'account.add-passkey',
          subject: { kind: 'user', id: actor.userId },
        })
      })
      return ok()
    },
    async remove(actor, id) {
      if (!isId(id)) return fail('passkey-not-found')
      return transactor.run(async ({ tx }): Promise<Outcome<void>> => {
        if (!(await deletePasskey(tx, actor.userId, id))) return fail('passkey-not-found')
        await audit.append(tx, actor.userId, {
          action: 'account.remove-passkey',
          subject: { kind: 'user', id: actor.userId },
        })
        return ok()
      })
    },
    async beginSignIn(party) {
      const options = await generateAuthenticationOptions({
        rpID: party.id,
        timeout: CHALLENGE_MS,
        userVerification: 'required',
      })
      await keep(options.challenge, 'sign-in', null)
      return options
    },
    async signIn(party, answer, origin) {
      const owner = await verifyPasskey(deps, party, answer as AuthenticationResponseJSON, {
        purpose: 'sign-in',
        userId: null,
      })
      if (!owner) return fail('passkey-refused')
      const who = { userId: owner, method: 'passkey', sharedMachine: false, hours: await deps.sessionHours() } as const
      return ok(await transactor.run((work) => openSession(deps, work, who, origin)))
    },
    async beginProof(actor, party) {
      const options = await generateAuthenticationOptions({
        rpID: party.id,
        timeout: CHALLENGE_MS,
        userVerification: 'required',
        allowCredentials: await descriptors(actor.userId),
      })
      await keep(options.challenge, 'prove', actor.userId)
      return options
    },
    async proves(actor, party, answer) {
      const wanted = { purpose: 'prove', userId: actor.userId } as const
      return (await verifyPasskey(deps, party, answer as AuthenticationResponseJSON, wanted)) === actor.userId
    },
    has: async (actor) => (await countPasskeys(prisma, actor.userId)) > 0,
  }
}
