import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { addWorkingDays } from '#server/language/working-days.ts'
import type { AskCorrectionInput, AskInput, PersonalDataFailureCode, ProposedDetails, RequestKind } from './contract.ts'
import { mayAsk } from './personal-data-policy.ts'
import { ANSWER_TASK, aboutRequest, type PersonalDataDeps, refuseUnproven } from './personal-data-ports.ts'
import { endRequest, holdRequest, insertRequestOnce, loadOwnDetails } from './request-repository.ts'

type Outcome<T = void> = Promise<Result<T, Failure<PersonalDataFailureCode>>>

/** [D2] Name, address or office other than now: goes to the administrators with the values asked for. */
export async function askCorrection(deps: PersonalDataDeps, actor: Actor, input: AskCorrectionInput): Outcome {
  const { text, ...wanted } = input
  const now = await loadOwnDetails(deps.prisma, actor.userId)
  const { fullName, email, office } = wanted
  const proposed: ProposedDetails = {
    ...(fullName !== now.fullName && { fullName }),
    ...(email !== now.email && { email }),
    ...(office !== now.office && { office }),
  }
  if (Object.keys(proposed).length === 0) return fail('data-request-nothing-asked')
  return receive(deps, actor, { kind: 'correct', text, proposed })
}

/** [D3] Deletion or objection. A deletion is asked for by who proves to be the person, just now. */
export async function askRequest(deps: PersonalDataDeps, actor: Actor, { kind, text }: AskInput): Outcome {
  return (kind === 'erase' && refuseUnproven(deps, actor)) || receive(deps, actor, { kind, text, proposed: null })
}

/** [D3] The clock begins: due day in working days, a task for each administrator, reminded like every task. */
async function receive(
  deps: PersonalDataDeps,
  actor: Actor,
  asked: { readonly kind: RequestKind; readonly text: string; readonly proposed: ProposedDetails | null },
): Outcome {
  const refusal = mayAsk(actor, asked.kind)
  if (refusal) return fail(refusal)
  const [answerDays, changes] = await Promise.all([deps.answerDays(), deps.calendar()])
  return deps.transactor.attempt(async (work) => {
    const receivedAt = deps.clock.now()
    const dueOn = addWorkingDays(localDate(receivedAt), answerDays, changes)
    const id = await insertRequestOnce(work.tx, { ...asked, requesterId: actor.userId, receivedAt, dueOn })
    if (!id) return fail('data-request-open-already')
    for (const assigneeId of await deps.people.administrators(work)) {
      if (assigneeId === actor.userId) continue
      await deps.tasks.assign(work, { assigneeId, kind: ANSWER_TASK, about: aboutRequest(id), params: {}, due: dueOn })
    }
    await deps.audit.append(work.tx, actor.userId, {
      action: 'personal-data.ask',
      subject: aboutRequest(id),
      details: { kind: asked.kind, dueOn, fields: Object.keys(asked.proposed ?? {}) },
    })
    return ok()
  })
}

/** Taken back by who asked, while it is open. */
export async function withdrawRequest(deps: PersonalDataDeps, actor: Actor, requestId: string): Outcome {
  return deps.transactor.attempt(async (work) => {
    const request = isId(requestId) ? await holdRequest(work.tx, requestId) : null
    if (request?.requesterId !== actor.userId) return fail('data-request-not-found')
    if (request.state !== 'open') return fail('data-request-answered')
    const ending = { state: 'withdrawn', endedById: actor.userId, ground: null, answer: '' } as const
    await endRequest(work.tx, request.id, { ...ending, endedAt: deps.clock.now() })
    await deps.tasks.complete(work, { kind: ANSWER_TASK, about: aboutRequest(request.id) })
    await deps.audit.append(work.tx, actor.userId, {
      action: 'personal-data.withdraw',
      subject: aboutRequest(request.id),
      details: { kind: request.kind },
    })
    return ok()
  })
}
