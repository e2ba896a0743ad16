import type { MeetingFacts } from './meeting-ports.ts'
import type { MeetingState } from './meeting-state.ts'

export interface PointAttendance {
  readonly pointId: string
  readonly pointName: string
  readonly departmentId: string
  readonly registered: number
  readonly present: number
  readonly isConnected: boolean
  /** ms; null: it never was. */
  readonly firstSeen: number | null
  /** How long its line has stood, in whole minutes; a break is no second coming. */
  readonly minutes: number
  /** null: nobody called the roll. */
  readonly rolledAt: number | null
  readonly delegates: readonly {
    readonly id: string
    readonly fullName: string
    readonly office: string
    readonly isPresent: boolean
  }[]
}

/**
 * Who is there, by point and in its order: delegates on the list, never sockets (domain.md §2.2). Present is whom the
 * roll call named, and who sits at an own screen.
 */
export function attendanceOf(facts: MeetingFacts, state: MeetingState, now: number): readonly PointAttendance[] {
  return facts.points.map((point) => {
    const roll = state.rolls.get(point.id)
    const named = new Set(roll?.delegates.map(({ id }) => id))
    const seated = facts.delegates.filter((delegate) => delegate.pointId === point.id)
    const delegates = seated.map(({ id, fullName, office, userId }) => ({
      ...{ id, fullName, office },
      isPresent: named.has(id) || (userId !== null && state.people.get(userId)?.hereSince != null),
    }))
    const line = point.userId === null ? undefined : state.people.get(point.userId)
    const stayed = (line?.stayed ?? 0) + (line?.hereSince == null ? 0 : (state.closedAt ?? now) - line.hereSince)
    return {
      pointId: point.id,
      pointName: point.name,
      departmentId: point.departmentId,
      registered: delegates.length,
      present: delegates.filter(({ isPresent }) => isPresent).length,
      isConnected: line?.hereSince != null,
      firstSeen: line?.firstSeen ?? null,
      minutes: Math.floor(Math.max(0, stayed) / 60_000),
      rolledAt: roll?.at ?? null,
      delegates,
    }
  })
}
