import type { IncomingMessage, Server } from 'node:http'
import { routeUpgrades } from '#server/http/upgrade.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { openSubjectChannel } from './channels/subject-channel.ts'
import { draftUpgrade } from './draft-upgrade.ts'
import type { DraftHub } from './drafts/draft-hub.ts'

export interface RealtimeDeps {
  readonly server: Server
  readonly sameOrigin: (request: IncomingMessage) => boolean
  readonly resolveActor: (request: IncomingMessage) => Promise<Actor | null>
  readonly events: { subscribe(listener: (event: DomainEvent) => void): () => void }
  readonly mayFollow: Readonly<Record<string, (actor: Actor, id: string) => Promise<boolean>>>
  readonly hub: DraftHub
  readonly reportError: (error: unknown) => void
}

/** Wires the long-lived connections to the one HTTP server. Returns how to end them. */
export function attachRealtime(deps: RealtimeDeps): { close(): Promise<void> } {
  const channel = openSubjectChannel({ ...deps, httpServer: deps.server })
  routeUpgrades(deps.server, { handle: { '/drafts/': draftUpgrade(deps) }, leave: ['/socket.io/', '/__hmr'] })
  return { close: () => channel.close() }
}
