import type { AccessLinks } from '#server/accounts/access-links/access-links.ts'
import type { Departments } from '#server/departments/departments.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { fold } from '#server/language/fold.ts'
import { PersonFields } from '../contract.ts'
import { insertRole } from '../roles/role-repository.ts'
import { isInForce } from './move-person.ts'
import { insertPeople } from './person-repository.ts'

export interface CreateAdministratorDeps {
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly departments: Pick<Departments, 'all'>
  readonly links: Pick<AccessLinks, 'issue'>
}

/** `details.codes`: which bodies there are, where the code is none of them. */
export type CreateAdministratorFailure = Failure<
  'person-exists' | 'email-invalid' | 'person-name-missing' | 'person-department-missing'
>

/**
 * The first administrator of an installation, made by who runs the server (npm run admin:create): there is nobody yet
 * who could. Answers the path of the invitation, which is printed and nowhere else.
 */
export async function createAdministrator(
  deps: CreateAdministratorDeps,
  given: { readonly email: string; readonly fullName: string; readonly departmentCode: string },
): Promise<Result<{ path: string; expiresAt: Date }, CreateAdministratorFailure>> {
  const person = PersonFields.safeParse({ ...given, office: 'Quản trị hệ thống', honorific: '' })
  if (!person.success) {
    const isAddress = person.error.issues.some((issue) => issue.path[0] === 'email')
    return fail(isAddress ? 'email-invalid' : 'person-name-missing')
  }
  const now = deps.clock.now()
  const bodies = (await deps.departments.all()).filter((one) => isInForce(one, localDate(now)))
  const body = bodies.find(({ code }) => fold(code) === fold(given.departmentCode))
  if (!body) return fail('person-department-missing', { codes: bodies.map((one) => one.code) })
  return deps.transactor.attempt(async (work) => {
    const ids = await insertPeople(work.tx, [{ ...person.data, departmentId: body.id, kind: 'person' }], now)
    const userId = ids.get(person.data.email)
    if (!userId) return fail('person-exists')
    await insertRole(work.tx, userId, {
      ...{ role: 'administrator', scopeKind: 'global', scopeId: null },
      ...{ validFrom: null, validTo: null },
    })
    await deps.audit.append(work.tx, null, {
      action: 'administration.create-administrator',
      subject: { kind: 'user', id: userId },
      details: { departmentId: body.id },
    })
    const { path, expiresAt } = await deps.links.issue(work, { userId, purpose: 'invite', byId: userId })
    return ok({ path, expiresAt })
  })
}
