import type { Actor, Reading, RoleGrant } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import {
  deleteExpiredSessions,
  deleteSessionByToken,
  findSessionById,
  findSessionByToken,
  loadColleagues,
  loadDemoPeople,
  loadPeople,
  markNoticeRead,
  type SessionWithUser,
  touchSession,
  updateReading,
} from './account-repository.ts'
import { toActor } from './actor.ts'
import type {
  DemoPersonView,
  PreferencesInput,
  SecondStepFailureCode,
  SecondStepInput,
  SignInFailureCode,
  SignInInput,
  SignInMethod,
} from './contract.ts'
import { disableDormantAccounts } from './dormancy.ts'
import { finishSignIn, isHalfSignInOpen } from './half-sign-in.ts'
import type { OpenedSession, SignInOrigin } from './open-session.ts'
import { type OwnSecurity, type OwnSecurityDeps, ownSecurityOf } from './own-security.ts'
import { deleteRole, insertRoleOnce, loadRoleHolders } from './role-repository.ts'
import { removeSecondFactorOf } from './second-factor.ts'
import { hashSessionToken } from './session-token.ts'
import { type SignInDeps, type SignInOutcome, signIn, signInAsDemoPerson } from './sign-in.ts'
import { findStandingActor } from './standing-actor.ts'
import { createPersonalTokens, type PersonalTokens } from './tokens/personal-tokens.ts'

export interface PersonName {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
  readonly kind: 'person' | 'connection_point'
}

/** Who must enrol a second factor first may do nothing else: such a person is no actor yet. */
type Standing =
  | { readonly actor: Actor; readonly enrolling: null }
  | { readonly actor: null; readonly enrolling: Actor }

export interface Accounts extends OwnSecurity {
  /** Keys for programs, in a person's name. */
  readonly tokens: PersonalTokens
  signIn(input: SignInInput, origin: SignInOrigin): Promise<Result<SignInOutcome, Failure<SignInFailureCode>>>
  /** The second step of a sign-in, in the browser that has the token of the first. */
  finishSignIn(
    token: string,
    input: SecondStepInput,
    origin: SignInOrigin,
  ): Promise<Result<OpenedSession, Failure<SecondStepFailureCode>>>
  isHalfSignInOpen(token: string): Promise<boolean>
  signInAsDemoPerson(email: string, origin: SignInOrigin): Promise<Result<OpenedSession, Failure<SignInFailureCode>>>
  /** Ends the session of this cookie, if there is one. */
  signOut(token: string): Promise<void>
  /**
   * Who a cookie speaks for now; null when it is unknown, expired or the account is disabled, and for who must enrol a
   * second factor first: pages, sockets and files know no half actors.
   */
  actorOfToken(token: string): Promise<Actor | null>
  /** Who must enrol a second factor before anything else; for the pages that do it. */
  enrollingOfToken(token: string): Promise<Actor | null>
  /** The same for an open connection, whose session may have ended since. */
  actorOfSession(sessionId: string): Promise<Actor | null>
  /** Who a person is outside any session, for what is computed on their behalf; null when the account is not in use. */
  actorOfUser(userId: string): Promise<Actor | null>
  /** "Tôi đã đọc" under the state-secret notice (R1), once per session. */
  readNotice(actor: Actor): Promise<void>
  /** [A22] Keeps what the person chose on top of `shown`, what the page was read in until now. */
  savePreferences(actor: Actor, shown: Reading, chosen: PreferencesInput): Promise<void>
  demoPeople(): Promise<DemoPersonView[]>
  people(ids: readonly string[]): Promise<Map<string, PersonName>>
  /** Active people of departments in Vietnamese name order, for pickers. */
  colleagues(departmentIds: readonly string[]): Promise<PersonName[]>
  /** Gives a role inside another command; open connections of the person are authorised anew after the commit. */
  grantRole(work: UnitOfWork, userId: string, grant: RoleGrant): Promise<void>
  revokeRole(work: UnitOfWork, userId: string, grant: RoleGrant): Promise<void>
  /** Takes away the second factor inside an administrator's command; answers whether there was one. */
  removeSecondFactorOf(work: UnitOfWork, userId: string): Promise<boolean>
  /** The daily chore (R4): answers how many accounts were disabled because nobody used them. */
  disableDormant(): Promise<number>
  /** Holders of roles in one scope. */
  roleHolders(
    scope: 'cluster' | 'department' | 'workshop',
    scopeId: string,
  ): Promise<{ userId: string; role: string }[]>
}

export interface AccountsDeps extends SignInDeps, OwnSecurityDeps {
  readonly dormantDays: () => Promise<number>
  readonly departments: { lineage(id: string): Promise<string[]> }
}

/** Ways in that ask for one thing only. */
const SINGLE_FACTORS: ReadonlySet<string> = new Set<SignInMethod>(['password', 'single-sign-on'])

/** How stale "last seen" may be: one write a minute and session is enough. */
const TOUCH_AFTER = 60_000

export function createAccounts(deps: AccountsDeps): Accounts {
  const { prisma, clock } = deps

  async function standingOf(session: SessionWithUser | null): Promise<Standing | null> {
    const now = clock.now()
    if (!session || session.expiresAt <= now || session.user.status !== 'active') return null
    if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER) await touchSession(prisma, session.id, now)
    const actor = toActor(session, await deps.departments.lineage(session.user.departmentId), localDate(now))
    return (await mustEnrol(session, actor)) ? { actor: null, enrolling: actor } : { actor, enrolling: null }
  }

  /** A password alone does not do where a role asks for more (R4). One click on a demo person stays one click. */
  async function mustEnrol({ method, user }: SessionWithUser, { roles }: Actor): Promise<boolean> {
    if (!SINGLE_FACTORS.has(method) || user.secondFactor?.confirmedAt) return false
    return deps.secondFactorRequired(roles.map(({ role }) => role))
  }

  const standingOfToken = async (token: string) =>
    standingOf(await findSessionByToken(prisma, hashSessionToken(token, deps.sessionSecret)))

  const rolesMoved = (work: UnitOfWork, userId: string) =>
    work.afterCommit({ name: 'roles-changed', subject: { kind: 'user', id: userId, version: clock.now().getTime() } })

  const actorOfUser = (userId: string) => findStandingActor(deps, userId, localDate(clock.now()))

  return {
    ...ownSecurityOf(deps),
    tokens: createPersonalTokens({ ...deps, actorOfUser }),
    signIn: (input, origin) => signIn(deps, input, origin),
    finishSignIn: (token, input, origin) => finishSignIn(deps, token, input, origin),
    isHalfSignInOpen: (token) => isHalfSignInOpen(deps, token),
    signInAsDemoPerson: (email, origin) => signInAsDemoPerson(deps, email, origin),
    async signOut(token) {
      await deps.transactor.run(async (work) => {
        const ended = await deleteSessionByToken(work.tx, hashSessionToken(token, deps.sessionSecret))
        if (!ended) return
        await deleteExpiredSessions(work.tx, clock.now())
        await deps.audit.append(work.tx, ended.userId, {
          action: 'account.sign-out',
          subject: { kind: 'session', id: ended.id },
        })
        work.afterCommit({ name: 'session-ended', subject: { kind: 'session', id: ended.id, version: 1 } })
      })
    },
    enrollingOfToken: async (token) => (await standingOfToken(token))?.enrolling ?? null,
    actorOfToken: async (token) => (await standingOfToken(token))?.actor ?? null,
    actorOfSession: async (sessionId) => (await standingOf(await findSessionById(prisma, sessionId)))?.actor ?? null,
    actorOfUser,
    async readNotice(actor) {
      await deps.transactor.run(async ({ tx }) => {
        await markNoticeRead(tx, actor.sessionId, clock.now())
        await deps.audit.append(tx, actor.userId, {
          action: 'account.read-notice',
          subject: { kind: 'session', id: actor.sessionId },
        })
      })
    },
    async savePreferences(actor, shown, { locale, theme, easyReading }) {
      const reading: Reading = {
        locale: locale ?? shown.locale,
        theme: theme ?? shown.theme,
        easyReading: easyReading ?? shown.easyReading,
      }
      const at = clock.now()
      await deps.transactor.run(async (work) => {
        await updateReading(work.tx, actor.userId, reading, at)
        await deps.audit.append(work.tx, actor.userId, {
          action: 'account.save-preferences',
          subject: { kind: 'user', id: actor.userId },
          details: { ...reading },
        })
        work.afterCommit({
          name: 'reading-changed',
          subject: { kind: 'reading', id: actor.userId, version: at.getTime() },
        })
      })
    },
    async demoPeople() {
      const rows = await loadDemoPeople(prisma)
      return rows.map(({ email, fullName, office, kind, department, roles }) => ({
        email,
        fullName,
        office,
        kind,
        department: {
          code: department.code,
          shortName: department.shortName,
          placeName: department.placeName,
          hue: department.hue,
        },
        roles: [...new Set(roles.map((r) => r.role))],
      }))
    },
    people: async (ids) => new Map((await loadPeople(prisma, [...new Set(ids)])).map((p) => [p.id, p])),
    colleagues: (departmentIds) => loadColleagues(prisma, departmentIds),
    async grantRole(work, userId, grant) {
      await insertRoleOnce(work.tx, userId, grant)
      rolesMoved(work, userId)
    },
    async revokeRole(work, userId, grant) {
      await deleteRole(work.tx, userId, grant)
      rolesMoved(work, userId)
    },
    removeSecondFactorOf,
    disableDormant: () => disableDormantAccounts(deps),
    roleHolders: (scope, scopeId) => loadRoleHolders(prisma, scope, scopeId),
  }
}
