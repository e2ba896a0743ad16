import type { PointView } from './board/contract.ts'
import type { MeetingFacts } from './meeting-ports.ts'
import type { MeetingState } from './meeting-state.ts'

/**
 * Who is there, by point and in its order: delegates on the list, never sockets (domain.md §2.2). Present is whom the
 * roll call named, and who sits at an own screen.
 */
export function attendanceOf(facts: MeetingFacts, state: MeetingState): readonly PointView[] {
  return facts.points.map((point) => {
    const roll = state.rolls.get(point.id)
    const named = new Set(roll?.delegates.map(({ id }) => id))
    const seated = facts.delegates.filter((delegate) => delegate.pointId === point.id)
    const delegates = seated.map(({ id, fullName, office, userId }) => ({
      ...{ id, fullName, office },
      isPresent: named.has(id) || (userId !== null && state.people.get(userId)?.hereSince != null),
    }))
    const line = point.userId === null ? undefined : state.people.get(point.userId)
    const hereSince = line?.hereSince ?? null
    // The report of a meeting that is over stands still.
    const isOver = state.closedAt !== null && hereSince !== null
    return {
      pointId: point.id,
      pointName: point.name,
      departmentId: point.departmentId,
      registered: delegates.length,
      present: delegates.filter(({ isPresent }) => isPresent).length,
      isConnected: hereSince !== null,
      firstSeen: line?.firstSeen ?? null,
      stayed: (line?.stayed ?? 0) + (isOver ? Math.max(0, (state.closedAt ?? 0) - hereSince) : 0),
      hereSince: isOver ? null : hereSince,
      rolledAt: roll?.at ?? null,
      delegates,
    }
  })
}
