import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { type Socket as BareSocket, type Namespace, Server } from 'socket.io'
import {
  type ClientToServer,
  type FollowAnswer,
  FollowMessage,
  MAX_FOLLOWED,
  type ServerToClient,
} from '#realtime/protocol/subject-protocol.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { type Moves, rememberMoves } from './moves.ts'
import { openSubjectShows, type SubjectShow, type SubjectShows } from './subject-shows.ts'

type SocketData = { readonly actor: Actor; readonly watched: Set<string> }
type Socket = BareSocket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** Each page for itself: a person may have several. */
export interface FollowerWatch {
  began(actor: Actor, id: string): void
  ended(actor: Actor, id: string): void
}

export interface SubjectChannelDeps {
  readonly httpServer: HttpServer
  readonly sameOrigin: (request: IncomingMessage) => boolean
  readonly resolveActor: (request: IncomingMessage) => Promise<Actor | null>
  readonly events: { subscribe(listener: (event: DomainEvent) => void): () => void }
  /** Who may hear that a subject moved, per kind; a kind that is not named cannot be followed. */
  readonly mayFollow: Readonly<Record<string, (actor: Actor, id: string) => Promise<boolean>>>
  /** Kinds whose module wants to know who follows: told when a page of theirs begins, and when it ends. */
  readonly watched?: Readonly<Record<string, FollowerWatch>>
  /** Kinds that can be shown, to whom may follow them. */
  readonly shown?: Readonly<Record<string, SubjectShow>>
  /** A key or a touch on the page: the idle lock counts from there. */
  readonly heardInput: (actor: Actor) => Promise<void>
  readonly reportError: (error: unknown) => void
}

export interface SubjectChannel {
  /** Open connections, for health and tests. */
  connections(): number
  /** Of the same server, for another protocol; it looks at sessions itself. */
  namespace(name: string): Namespace
  close(): Promise<void>
}

/** More often is no news. */
const HEAR_EVERY_MS = 300

/**
 * Tells open pages which subjects have moved. Content travels only of kinds that are shown, to each follower what they may
 * see; of all others the page's loader reads it with its own rights.
 */
export function openSubjectChannel(deps: SubjectChannelDeps): SubjectChannel {
  const moves = rememberMoves()
  const shows = openSubjectShows({ shown: deps.shown ?? {}, reportError: deps.reportError })
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>(deps.httpServer, {
    destroyUpgrade: false, // or it ends the drafts' slow upgrades after a second
    serveClient: false,
    maxHttpBufferSize: 16_384,
    allowRequest: (request, decide) => decide(null, deps.sameOrigin(request)),
  })
  io.use((socket, next) => {
    deps.resolveActor(socket.request).then(
      (actor) => {
        if (!actor) return refuse(socket, next, 'not-signed-in')
        socket.data = { actor, watched: new Set() }
        next()
      },
      (error: unknown) => {
        deps.reportError(error)
        refuse(socket, next, 'unavailable')
      },
    )
  })
  io.on('connection', (socket) => {
    void socket.join([`session:${socket.data.actor.sessionId}`, `user:${socket.data.actor.userId}`])
    socket.on('follow', (message, answer) => void follow({ ...deps, moves, shows }, socket, message, answer))
    socket.once('disconnect', () => {
      for (const key of socket.data.watched) endWatch(deps, socket, key)
      shows.leaveAll(socket)
    })
    let heardAt = Number.NEGATIVE_INFINITY
    socket.on('input', () => {
      if (performance.now() - heardAt < HEAR_EVERY_MS) return
      heardAt = performance.now()
      deps.heardInput(socket.data.actor).catch(deps.reportError)
    })
    socket.on('unfollow', (message) => {
      const parsed = FollowMessage.safeParse(message)
      if (!parsed.success) return
      void socket.leave(room(parsed.data))
      shows.leave(socket, parsed.data)
      endWatch(deps, socket, room(parsed.data))
    })
  })
  const unsubscribe = deps.events.subscribe(({ name, subject }) => {
    // A page whose session ended, or whose person's roles moved, decides everything anew by reconnecting.
    if (name === 'session-ended') io.in(`session:${subject.id}`).disconnectSockets(true)
    else if (name === 'roles-changed') io.in(`user:${subject.id}`).disconnectSockets(true)
    else {
      moves.note(room(subject), performance.now())
      shows.moved(subject)
      io.to(room(subject)).emit('moved', { kind: subject.kind, id: subject.id, version: subject.version })
    }
  })
  return {
    connections: () => io.engine.clientsCount,
    namespace: (name) => io.of(name) as unknown as Namespace, // its events are those of the other protocol
    async close() {
      unsubscribe()
      shows.close()
      io.disconnectSockets(true)
      io.engine.close()
    },
  }
}

/** Says why, then ends the transport too: a refused visitor holds no connection. */
function refuse(socket: Socket, next: (error: Error) => void, code: string): void {
  next(new Error(code))
  setImmediate(() => socket.conn.close())
}

function room({ kind, id }: { kind: string; id: string }): string {
  return `subject:${kind}:${id}`
}

function beginWatch({ watched }: SubjectChannelDeps, socket: Socket, { kind, id }: { kind: string; id: string }): void {
  const key = room({ kind, id })
  // While its right was looked up, the page may have gone.
  if (!watched?.[kind] || !socket.connected || socket.data.watched.has(key)) return
  socket.data.watched.add(key)
  watched[kind].began(socket.data.actor, id)
}

function endWatch({ watched }: SubjectChannelDeps, socket: Socket, key: string): void {
  if (!socket.data.watched.delete(key)) return
  const [, kind = '', id = ''] = key.split(':')
  watched?.[kind]?.ended(socket.data.actor, id)
}

async function follow(
  deps: SubjectChannelDeps & { readonly moves: Moves; readonly shows: SubjectShows },
  socket: Socket,
  message: unknown,
  answer: (answer: FollowAnswer) => void,
) {
  const reply = typeof answer === 'function' ? answer : () => undefined
  const parsed = FollowMessage.safeParse(message)
  if (!parsed.success) return reply({ ok: false, code: 'invalid' })
  if (socket.rooms.size >= MAX_FOLLOWED) return reply({ ok: false, code: 'too-many' })
  try {
    const allowed = await deps.mayFollow[parsed.data.kind]?.(socket.data.actor, parsed.data.id)
    if (!allowed) return reply({ ok: false, code: 'not-found' })
    if (parsed.data.isShown && deps.shows.join(socket, parsed.data)) {
      beginWatch(deps, socket, parsed.data)
      return reply({ ok: true, moved: false })
    }
    await socket.join(room(parsed.data))
    beginWatch(deps, socket, parsed.data)
    // Between the page's reading and this line it may have moved: nobody else would tell.
    reply({ ok: true, moved: deps.moves.since(room(parsed.data), performance.now() - parsed.data.ageMs) })
  } catch (error) {
    deps.reportError(error)
    reply({ ok: false, code: 'not-found' })
  }
}
