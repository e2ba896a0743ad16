import type { RoomServerToClient } from '#realtime/protocol/room-protocol.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { RoomFailureCode } from '#server/rooms/contract.ts'
import type { Rooms } from '#server/rooms/rooms.ts'
import type { MediaSwitch } from './media-switch.ts'
import { createGroupClock } from './room-group-clock.ts'
import { closeMedia, enforce, placeOfMedia, type RoomSession } from './room-session.ts'

export interface RoomCrowds {
  /** This connection is the person's one in that room; an older one ends. */
  settle(session: RoomSession, workshopId: string): void
  /** Whether it was the person's one. */
  unsettle(session: RoomSession): boolean
  /** The log moved: the media follow, everybody hears. */
  refresh(workshopId: string): void
  /** The workshop moved: who may no longer be there goes. */
  recheck(workshopId: string): void
  sessionsIn(workshopId: string): readonly RoomSession[]
  close(): Promise<void>
}

type TellTogether = <Name extends keyof RoomServerToClient>(
  sessions: readonly RoomSession[],
  name: Name,
  message: Parameters<RoomServerToClient[Name]>[0],
) => void

interface Crowd {
  readonly sessions: Map<string, RoomSession>
  running: Promise<void> | null
  isStale: boolean
  readonly comeBack: NodeJS.Timeout
}

/** Who is connected to which room. What it knows is connections; who is in a room stands in the log. */
export function createRoomCrowds(deps: {
  readonly rooms: Rooms
  readonly media: MediaSwitch
  readonly clock: Clock
  readonly comeBackMs: number
  /** The same to each of them, put into words once. */
  readonly tellTogether: TellTogether
  readonly reportError: (error: unknown) => void
}): RoomCrowds {
  const { rooms, media, reportError } = deps
  const crowds = new Map<string, Crowd>()
  const rechecks = new Set<Promise<unknown>>()
  let closed = false
  const clock = createGroupClock({ ...deps, now: () => deps.clock.now().getTime() })

  media.onDecided(() => {
    media.engine()?.onRoomLost((mediaRoom) => {
      const { workshopId, place } = placeOfMedia(mediaRoom)
      for (const session of crowds.get(workshopId)?.sessions.values() ?? []) {
        if (session.peer && session.place !== place) continue
        session.peer = null
        session.tell('media', { standing: 'on', lost: true })
      }
    })
  })

  function gather(workshopId: string): Crowd {
    const comeBack = setTimeout(() => noteAbsent(workshopId).catch(reportError), deps.comeBackMs)
    const crowd: Crowd = { sessions: new Map(), running: null, isStale: false, comeBack }
    crowds.set(workshopId, crowd)
    // After a restart nothing may move for a while, and the time of groups goes on.
    rooms.state(workshopId).then((state) => clock.follow(workshopId, state), reportError)
    return crowd
  }

  /** Those whom the log knows in the room and who have no connection: they did not come back. */
  async function noteAbsent(workshopId: string): Promise<void> {
    const { people } = await rooms.state(workshopId)
    const isGone = (userId: string) => !crowds.get(workshopId)?.sessions.has(userId)
    const userIds = [...people.values()]
      .filter(({ standing, userId }) => (standing === 'present' || standing === 'waiting') && isGone(userId))
      .map(({ userId }) => userId)
    if (!closed && userIds.length > 0) await rooms.noteAbsent({ workshopId, userIds })
  }

  /** Once at a time; what moves meanwhile is taken with the next round, not each by itself. */
  function refresh(workshopId: string): void {
    const crowd = crowds.get(workshopId)
    if (!crowd || closed) return
    crowd.isStale = true
    crowd.running ??= tellAll(workshopId, crowd)
      .catch(reportError)
      .finally(() => {
        crowd.running = null
        if (crowd.isStale) refresh(workshopId)
      })
  }

  async function tellAll(workshopId: string, crowd: Crowd): Promise<void> {
    crowd.isStale = false
    const state = await rooms.state(workshopId)
    clock.follow(workshopId, state)
    const sessions = [...crowd.sessions.values()]
    for (const session of sessions) await enforce(rooms, session, state)
    const alike = new Map<string, RoomSession[]>()
    for (const session of sessions) {
      const key = rooms.viewKeyOf(state, session.actor.userId)
      alike.set(key, [...(alike.get(key) ?? []), session])
    }
    for (const group of alike.values()) {
      const [one] = group
      if (one) deps.tellTogether(group, 'room', rooms.viewFor(state, workshopId, one.actor.userId))
    }
    for (const session of sessions) {
      const standing = state.people.get(session.actor.userId)?.standing
      if (standing === 'removed') end(session, 'room-removed')
      if (standing === 'blocked') end(session, 'room-blocked')
    }
  }

  function end(session: RoomSession, code: RoomFailureCode | 'workshop-not-found'): void {
    session.tell('out', { code })
    closeMedia(session)
    session.disconnect()
  }

  async function check(workshopId: string): Promise<void> {
    for (const session of [...(crowds.get(workshopId)?.sessions.values() ?? [])]) {
      const stays = await rooms.mayStay(session.actor, workshopId)
      if (!stays.ok) end(session, stays.failure.code)
    }
  }

  return {
    settle(session, workshopId) {
      const { sessions } = crowds.get(workshopId) ?? gather(workshopId)
      const older = sessions.get(session.actor.userId)
      session.workshopId = workshopId
      sessions.set(session.actor.userId, session)
      if (older && older !== session) end(older, 'room-replaced')
    },
    unsettle(session) {
      const { workshopId } = session
      session.workshopId = null
      const crowd = workshopId === null ? undefined : crowds.get(workshopId)
      if (workshopId === null || crowd?.sessions.get(session.actor.userId) !== session) return false
      crowd.sessions.delete(session.actor.userId)
      return true
    },
    refresh,
    sessionsIn: (workshopId) => [...(crowds.get(workshopId)?.sessions.values() ?? [])],
    recheck(workshopId) {
      const checked = check(workshopId).catch(reportError)
      rechecks.add(checked)
      checked.finally(() => rechecks.delete(checked)).catch(reportError)
    },
    async close() {
      closed = true
      clock.close()
      for (const { comeBack } of crowds.values()) clearTimeout(comeBack)
      await Promise.all([...rechecks, ...[...crowds.values()].map(({ running }) => running)])
    },
  }
}
