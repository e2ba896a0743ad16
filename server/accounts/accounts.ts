import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
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
  updatePreferences,
} from './account-repository.ts'
import { toActor } from './actor.ts'
import { changePassword } from './change-password.ts'
import type {
  ChangePasswordFailureCode,
  ChangePasswordInput,
  DemoPersonView,
  OwnSecurityView,
  PreferencesInput,
  SignInFailureCode,
  SignInInput,
} from './contract.ts'
import type { OpenedSession, SignInOrigin } from './open-session.ts'
import { findOwnPassword } from './password-repository.ts'
import { deleteRole, insertRoleOnce, loadRoleHolders } from './role-repository.ts'
import { hashSessionToken } from './session-token.ts'
import { type SignInDeps, signIn, signInAsDemoPerson } from './sign-in.ts'
import { findStandingActor } from './standing-actor.ts'

export interface PersonName {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
  readonly kind: 'person' | 'connection_point'
}

export interface Accounts {
  signIn(input: SignInInput, origin: SignInOrigin): Promise<Result<OpenedSession, Failure<SignInFailureCode>>>
  signInAsDemoPerson(email: string, origin: SignInOrigin): Promise<Result<OpenedSession, Failure<SignInFailureCode>>>
  /** Ends the session of this cookie, if there is one. */
  signOut(token: string): Promise<void>
  /** Who a cookie speaks for now; null when it is unknown, expired or the account is disabled. */
  actorOfToken(token: string): Promise<Actor | null>
  /** The same for an open connection, whose session may have ended since. */
  actorOfSession(sessionId: string): Promise<Actor | null>
  /** Who a person is outside any session, for what is computed on their behalf; null when the account is not in use. */
  actorOfUser(userId: string): Promise<Actor | null>
  /** "Tôi đã đọc" under the state-secret notice (R1), once per session. */
  readNotice(actor: Actor): Promise<void>
  /** How one's own account is kept safe, for one's own page. */
  ownSecurity(actor: Actor): Promise<OwnSecurityView>
  /** One's own new password (change-password.ts). */
  changePassword(actor: Actor, input: ChangePasswordInput): Promise<Result<void, Failure<ChangePasswordFailureCode>>>
  savePreferences(actor: Actor, preferences: PreferencesInput): Promise<void>
  demoPeople(): Promise<DemoPersonView[]>
  people(ids: readonly string[]): Promise<Map<string, PersonName>>
  /** Active people of departments in Vietnamese name order, for pickers. */
  colleagues(departmentIds: readonly string[]): Promise<PersonName[]>
  /** Gives a role inside another command; open connections of the person are authorised anew after the commit. */
  grantRole(work: UnitOfWork, userId: string, grant: RoleGrant): Promise<void>
  revokeRole(work: UnitOfWork, userId: string, grant: RoleGrant): Promise<void>
  /** Holders of roles in one scope. */
  roleHolders(
    scope: 'cluster' | 'department' | 'workshop',
    scopeId: string,
  ): Promise<{ userId: string; role: string }[]>
}

export interface AccountsDeps extends SignInDeps {
  readonly prisma: PrismaClient
  readonly departments: { lineage(id: string): Promise<string[]> }
}

/** How stale "last seen" may be: one write a minute and session is enough. */
const TOUCH_AFTER = 60_000

export function createAccounts(deps: AccountsDeps): Accounts {
  const { prisma, clock } = deps

  async function actorOf(session: SessionWithUser | null): Promise<Actor | null> {
    const now = clock.now()
    if (!session || session.expiresAt <= now || session.user.status !== 'active') return null
    if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER) await touchSession(prisma, session.id, now)
    return toActor(session, await deps.departments.lineage(session.user.departmentId), localDate(now))
  }

  const rolesMoved = (work: UnitOfWork, userId: string) =>
    work.afterCommit({ name: 'roles-changed', subject: { kind: 'user', id: userId, version: clock.now().getTime() } })

  return {
    signIn: (input, origin) => signIn(deps, input, origin),
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
    actorOfToken: async (token) =>
      actorOf(await findSessionByToken(prisma, hashSessionToken(token, deps.sessionSecret))),
    actorOfSession: async (sessionId) => actorOf(await findSessionById(prisma, sessionId)),
    actorOfUser: (userId) => findStandingActor(deps, userId, localDate(clock.now())),
    async readNotice(actor) {
      await deps.transactor.run(async ({ tx }) => {
        await markNoticeRead(tx, actor.sessionId, clock.now())
        await deps.audit.append(tx, actor.userId, {
          action: 'account.read-notice',
          subject: { kind: 'session', id: actor.sessionId },
        })
      })
    },
    async ownSecurity(actor) {
      const own = await findOwnPassword(prisma, actor.userId)
      return { hasPassword: Boolean(own?.passwordHash), secondFactor: own?.secondFactor ?? false }
    },
    changePassword: (actor, input) => changePassword(deps, actor, input),
    savePreferences: (actor, preferences) => updatePreferences(prisma, actor.userId, preferences),
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
    roleHolders: (scope, scopeId) => loadRoleHolders(prisma, scope, scopeId),
  }
}
