import type { IncomingMessage, Server } from 'node:http'
import type { StandingReader } from '#server/http/session-standing.ts'
import { routeUpgrades } from '#server/http/upgrade.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { type FollowerWatch, openSubjectChannel } from './channels/subject-channel.ts'
import type { SubjectShow } from './channels/subject-shows.ts'
import { draftUpgrade } from './draft-upgrade.ts'
import type { DraftHub } from './drafts/draft-hub.ts'
import { ROOMS_NAMESPACE } from './protocol/room-protocol.ts'
import { openRoomChannel, type RoomChannelDeps, type RoomNamespace } from './rooms/room-channel.ts'

export interface RealtimeDeps {
  readonly server: Server
  readonly sameOrigin: (request: IncomingMessage) => boolean
  readonly standings: StandingReader
  /** A key or a touch on an open page. */
  readonly heardInput: (actor: Actor) => Promise<void>
  readonly events: { subscribe(listener: (event: DomainEvent) => void): () => void }
  readonly mayFollow: Readonly<Record<string, (actor: Actor, id: string) => Promise<boolean>>>
  readonly watched: Readonly<Record<string, FollowerWatch>>
  readonly shown: Readonly<Record<string, SubjectShow>>
  readonly hub: DraftHub
  readonly roomChannel: Pick<RoomChannelDeps, 'rooms' | 'media' | 'turn' | 'clock'>
  readonly reportError: (error: unknown) => void
}

/** Whoever lost the line, or the server with it, keeps the place so long (domain.md §2.2). */
const COME_BACK_MS = 60_000

/** Wires the long-lived connections to the one HTTP server. Returns how to end them. */
export function attachRealtime(deps: RealtimeDeps): { close(): Promise<void> } {
  const { standings } = deps
  const channel = openSubjectChannel({
    ...deps,
    httpServer: deps.server,
    resolveActor: async (request) => (await standings.read(request))?.actor ?? null,
  })
  routeUpgrades(deps.server, {
    handle: { '/drafts/': draftUpgrade({ ...deps, resolveStanding: standings.read }) },
    leave: ['/socket.io/', '/__hmr'],
  })
  const rooms = openRoomChannel({
    ...deps,
    ...deps.roomChannel,
    namespace: channel.namespace(ROOMS_NAMESPACE) as unknown as RoomNamespace, // nobody else speaks there
    resolveStanding: standings.read,
    comeBackMs: COME_BACK_MS,
  })
  return {
    async close() {
      await rooms.close()
      await channel.close()
    },
  }
}
