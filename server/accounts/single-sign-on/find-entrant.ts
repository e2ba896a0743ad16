import type { Departments } from '#server/departments/departments.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { Tasks } from '#server/tasks/tasks.ts'
import { insertPersonOnce } from '../person-repository.ts'
import { SINGLE_SIGN_ON_TASKS, type SingleSignOnFailureCode } from './contract.ts'
import { findLinkedUser, findOwnAccount } from './identity-repository.ts'
import type { ProviderPerson } from './provider-answer.ts'
import type { SingleSignOnSettings } from './single-sign-on-settings.ts'
import { tellAdministrators } from './tell-administrators.ts'

export interface FindEntrantDeps {
  readonly settings: SingleSignOnSettings
  readonly audit: AuditLog
  readonly clock: Clock
  readonly departments: Pick<Departments, 'bodyCalled' | 'byIds'>
  readonly tasks: Pick<Tasks, 'assign'>
}

type Outcome = Result<{ readonly userId: string; readonly isLinked: boolean }, Failure<SingleSignOnFailureCode>>

/**
 * Whose account it is: that of the subject, known from an earlier time; else that of the verified address; else, where
 * the operator wants it, a new one. An address alone never moves a subject from one person to another.
 */
export async function findEntrant(deps: FindEntrantDeps, work: UnitOfWork, person: ProviderPerson): Promise<Outcome> {
  const known = await findLinkedUser(work.tx, person.issuer, person.subject)
  if (known) return ok({ userId: known, isLinked: true })
  if (person.email === null || !person.isEmailVerified) return fail('sso-email-unverified')
  const own = await findOwnAccount(work.tx, person.email)
  if (own) return ok({ userId: own, isLinked: false })
  if (!deps.settings.createPeople) return fail('sso-no-account')
  return createEntrant(deps, work, person, person.email)
}

/** A person of a department in force, with the lowest role there; administrators are told. */
async function createEntrant(
  deps: FindEntrantDeps,
  work: UnitOfWork,
  person: ProviderPerson,
  email: string,
): Promise<Outcome> {
  const now = deps.clock.now()
  const body = await bodySaid(deps, person, now)
  if (!body) return fail('sso-department-unknown')
  if (person.fullName === null) return fail('sso-name-missing')
  const roles = [{ scope: 'department', scopeId: body.id as never, role: 'specialist' }] as const // ids of the directory
  const userId = await insertPersonOnce(
    work,
    {
      ...{ email, fullName: person.fullName, departmentId: body.id, roles },
      office: person.office ?? OFFICE_UNKNOWN,
      ...{ honorific: null, kind: 'person', passwordHash: null, isDemo: false },
    },
    now,
  )
  await deps.audit.append(work.tx, null, {
    action: 'account.create-by-provider',
    subject: { kind: 'user', id: userId },
    details: { departmentId: body.id },
  })
  await tellAdministrators(deps, work, { id: userId, fullName: person.fullName }, SINGLE_SIGN_ON_TASKS.created)
  return ok({ userId, isLinked: false })
}

/** What the record of a person says until somebody corrects it: data, as the forms store it. */
const OFFICE_UNKNOWN = 'Chuyên viên'

/** The body in force that the department claim means; of several values the first that means one. */
export async function bodySaid(deps: Pick<FindEntrantDeps, 'departments'>, { departments }: ProviderPerson, now: Date) {
  for (const called of departments) {
    const body = await deps.departments.bodyCalled(called, localDate(now))
    if (body) return body
  }
  return null
}
