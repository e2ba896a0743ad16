import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { type AnswerInput, ProposedDetails } from './contract.ts'
import { HELD_COLUMNS } from './held-columns.ts'
import { deleteHeld } from './held-repository.ts'
import { mayAnswer, mayLookAfterRequests } from './personal-data-policy.ts'
import { ANSWER_TASK, aboutRequest, type PersonalDataDeps, refuseUnproven } from './personal-data-ports.ts'
import { emptyRequestsOf, endRequest, holdRequest, type RequestRecord } from './request-repository.ts'

/**
 * [D5] The administrator's answer. Fulfilled: the correction is made, or the account is erased, in this very command; of
 * an objection the answer says what was done. Refused: with the legal ground, in words.
 */
export async function answerRequest(
  deps: PersonalDataDeps,
  actor: Actor,
  input: AnswerInput,
): Promise<Result<void, Failure>> {
  if (!mayLookAfterRequests(actor)) return fail('data-requests-not-allowed')
  return deps.transactor.attempt(async (work): Promise<Result<void, Failure>> => {
    const request = await holdRequest(work.tx, input.requestId)
    if (!request) return fail('data-request-not-found')
    const refusal = mayAnswer(actor, request)
    if (refusal) return fail(refusal)
    const isFulfilled = input.decision === 'fulfil'
    if (isFulfilled && request.kind === 'object' && !input.answer) return fail('data-request-answer-missing')
    // Before anything else is held: two erasures at once wait for each other in one order.
    if (isFulfilled) {
      const done = await fulfil(deps, work, actor, request)
      if (!done.ok) return done
    }
    const isErased = isFulfilled && request.kind === 'erase'
    await endRequest(work.tx, request.id, {
      state: isFulfilled ? 'fulfilled' : 'refused',
      endedAt: deps.clock.now(),
      endedById: actor.userId,
      ground: isFulfilled ? null : (input.ground ?? null),
      answer: isErased ? '' : input.answer,
    })
    await deps.tasks.complete(work, { kind: ANSWER_TASK, about: aboutRequest(request.id) })
    await deps.audit.append(work.tx, actor.userId, {
      action: isFulfilled ? 'personal-data.fulfil' : 'personal-data.refuse',
      subject: aboutRequest(request.id),
      details: { kind: request.kind, requester: request.requesterId, ...(!isFulfilled && { ground: input.ground }) },
    })
    // Who was erased has no bell and no mailbox any more.
    if (isErased) return ok()
    await deps.notices.tell(work, {
      kind: 'data-request-answered',
      recipients: [request.requesterId],
      about: aboutRequest(request.id),
      key: `data-request-answered:${request.id}`,
    })
    return ok()
  })
}

async function fulfil(
  deps: PersonalDataDeps,
  work: UnitOfWork,
  actor: Actor,
  request: RequestRecord,
): Promise<Result<void, Failure>> {
  switch (request.kind) {
    case 'correct':
      return deps.people.correct(work, request.requesterId, ProposedDetails.parse(request.proposed))
    case 'erase':
      return refuseUnproven(deps, actor) ?? erase(deps, work, actor, request.requesterId)
    default:
      return ok()
  }
}

/** [D6] The account becomes "Người dùng đã xóa"; what goes with it goes now, and what stays names nobody. */
async function erase(
  deps: PersonalDataDeps,
  work: UnitOfWork,
  actor: Actor,
  personId: string,
): Promise<Result<void, Failure>> {
  const erased = await deps.people.erase(work, actor, personId)
  if (!erased.ok) return erased
  for (const held of HELD_COLUMNS) if (held.erasure === 'removed') await deleteHeld(work.tx, held, personId)
  await emptyRequestsOf(work.tx, personId, deps.clock.now())
  return ok()
}
