import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { AdministrationDeps, AdministrationFailure } from '../administration-command.ts'
import { mayActOn, mayAdminister } from '../administration-policy.ts'
import { toDate } from '../days.ts'
import { endRoles } from '../roles/role-repository.ts'
import { deleteSessions } from '../sessions/session-repository.ts'
import { blankPerson, countAdministrators, holdAdministrators, holdPerson } from './person-repository.ts'

/** What stands where the name stood, in both languages: it is data, as a name is. */
export const ERASED_NAME = 'Người dùng đã xóa'

/**
 * [N10] The account ends for good and its row names nobody; what the person wrote keeps its author's id. Roles in
 * workshops stay as the record of who held them. The rest of what was held goes by the caller (server/personal-data).
 */
export async function erasePerson(
  deps: Pick<AdministrationDeps, 'clock'>,
  work: UnitOfWork,
  actor: Actor,
  personId: string,
): Promise<Result<void, AdministrationFailure>> {
  if (!mayAdminister(actor)) return fail('administration-not-allowed')
  const person = await holdPerson(work.tx, personId)
  if (!person) return fail('person-not-found')
  const refusal = mayActOn(actor, person)
  if (refusal) return fail(refusal)
  const now = deps.clock.now()
  const today = toDate(localDate(now))
  await holdAdministrators(work.tx)
  await blankPerson(work.tx, person.id, ERASED_NAME, now)
  if ((await countAdministrators(work.tx, today)) === 0) return fail('administration-last')
  const standing = person.roles.filter(({ scopeKind }) => scopeKind !== 'workshop')
  await endRoles(
    work.tx,
    standing.map((role) => role.id),
    today,
  )
  for (const { id } of await deleteSessions(work.tx, { userId: person.id })) {
    work.afterCommit({ name: 'session-ended', subject: { kind: 'session', id, version: 1 } })
  }
  work.afterCommit({ name: 'roles-changed', subject: { kind: 'user', id: person.id, version: now.getTime() } })
  return ok()
}
