import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import type { ReviseDepartmentInput } from '../contract.ts'
import { holdContact, updateContact } from './department-contact-repository.ts'

const FIELDS = ['address', 'email', 'phone', 'organCode'] as const

/** What is printed at the foot of a body's documents. Names and succession are facts of law, not changed here. */
export async function reviseDepartment(
  deps: AdministrationDeps,
  actor: Actor,
  input: ReviseDepartmentInput,
): Promise<Result<void, AdministrationFailure>> {
  return administer(deps, actor, async (work) => {
    const present = await holdContact(work.tx, input.departmentId)
    if (!present) return fail('department-not-found')
    const { address, email, phone, organCode } = input
    const fields = FIELDS.filter((field) => present[field] !== input[field])
    if (fields.length === 0) return ok()
    await updateContact(work.tx, { id: present.id, address, email, phone, organCode })
    await work.record('administration.revise-department', { kind: 'department', id: present.id }, { fields })
    return ok()
  })
}
