import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { MAX_DELEGATE_LINES, type RegisterDelegatesInput, type WorkshopFailureCode } from './contract.ts'
import { type DelegateLine, readDelegateLines, sameDelegate } from './delegate-lines.ts'
import { refuseRegistration } from './registration-refusal.ts'
import { insertDelegates, loadDelegates } from './registration-repository.ts'
import { changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { mayRegisterIn } from './workshop-policy.ts'
import { endRegistrationTask } from './workshop-tasks.ts'

export interface Registered {
  readonly added: number
  /** Already on the list of that connection point: the same paste twice adds nobody twice. */
  readonly alreadyListed: number
}

/** One or many delegates of one connection point, one per line; all of them or none. */
export async function registerDelegates(
  deps: WorkshopDeps,
  actor: Actor,
  input: RegisterDelegatesInput,
): Promise<Result<Registered, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<Registered, Failure<WorkshopFailureCode>>(
    deps,
    actor,
    input.workshopId,
    async (work, workshop) => {
      const point = workshop.points.find((candidate) => candidate.id === input.pointId)
      if (!point) return fail('connection-point-not-found')
      if (!mayRegisterIn(actor, workshop, point)) return refuseRegistration(workshop)
      const { delegates, unreadable } = readDelegateLines(input.lines)
      if (unreadable.length > 0) return fail('delegate-lines-unreadable', { lines: unreadable.map(String) })
      if (delegates.length > MAX_DELEGATE_LINES) return fail('delegate-lines-too-many', { most: MAX_DELEGATE_LINES })
      const listed: DelegateLine[] = (await loadDelegates(work.tx, workshop.id)).filter((d) => d.pointId === point.id)
      const fresh: DelegateLine[] = []
      for (const delegate of delegates) {
        if (![...listed, ...fresh].some((other) => sameDelegate(other, delegate))) fresh.push(delegate)
      }
      const value = { added: fresh.length, alreadyListed: delegates.length - fresh.length }
      if (fresh.length === 0) return ok({ value })
      await insertDelegates(
        work.tx,
        fresh.map((delegate) => ({
          ...delegate,
          id: newId<'delegate'>(),
          workshopId: workshop.id,
          departmentId: point.departmentId,
          pointId: point.id,
          createdAt: deps.clock.now(),
          createdById: actor.userId,
        })),
      )
      await endRegistrationTask(deps, work, workshop, point.departmentId)
      return ok({
        value,
        audit: { action: 'workshop.register-delegates', details: { pointId: point.id, delegates: fresh.length } },
      })
    },
  )
}
