import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { RollCallInput } from './contract.ts'
import { changeMeeting, type MeetingDeps, type MeetingRefusal, refuse, unchanged } from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import { isMeetingOpen, mayCallRoll } from './meeting-policy.ts'

/** Điểm danh: which delegates of a point sit before its camera. The last one stands. */
export function callRoll(deps: MeetingDeps, actor: Actor, input: RollCallInput): Promise<Result<void, MeetingRefusal>> {
  return changeMeeting<void>(deps, actor, input.workshopId, ({ facts, state }) => {
    if (!isMeetingOpen(facts)) return refuse('meeting-not-open')
    const point = facts.points.find(({ id }) => id === input.pointId)
    if (!point) return refuse('meeting-point-unsuitable')
    if (!mayCallRoll(actor, facts, state, point)) return refuse('meeting-not-allowed')
    const delegates = facts.delegates
      .filter((delegate) => delegate.pointId === point.id && input.delegateIds.includes(delegate.id))
      .map(({ id, fullName, office }) => ({ id, fullName, office }))
    if (delegates.length !== new Set(input.delegateIds).size) return refuse('meeting-delegate-unsuitable')
    const before = state.rolls.get(point.id)?.delegates.map(({ id }) => id)
    if (before && String(before) === String(delegates.map(({ id }) => id))) return unchanged
    const { id: pointId, departmentId } = point
    return ok({ value: undefined, events: [happened('roll-called', { pointId, departmentId, delegates })] })
  })
}
