import type { IncomingMessage } from 'node:http'
import type { Namespace, Socket } from 'socket.io'
import {
  ROOM_ASKS_AT_ONCE,
  ROOM_ASKS_PER_SECOND,
  ROOM_WORDS_AT_ONCE,
  ROOM_WORDS_PER_SECOND,
  type RoomAnswer,
  RoomAsk,
  type RoomAskKind,
  type RoomClientToServer,
  type RoomServerToClient,
} from '#realtime/protocol/room-protocol.ts'
import { FILE_STATE_CHANGED } from '#server/files/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { ROOM_CHANGED, ROOM_SAID } from '#server/rooms/contract.ts'
import type { Rooms } from '#server/rooms/rooms.ts'
import { createAskBrake } from './ask-brake.ts'
import type { MediaSwitch } from './media-switch.ts'
import { answerAsk } from './room-asks.ts'
import { createRoomCrowds } from './room-crowds.ts'
import { createRoomLines } from './room-lines.ts'
import { closeMedia, type RoomSession } from './room-session.ts'
import { createRoomWords } from './room-words.ts'
import type { TurnServers } from './turn-credentials.ts'

export type RoomNamespace = Namespace<RoomClientToServer, RoomServerToClient, Record<string, never>, { actor: Actor }>
type RoomSocket = Socket<RoomClientToServer, RoomServerToClient, Record<string, never>, { actor: Actor }>

export interface RoomChannelDeps {
  /** `/rooms` of the one socket.io server, which has looked at the origin. */
  readonly namespace: RoomNamespace
  readonly resolveStanding: (request: IncomingMessage) => Promise<{ actor: Actor; isLocked: boolean } | null>
  readonly rooms: Rooms
  readonly media: MediaSwitch
  readonly turn: TurnServers | null
  readonly clock: Clock
  readonly events: { subscribe(listener: (event: DomainEvent) => void): () => void }
  /** Who was in a room when the server ended and is not back after so long has left it. */
  readonly comeBackMs: number
  readonly reportError: (error: unknown) => void
}

export interface RoomChannel {
  /** Idempotent; nobody is noted as gone, they come back when the server does. */
  close(): Promise<void>
}

/** What others see or hear of each time: no faster than a person writes. */
const WORDS: ReadonlySet<RoomAskKind> = new Set(['say', 'caption', 'raise-hand', 'react'])

/** Signalling of rooms: parses, bounds, asks the domain, and has the media follow it. */
export function openRoomChannel(deps: RoomChannelDeps): RoomChannel {
  const { namespace, rooms, media, reportError } = deps
  const crowds = createRoomCrowds({
    ...deps,
    tellTogether(sessions, name, message) {
      const those = namespace.to(sessions.map(({ id }) => id))
      ;(those.emit as (name: string, message: unknown) => boolean).call(those, name, message)
    },
  })
  const lines = createRoomLines(crowds.sessionsIn)
  const words = createRoomWords({ rooms, sessionsIn: crowds.sessionsIn, reportError })
  let closed = false
  const leaving = new Set<Promise<unknown>>()

  namespace.use((socket, next) => {
    deps.resolveStanding(socket.request).then(
      (standing) => {
        if (!standing) return next(new Error('not-signed-in'))
        // Open lines go on under the lock screen; a new one waits for the person.
        if (standing.isLocked) return next(new Error('session-locked'))
        socket.data = { actor: standing.actor }
        next()
      },
      (error: unknown) => {
        reportError(error)
        next(new Error('unavailable'))
      },
    )
  })

  namespace.on('connection', (socket) => {
    const { actor } = socket.data
    void socket.join([`session:${actor.sessionId}`, `user:${actor.userId}`])
    const session: RoomSession = {
      id: socket.id,
      actor,
      workshopId: null,
      peer: null,
      place: '',
      heededCall: null,
      probe: null,
      tell: (name, message) => void (socket.emit as (name: string, message: unknown) => void)(name, message),
      disconnect: () => socket.disconnect(),
      isClosed: false,
    }
    socket.emit('media', { standing: media.standing(), lost: false })
    listen(socket, session)
    socket.once('disconnect', () => {
      session.isClosed = true
      closeMedia(session)
      const { workshopId } = session
      const wasTheOne = crowds.unsettle(session)
      if (closed || !wasTheOne || workshopId === null) return
      lines.forgetLine(workshopId, actor.userId)
      const left = rooms.leave(actor, { workshopId }).catch(reportError)
      leaving.add(left)
      left.finally(() => leaving.delete(left)).catch(reportError)
    })
  })

  /** One message after the other, each answered. */
  function listen(socket: RoomSocket, session: RoomSession): void {
    const mayAsk = createAskBrake({ perSecond: ROOM_ASKS_PER_SECOND, atOnce: ROOM_ASKS_AT_ONCE }, () =>
      performance.now(),
    )
    const maySpeak = createAskBrake({ perSecond: ROOM_WORDS_PER_SECOND, atOnce: ROOM_WORDS_AT_ONCE }, () =>
      performance.now(),
    )
    let turn: Promise<void> = Promise.resolve()
    socket.on('ask', (message, respond) => {
      const answer = (value: RoomAnswer) => typeof respond === 'function' && respond(value)
      if (!mayAsk()) return void answer({ ok: false, code: 'room-message-too-often' })
      const parsed = RoomAsk.safeParse(message)
      if (!parsed.success) return void answer({ ok: false, code: 'room-message-invalid' })
      if (WORDS.has(parsed.data.ask) && !maySpeak()) return void answer({ ok: false, code: 'room-message-too-often' })
      turn = turn.then(async () => {
        if (session.isClosed) return
        try {
          const result = await answerAsk({ ...deps, ...crowds, ...words, ...lines }, session, parsed.data)
          // Codes of this module and of workshops: RoomRefusal.
          answer(result.ok ? result : ({ ok: false, code: result.failure.code } as RoomAnswer))
        } catch (error) {
          reportError(error)
          answer({ ok: false, code: 'unknown' })
        }
      })
    })
  }

  const unsubscribe = deps.events.subscribe(({ name, subject }) => {
    if (name === 'session-ended') namespace.in(`session:${subject.id}`).disconnectSockets(true)
    else if (name === 'roles-changed') namespace.in(`user:${subject.id}`).disconnectSockets(true)
    else if (name === ROOM_CHANGED) crowds.refresh(subject.id)
    else if (name === ROOM_SAID) words.passOn(subject.id, subject.version)
    else if (name === FILE_STATE_CHANGED && subject.kind === 'workshop') words.tellFiles(subject.id)
    else if (subject.kind === 'workshop') crowds.recheck(subject.id)
  })
  media.onDecided(() => namespace.emit('media', { standing: media.standing(), lost: false }))

  return {
    async close() {
      if (closed) return
      closed = true
      unsubscribe()
      namespace.disconnectSockets(true)
      lines.close()
      await words.close()
      await crowds.close()
      await Promise.all(leaving)
    },
  }
}
