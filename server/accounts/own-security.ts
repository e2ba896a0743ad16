import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { type ChangePasswordDeps, changePassword } from './change-password.ts'
import {
  type ChangePasswordFailureCode,
  type ChangePasswordInput,
  MIN_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH_WITH_SECOND_FACTOR,
  type OwnSecurityView,
  type OwnSessionView,
  type ProofMethod,
  type ReauthenticateInput,
  type ReauthenticationFailureCode,
  type SecondFactorFailureCode,
} from './contract.ts'
import { isFresh } from './freshness.ts'
import { endOtherSessions, endOwnSession, listOwnSessions, type OwnSessionsDeps } from './own-sessions.ts'
import { findOwnPassword } from './password-repository.ts'
import { proofMethods, type ReauthenticateDeps, reauthenticate } from './reauthenticate.ts'
import {
  beginSecondFactor,
  confirmSecondFactorCode,
  renewRecoveryCodes,
  type SecondFactorDeps,
  turnOffSecondFactor,
} from './second-factor.ts'
import { countRecoveryCodes } from './second-factor-repository.ts'
import type { TotpSetUp } from './totp.ts'

type SecondFactorOutcome<T> = Promise<Result<T, Failure<SecondFactorFailureCode>>>

/** What a person does about the safety of their own account. */
export interface OwnSecurity {
  /** How one's own account is kept safe, for one's own page. */
  ownSecurity(actor: Actor): Promise<OwnSecurityView>
  changePassword(actor: Actor, input: ChangePasswordInput): Promise<Result<void, Failure<ChangePasswordFailureCode>>>
  /** A secret for the app, as a QR code and as text; asked for only once it is confirmed. */
  beginSecondFactor(actor: Actor): SecondFactorOutcome<TotpSetUp>
  /** Answers the recovery codes, this once. */
  confirmSecondFactor(actor: Actor, code: string): SecondFactorOutcome<string[]>
  renewRecoveryCodes(actor: Actor): SecondFactorOutcome<string[]>
  turnOffSecondFactor(actor: Actor, password: string): SecondFactorOutcome<void>
  ownSessions(actor: Actor): Promise<OwnSessionView[]>
  endOwnSession(actor: Actor, sessionId: string): Promise<Result<void, Failure<'session-not-found'>>>
  /** Answers how many were ended. */
  endOtherSessions(actor: Actor): Promise<number>
  /** The proofs of who sits here that this person can give. */
  proofMethods(actor: Actor): Promise<ProofMethod[]>
  /** A proof of who sits here, remembered on the session for five minutes. */
  reauthenticate(actor: Actor, input: ReauthenticateInput): Promise<Result<void, Failure<ReauthenticationFailureCode>>>
  /** Whether such a proof is at most five minutes old: a grave act without one answers `reauthentication-needed`. */
  isFresh(actor: Actor): boolean
}

export type OwnSecurityDeps = ChangePasswordDeps & SecondFactorDeps & OwnSessionsDeps & ReauthenticateDeps

export function ownSecurityOf(deps: OwnSecurityDeps): OwnSecurity {
  return {
    async ownSecurity(actor) {
      const own = await findOwnPassword(deps.prisma, actor.userId)
      return {
        hasPassword: Boolean(own?.passwordHash),
        minPasswordLength: own?.secondFactor ? MIN_PASSWORD_LENGTH_WITH_SECOND_FACTOR : MIN_PASSWORD_LENGTH,
        secondFactor: own?.secondFactor ?? false,
        secondFactorRequired: await deps.secondFactorRequired(actor.roles.map(({ role }) => role)),
        recoveryCodesLeft: await countRecoveryCodes(deps.prisma, actor.userId),
      }
    },
    changePassword: (actor, input) => changePassword(deps, actor, input),
    beginSecondFactor: (actor) => beginSecondFactor(deps, actor),
    confirmSecondFactor: (actor, code) => confirmSecondFactorCode(deps, actor, code),
    renewRecoveryCodes: (actor) => renewRecoveryCodes(deps, actor),
    turnOffSecondFactor: (actor, password) => turnOffSecondFactor(deps, actor, password),
    ownSessions: (actor) => listOwnSessions(deps, actor),
    endOwnSession: (actor, sessionId) => endOwnSession(deps, actor, sessionId),
    endOtherSessions: (actor) => endOtherSessions(deps, actor),
    proofMethods: (actor) => proofMethods(deps, actor),
    reauthenticate: (actor, input) => reauthenticate(deps, actor, input),
    isFresh: (actor) => isFresh(actor, deps.clock.now()),
  }
}
