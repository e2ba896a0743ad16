import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { OpenGroupsInput } from './contract.ts'
import { happened } from './meeting-event.ts'
import { appendTo, changeRoom, conductRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'
import { dealOut, placeOf, WHOLE_ROOM } from './room-groups.ts'

type Done = Promise<Result<void, RoomRefusal>>
const nothing = { value: undefined, events: [] }

/** Divides the room into groups (phòng thảo luận nhóm); sound and pictures are each group's own from then on. */
export function openGroups(deps: RoomDeps, actor: Actor, input: { workshopId: string } & OpenGroupsInput): Done {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state, now }) => {
    if (state.groups) return fail('room-groups-open')
    const groups = input.names.map((name) => ({ id: newId<'group'>() as string, name }))
    const ids = groups.map(({ id }) => id)
    return ok({
      value: undefined,
      events: [
        happened('groups-opened', {
          groups,
          members: input.how === 'mixed' ? dealOut([...state.people.values()], ids) : [],
          mayChoose: input.how === 'chosen',
          endsAt: input.minutes === null ? null : new Date(now.getTime() + input.minutes * 60_000).toISOString(),
        }),
      ],
      audit: { action: 'room.open-groups', details: { groups: groups.length } },
    })
  })
}

/** Goes to a group or back to the room itself (null): oneself where one may choose, others as who conducts. */
export function enterGroup(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; userId: string; groupId: string | null },
): Done {
  return changeRoom<void>(deps, actor, input.workshopId, ({ state, isConducting }) => {
    const { userId, groupId } = input
    const { groups } = state
    if (!groups) return fail('room-groups-not-open')
    if (state.people.get(userId)?.standing !== 'present') return fail('room-person-not-here')
    if (!isConducting && !(userId === actor.userId && groups.mayChoose)) return fail('room-not-allowed')
    if (groupId !== null && !groups.groups.some(({ id }) => id === groupId)) return fail('room-groups-not-open')
    if (placeOf(state, userId) === (groupId ?? WHOLE_ROOM)) return ok(nothing)
    return ok({ value: undefined, events: [happened('group-entered', { userId, groupId })], about: userId })
  })
}

/** Gives the groups so many minutes more. */
export function extendGroups(deps: RoomDeps, actor: Actor, input: { workshopId: string; minutes: number }): Done {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state, now }) => {
    if (!state.groups) return fail('room-groups-not-open')
    const from = Math.max(now.getTime(), Date.parse(state.groups.endsAt ?? now.toISOString()))
    return ok({
      value: undefined,
      events: [happened('groups-timed', { endsAt: new Date(from + input.minutes * 60_000).toISOString() })],
    })
  })
}

/** A word to all groups at once. */
export function addressGroups(deps: RoomDeps, actor: Actor, input: { workshopId: string; text: string }): Done {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state, me }) => {
    if (!state.groups) return fail('room-groups-not-open')
    const { userId, fullName } = { userId: actor.userId, fullName: me?.fullName ?? actor.fullName }
    return ok({ value: undefined, events: [happened('groups-addressed', { userId, fullName, text: input.text })] })
  })
}

/** Everybody is in the room itself again. */
export function closeGroups(deps: RoomDeps, actor: Actor, input: { workshopId: string }): Done {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state }) =>
    ok({
      value: undefined,
      events: state.groups ? [happened('groups-closed', {})] : [],
      audit: { action: 'room.close-groups' },
    }),
  )
}

/** The same by the product itself when the time is up; nothing happens where it was prolonged meanwhile. */
export function closeGroupsOnTime(deps: RoomDeps, input: { workshopId: string }): Done {
  return appendTo<void>(deps, null, input.workshopId, ({ groups }) => {
    const isOver = groups?.endsAt != null && Date.parse(groups.endsAt) <= deps.clock.now().getTime()
    return ok({ value: undefined, events: isOver ? [happened('groups-closed', {})] : [] })
  })
}
