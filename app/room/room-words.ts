import type { useLoaderData } from '@remix-run/react'
import type { loader } from '#app/routes/workshops.$id.room/route.tsx'
import type { Text } from '#server/language/text.ts'
import type { RoomPersonView } from '#server/rooms/contract.ts'

export type RoomPageData = ReturnType<typeof useLoaderData<typeof loader>>

/** How a person or a point is called in the room: a name, and who stands behind it (domain.md §2.2). */
export function tileWords(t: Text, person: RoomPersonView): { readonly title: string; readonly detail: string } {
  const { seat, fullName, office, departmentShortName } = person
  if (seat.kind === 'individual') {
    return {
      title: fullName,
      detail: office ? t('room.tile.person', { office, department: departmentShortName }) : departmentShortName,
    }
  }
  const detail = [
    seat.headName || departmentShortName,
    t('room.tile.delegates', { count: seat.delegatesPresent }),
  ].join(' · ')
  return { title: t('room.tile.pointTitle', { name: seat.pointName }), detail }
}

/** In the order of the protocol: those of a department together, its points first; who is of none of them at the end. */
export function inProtocolOrder(
  people: readonly RoomPersonView[],
  departments: readonly { readonly id: string }[],
): readonly RoomPersonView[] {
  const place = new Map(departments.map(({ id }, index) => [id, index]))
  const rank = (person: RoomPersonView) =>
    (place.get(person.departmentId) ?? departments.length) * 2 + (person.seat.kind === 'point' ? 0 : 1)
  return [...people].sort((a, b) => rank(a) - rank(b) || a.fullName.localeCompare(b.fullName, 'vi'))
}
