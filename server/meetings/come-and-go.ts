import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { appendTo, changeMeeting, type MeetingDeps, type MeetingRefusal, unchanged } from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import { isMeetingOpen, mayChairAs } from './meeting-policy.ts'

type Done = Promise<Result<void, MeetingRefusal>>

/** The page of the meeting is open at somebody's. Twice is once; before the technical check and after the closing it is only read. */
export function noteCame(deps: MeetingDeps, actor: Actor, input: { workshopId: string }): Done {
  return changeMeeting<void>(deps, actor, input.workshopId, ({ facts, state }) => {
    if (!isMeetingOpen(facts)) return unchanged
    const mayChair = mayChairAs(actor, facts)
    const person = state.people.get(actor.userId)
    if (person?.atPage && person.mayChair === mayChair) return unchanged
    const { userId, fullName, departmentId } = actor
    return ok({ value: undefined, events: [happened('came', { userId, fullName, departmentId, mayChair })] })
  })
}

/** Their last page is closed, or the line broke, since then. */
export function noteWent(
  deps: MeetingDeps,
  input: { workshopId: string; userIds: readonly string[]; since: Date },
): Done {
  return appendTo<void>(deps, null, input.workshopId, (state) => {
    const gone = input.userIds.filter((userId) => state.people.get(userId)?.atPage)
    const since = input.since.toISOString()
    return ok({ value: undefined, events: gone.map((userId) => happened('went', { userId, since })) })
  })
}
