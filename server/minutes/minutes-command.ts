import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { MINUTES_CHANGED, type MinutesFailureCode } from './contract.ts'
import { indexMinutes } from './index-minutes.ts'
import type { MinutesScene } from './minutes-policy.ts'
import type { MinutesDeps, WorkshopFacts } from './minutes-ports.ts'
import { bumpVersion, holdMinutes, loadMinutes, type MinutesRecord } from './minutes-repository.ts'
import { findMinutesDraft } from './text/draft-repository.ts'

/** Failures of this module, and of workshops, which the minutes move along. */
export type MinutesRefusal = Failure

export const refuse = (code: MinutesFailureCode, details?: Failure['details']) => fail(code, details)

/** Minutes as a command or a query sees them; null while nobody has made them. */
export interface FoundMinutes {
  readonly facts: WorkshopFacts
  readonly minutes: MinutesRecord | null
  readonly scene: MinutesScene
}

/** The outcome of a change; without `audit` nothing happened (a second click), and nothing is recorded. */
export interface MinutesChange<T> {
  readonly value: T
  readonly audit?: { readonly action: string; readonly details?: Readonly<Record<string, unknown>> }
}

/** The only way to minutes: who may not read the workshop is told that there are none. */
export async function findMinutesFor(
  deps: Pick<MinutesDeps, 'prisma' | 'workshopFacts' | 'clock'>,
  actor: Actor,
  workshopId: string,
): Promise<Result<FoundMinutes, Failure<'minutes-not-found'>>> {
  const facts = await deps.workshopFacts(actor, workshopId)
  if (!facts.ok) return fail('minutes-not-found')
  const minutes = await loadMinutes(deps.prisma, workshopId)
  return ok({ facts: facts.value, minutes, scene: sceneOf(facts.value, minutes, deps.clock.now()) })
}

/** One command on the minutes of one workshop: found for the actor, held, decided and written in one transaction, announced. */
export async function changeMinutes<T>(
  deps: MinutesDeps,
  actor: Actor,
  workshopId: string,
  decide: (
    work: UnitOfWork,
    found: FoundMinutes & { readonly minutes: MinutesRecord },
  ) => Promise<Result<MinutesChange<T>, MinutesRefusal>>,
): Promise<Result<T, MinutesRefusal>> {
  const facts = await deps.workshopFacts(actor, workshopId)
  if (!facts.ok) return refuse('minutes-not-found')
  const before: { stage: string | null } = { stage: null }
  const done = await deps.transactor.attempt(async (work): Promise<Result<T, MinutesRefusal>> => {
    const minutes = await holdMinutes(work.tx, workshopId)
    if (!minutes) return refuse('minutes-not-found')
    before.stage = minutes.stage
    const scene = sceneOf(facts.value, minutes, deps.clock.now())
    const changed = await decide(work, { facts: facts.value, minutes, scene })
    if (!changed.ok) return changed
    if (changed.value.audit) await recordChange(deps, work, actor, workshopId, changed.value.audit)
    return ok(changed.value.value)
  })
  if (done.ok) await heedStage(deps, workshopId, before.stage)
  return done
}

/** Version, audit row and announcement of one change. */
export async function recordChange(
  deps: Pick<MinutesDeps, 'audit' | 'searchIndex' | 'foundWorkshop'>,
  work: UnitOfWork,
  actor: Actor,
  workshopId: string,
  audit: NonNullable<MinutesChange<unknown>['audit']>,
): Promise<void> {
  const version = await bumpVersion(work.tx, workshopId)
  await deps.audit.append(work.tx, actor.userId, {
    action: audit.action,
    subject: { kind: 'workshop', id: workshopId },
    details: audit.details ?? {},
  })
  await indexMinutes(deps, work.tx, workshopId)
  work.afterCommit({ name: MINUTES_CHANGED, subject: { kind: 'minutes', id: workshopId, version } })
}

export function sceneOf(facts: WorkshopFacts, minutes: MinutesRecord | null, now: Date): MinutesScene {
  return {
    workshopId: facts.id,
    clusterId: facts.clusterId,
    hostDepartmentId: facts.hostDepartmentId,
    departmentIds: facts.departments.map(({ id }) => id),
    stage: minutes?.stage ?? null,
    isReviewOpen: minutes !== null && isReviewOpen(minutes, now),
  }
}

/** Until the end of its last day, unless the secretary ended it before. */
export function isReviewOpen(
  minutes: Pick<MinutesRecord, 'stage' | 'reviewDeadline' | 'reviewClosedAt'>,
  now: Date,
): boolean {
  if (minutes.stage !== 'review' || minutes.reviewClosedAt !== null || minutes.reviewDeadline === null) return false
  return minutes.reviewDeadline.toISOString().slice(0, 10) >= localDate(now)
}

/** Who has the text open may write or not as the stage says now. */
async function heedStage(deps: MinutesDeps, workshopId: string, before: string | null): Promise<void> {
  const now = await loadMinutes(deps.prisma, workshopId)
  if (!now || now.stage === before) return
  const draftId = await findMinutesDraft(deps.prisma, workshopId)
  if (draftId) await deps.hub.reauthorise({ draftId })
}
