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

type SocketData = { readonly actor: Actor }
type Socket = BareSocket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

export interface SubjectChannelDeps {
  readonly httpServer: HttpServer
  readonly sameOrigin: (request: IncomingMessage) => boolean
  readonly resolveActor: (request: IncomingMessage) => Promise<Actor | null>
  readonly events: { subscribe(listener: (event: DomainEvent) => void): () => void }
  /** Who may hear that a subject moved, per kind; a kind that is not named cannot be followed. */
  readonly mayFollow: Readonly<Record<string, (actor: Actor, id: string) => Promise<boolean>>>
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

/** Tells open pages which subjects have moved. Content never travels here: the page's loader reads it with its own rights. */
export function openSubjectChannel(deps: SubjectChannelDeps): SubjectChannel {
  const moves = rememberMoves()
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
        socket.data = { actor }
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
    socket.on('follow', (message, answer) => void follow({ ...deps, moves }, socket, message, answer))
    let heardAt = Number.NEGATIVE_INFINITY
    socket.on('input', () => {
      if (performance.now() - heardAt < HEAR_EVERY_MS) return
      heardAt = performance.now()
      deps.heardInput(socket.data.actor).catch(deps.reportError)
    })
    socket.on('unfollow', (message) => {
      const parsed = FollowMessage.safeParse(message)
      if (parsed.success) void socket.leave(room(parsed.data))
    })
  })
  const unsubscribe = deps.events.subscribe(({ name, subject }) => {
    // A page whose session ended, or whose person's roles moved, decides everything anew by reconnecting.
    if (name === 'session-ended') io.in(`session:${subject.id}`).disconnectSockets(true)
    else if (name === 'roles-changed') io.in(`user:${subject.id}`).disconnectSockets(true)
    else {
      moves.note(room(subject), performance.now())
      io.to(room(subject)).emit('moved', { kind: subject.kind, id: subject.id, version: subject.version })
    }
  })
  return {
    connections: () => io.engine.clientsCount,
    namespace: (name) => io.of(name) as unknown as Namespace, // its events are those of the other protocol
    async close() {
      unsubscribe()
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

async function follow(
  deps: SubjectChannelDeps & { readonly moves: Moves },
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
    await socket.join(room(parsed.data))
    // Between the page's reading and this line it may have moved: nobody else would tell.
    reply({ ok: true, moved: deps.moves.since(room(parsed.data), performance.now() - parsed.data.ageMs) })
  } catch (error) {
    deps.reportError(error)
    reply({ ok: false, code: 'not-found' })
  }
}
