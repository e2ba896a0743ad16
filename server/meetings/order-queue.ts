import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { MoveRequestInput, OrderQueueInput, SetLimitInput } from './contract.ts'
import { chairSession, type MeetingDeps, type MeetingRefusal, refuse, unchanged } from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import { waitingIn } from './waiting.ts'

type Done = Promise<Result<void, MeetingRefusal>>

/** By arrival, by the protocol order of departments, or as the chair arranges it from how it stands now. */
export function orderQueue(deps: MeetingDeps, actor: Actor, input: OrderQueueInput): Done {
  return chairSession<void>(deps, actor, input.workshopId, ({ facts, state, now }) => {
    if (state.order === input.order) return unchanged
    const standing = waitingIn(state, facts, now.getTime()).map(({ requestId }) => requestId)
    const requestIds = input.order === 'chair' ? standing : []
    return ok({ value: undefined, events: [happened('queue-ordered', { order: input.order, requestIds })] })
  })
}

/** One place up or down; from then on the order is the chair's. */
export function moveRequest(deps: MeetingDeps, actor: Actor, input: MoveRequestInput): Done {
  return chairSession<void>(deps, actor, input.workshopId, ({ facts, state, now }) => {
    const requestIds = waitingIn(state, facts, now.getTime()).map(({ requestId }) => requestId)
    const from = requestIds.indexOf(input.requestId)
    if (from < 0) return refuse('meeting-request-gone')
    const to = input.by === 'up' ? from - 1 : from + 1
    if (to < 0 || to >= requestIds.length) return unchanged
    requestIds.splice(to, 0, ...requestIds.splice(from, 1))
    return ok({ value: undefined, events: [happened('queue-ordered', { order: 'chair', requestIds })] })
  })
}

/** Of the speeches from now on; null: none. */
export function setLimit(deps: MeetingDeps, actor: Actor, input: SetLimitInput): Done {
  return chairSession<void>(deps, actor, input.workshopId, ({ state }) => {
    if (state.limitSeconds === input.seconds) return unchanged
    return ok({ value: undefined, events: [happened('limit-set', { seconds: input.seconds })] })
  })
}
