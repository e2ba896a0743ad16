import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type CaseDeps, type Refusal, recordChange } from './case-command.ts'
import { mayStart } from './case-policy.ts'
import type { CaseId } from './case-record.ts'
import { insertCase, loadCase, lockNewCase, recordTransition } from './case-repository.ts'
import type { CaseHead } from './content/contract.ts'
import type { StartCaseInput } from './contract.ts'

/**
 * A new private draft of the actor's department. It has no code until it is published. Sent twice with the same id, it is
 * started once.
 */
export async function startCase(
  deps: CaseDeps,
  actor: Actor,
  input: StartCaseInput,
): Promise<Result<{ id: string }, Refusal>> {
  if (!mayStart(actor)) return fail('case-not-allowed')
  const cluster = await deps.clusters.only()
  return deps.transactor.attempt(async (work): Promise<Result<{ id: string }, Refusal>> => {
    await lockNewCase(work.tx, input.id)
    const earlier = await loadCase(work.tx, input.id)
    if (earlier) return earlier.createdById === actor.userId ? ok({ id: input.id }) : fail('case-not-found')
    const at = deps.clock.now()
    const head = { title: input.title, field: input.field, ...NEW }
    const { id } = input
    await insertCase(work.tx, {
      ...{ id, head, at, isDemo: false },
      clusterId: cluster.id,
      departmentId: actor.departmentId,
      createdById: actor.userId,
    })
    await recordTransition(work.tx, id, { act: 'start', reason: null, version: 0, actorId: actor.userId, at })
    await recordChange(deps, work, actor, { id: id as CaseId, clusterId: cluster.id }, { action: 'case.start' }) // just made
    return ok({ id })
  })
}

const NEW: Omit<CaseHead, 'title' | 'field'> = {
  place: '',
  periodFrom: null,
  periodTo: null,
  status: 'stuck',
  visibility: 'cluster',
  sharedWith: [],
}
