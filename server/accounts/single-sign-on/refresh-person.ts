import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { SINGLE_SIGN_ON_TASKS } from './contract.ts'
import { bodySaid, type FindEntrantDeps } from './find-entrant.ts'
import { type Entrant, noteSaidBody, updateOffice } from './identity-repository.ts'
import type { ProviderPerson } from './provider-answer.ts'
import { tellAdministrators } from './tell-administrators.ts'

/**
 * What the provider knows better, and what it does not decide. The office (chức vụ) follows it. Another department is
 * told to the administrators and changes nothing: for which body somebody speaks and signs is an administrator's act,
 * with the end of the old roles that belongs to it (server/administration, N6).
 */
export async function refreshPerson(
  deps: FindEntrantDeps,
  work: UnitOfWork,
  entrant: Entrant,
  person: ProviderPerson,
): Promise<void> {
  if (entrant.kind !== 'person') return
  if (person.office !== null && person.office !== entrant.office) {
    await updateOffice(work.tx, entrant.id, person.office)
    await deps.audit.append(work.tx, entrant.id, {
      action: 'account.refresh-office',
      subject: { kind: 'user', id: entrant.id },
    })
  }
  const said = await bodySaid(deps, person, deps.clock.now())
  if (!said) return
  const isNews = await noteSaidBody(work.tx, person.issuer, person.subject, said.id)
  const own = (await deps.departments.byIds([entrant.departmentId])).get(entrant.departmentId)
  if (isNews && (own?.today?.id ?? entrant.departmentId) !== said.id)
    await tellAdministrators(deps, work, entrant, SINGLE_SIGN_ON_TASKS.departmentDiffers)
}
