import type { ReactionView } from '#realtime/protocol/room-protocol.ts'
import type { Rooms } from '#server/rooms/rooms.ts'
import type { RoomSession } from './room-session.ts'

/** Passes on to those in a room what others say in writing and show by signs. */
export interface RoomWords {
  /** The log holds a message of that number: those who may read it hear it. */
  passOn(workshopId: string, seq: number): void
  /** A file of the workshop has come, or was looked at: messages that bring one are told again, as they are now. */
  tellFiles(workshopId: string): void
  showReaction(workshopId: string, reaction: ReactionView): void
  close(): Promise<void>
}

/** Signs that come close together travel together: a hundred people who applaud at once are a few messages to each. */
const GATHER_MS = 250
const MOST_AT_ONCE = 60
/** Two messages may be announced in the other order than they were written: looked for a little further back. */
const LOOK_BACK = 20

interface Talk {
  /** The number up to which all was told. */
  toldUpTo: number
  running: Promise<void> | null
  isStale: boolean
}

export function createRoomWords(deps: {
  readonly rooms: Rooms
  readonly sessionsIn: (workshopId: string) => readonly RoomSession[]
  readonly reportError: (error: unknown) => void
}): RoomWords {
  const { rooms, sessionsIn, reportError } = deps
  const talks = new Map<string, Talk>()
  const gathered = new Map<string, { reactions: ReactionView[]; timer: NodeJS.Timeout }>()
  const tellings = new Set<Promise<unknown>>()
  let closed = false

  function passOn(workshopId: string, seq: number): void {
    if (closed) return
    if (sessionsIn(workshopId).length === 0) return void talks.delete(workshopId)
    const talk = talks.get(workshopId) ?? { toldUpTo: Math.max(0, seq - LOOK_BACK), running: null, isStale: false }
    talks.set(workshopId, talk)
    talk.isStale = true
    talk.running ??= tellNew(workshopId, talk)
      .catch(reportError)
      .finally(() => {
        talk.running = null
        if (talk.isStale) passOn(workshopId, seq)
      })
  }

  async function tellNew(workshopId: string, talk: Talk): Promise<void> {
    while (talk.isStale && !closed) {
      talk.isStale = false
      const { said, captions, upTo } = await rooms.wordsAfter(workshopId, talk.toldUpTo)
      const { people } = await rooms.state(workshopId)
      talk.toldUpTo = upTo
      for (const session of sessionsIn(workshopId)) {
        const reader = people.get(session.actor.userId)
        if (reader?.standing !== 'present') continue
        const readable = said.filter((one) => rooms.mayReadSaid(one, reader))
        if (readable.length > 0) session.tell('said', readable)
        if (captions.length > 0) session.tell('captions', captions)
      }
    }
  }

  async function tellAgain(workshopId: string): Promise<void> {
    const said = await rooms.saidWithFiles(workshopId)
    if (said.length === 0 || closed) return
    const { people } = await rooms.state(workshopId)
    for (const session of sessionsIn(workshopId)) {
      const reader = people.get(session.actor.userId)
      if (reader?.standing !== 'present') continue
      const readable = said.filter((one) => rooms.mayReadSaid(one, reader))
      if (readable.length > 0) session.tell('said', readable)
    }
  }

  async function showGathered(workshopId: string): Promise<void> {
    const reactions = gathered.get(workshopId)?.reactions ?? []
    gathered.delete(workshopId)
    const { people } = await rooms.state(workshopId)
    for (const session of sessionsIn(workshopId)) {
      if (people.get(session.actor.userId)?.standing === 'present') session.tell('reacted', reactions)
    }
  }

  return {
    passOn,
    tellFiles(workshopId) {
      if (closed || sessionsIn(workshopId).length === 0) return
      const telling = tellAgain(workshopId).catch(reportError)
      tellings.add(telling)
      telling.finally(() => tellings.delete(telling)).catch(reportError)
    },
    showReaction(workshopId, reaction) {
      if (closed) return
      const waiting = gathered.get(workshopId) ?? {
        reactions: [],
        timer: setTimeout(() => showGathered(workshopId).catch(reportError), GATHER_MS),
      }
      gathered.set(workshopId, waiting)
      if (waiting.reactions.length < MOST_AT_ONCE) waiting.reactions.push(reaction)
    },
    async close() {
      closed = true
      for (const { timer } of gathered.values()) clearTimeout(timer)
      await Promise.all([...tellings, ...[...talks.values()].map(({ running }) => running)])
    },
  }
}
