import { secondsWithin, stays, touches } from './fold-presence.ts'
import type { HeededEvent } from './heeded-event.ts'
import type { Cast, DepartmentAttendance, PointAttendance } from './minutes-facts.ts'

type Timed = { readonly event: HeededEvent; readonly at: number }

/**
 * Who was there, by department and connection point: delegates on the lists, never lines (domain.md §2.2). The last
 * roll call of a point counts; who sat at an own screen during the meeting, or was given the floor, was there too.
 */
export function foldAttendance(
  cast: Cast,
  events: readonly Timed[],
  meeting: { readonly from: number; readonly to: number } | null,
): readonly DepartmentAttendance[] {
  const rolls = new Map<
    string,
    { at: number; delegates: readonly { id: string; fullName: string; office: string }[] }
  >()
  for (const { event, at } of events) {
    if (event.kind === 'roll-called') rolls.set(event.payload.pointId, { at, delegates: event.payload.delegates })
  }
  // Who was given the floor was there, whatever the roll says.
  const spoke = new Set(
    events.map(({ event }) => (event.kind === 'speech-started' ? event.payload.speaker.delegateId : null)),
  )
  const there = stays(events, meeting?.to ?? 0)
  const sat = (userId: string | null) =>
    userId !== null && meeting !== null && touches(there.get(userId) ?? [], meeting)

  function attendanceOf(point: Cast['points'][number]): PointAttendance {
    const roll = rolls.get(point.id)
    const named = new Set(roll?.delegates.map(({ id }) => id))
    const listed = cast.delegates.filter(({ pointId }) => pointId === point.id)
    // Whom the roll call named and who has left the list since then was there all the same.
    const gone = (roll?.delegates ?? []).filter(({ id }) => !listed.some((delegate) => delegate.id === id))
    const present = [...listed.filter(({ id, userId }) => named.has(id) || spoke.has(id) || sat(userId)), ...gone]
    const line = point.userId === null ? [] : (there.get(point.userId) ?? [])
    return {
      ...{ pointId: point.id, name: point.name, place: point.place },
      registered: listed.length,
      present: present.map(({ fullName, office }) => ({ fullName, office })),
      rolledAt: roll ? new Date(roll.at).toISOString() : null,
      seconds: meeting ? secondsWithin(line, meeting) : 0,
    }
  }

  return cast.departments.map(({ id, shortName }) => {
    const points = cast.points.filter(({ departmentId }) => departmentId === id).map(attendanceOf)
    return {
      ...{ departmentId: id, shortName, points },
      present: points.reduce((sum, point) => sum + point.present.length, 0),
      registered: points.reduce((sum, point) => sum + point.registered, 0),
    }
  })
}
