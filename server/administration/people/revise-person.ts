import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import type { RevisePersonInput } from '../contract.ts'
import { holdPerson, isAddressTaken, updatePerson } from './person-repository.ts'

const FIELDS = ['fullName', 'email', 'office', 'honorific'] as const

/** Name, address, office, form of address. The row names the fields, not what stands in them. */
export async function revisePerson(
  deps: AdministrationDeps,
  actor: Actor,
  input: RevisePersonInput,
): Promise<Result<void, AdministrationFailure>> {
  return administer(deps, actor, async (work) => {
    const person = await holdPerson(work.tx, input.personId)
    if (!person) return fail('person-not-found')
    const fields = FIELDS.filter((field) => person[field] !== input[field])
    if (fields.length === 0) return ok()
    if (await isAddressTaken(work.tx, input.email, person.id)) return fail('person-exists')
    const { fullName, email, office, honorific } = input
    await updatePerson(work.tx, person.id, { fullName, email, office, honorific })
    // A link that was sent to the old address opens nothing any more.
    if (fields.includes('email')) await deps.links.void(work, person.id)
    await work.record('administration.revise-person', { kind: 'user', id: person.id }, { fields })
    return ok()
  })
}
