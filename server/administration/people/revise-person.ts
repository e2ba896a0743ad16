import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import type { RevisePersonInput } from '../contract.ts'
import { holdPerson, isAddressTaken, updatePerson } from './person-repository.ts'

const FIELDS = ['fullName', 'email', 'office', 'honorific'] as const

type Details = Pick<RevisePersonInput, (typeof FIELDS)[number]>

/** Name, address, office, form of address. The row names the fields, not what stands in them. */
export async function revisePerson(
  deps: AdministrationDeps,
  actor: Actor,
  { personId, ...details }: RevisePersonInput,
): Promise<Result<void, AdministrationFailure>> {
  return administer(deps, actor, async (work) => {
    const changed = await changeDetails(deps, work, personId, () => details)
    if (!changed.ok) return changed
    const fields = changed.value
    if (fields.length > 0) await work.record('administration.revise-person', { kind: 'user', id: personId }, { fields })
    return ok()
  })
}

/** The same inside another command, of some of them; answers the fields that are other now. */
export async function changeDetails(
  deps: Pick<AdministrationDeps, 'links'>,
  work: UnitOfWork,
  personId: string,
  wanted: (now: Details) => Details,
): Promise<Result<string[], AdministrationFailure>> {
  const person = await holdPerson(work.tx, personId)
  if (!person) return fail('person-not-found')
  const { fullName, email, office, honorific } = wanted(person)
  const details = { fullName, email, office, honorific }
  const fields = FIELDS.filter((field) => person[field] !== details[field])
  if (fields.length === 0) return ok([])
  if (await isAddressTaken(work.tx, email, person.id)) return fail('person-exists')
  await updatePerson(work.tx, person.id, details)
  // A link that was sent to the old address opens nothing any more.
  if (fields.includes('email')) await deps.links.void(work, person.id)
  return ok(fields)
}
