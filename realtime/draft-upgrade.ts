import type { IncomingMessage } from 'node:http'
import { WebSocketServer } from 'ws'
import { refuseUpgrade, type UpgradeHandler } from '#server/http/upgrade.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { DraftHub } from './drafts/draft-hub.ts'
import { DRAFT_SOCKET_SERVER, fromWebSocket } from './drafts/draft-socket.ts'
import { CLOSE, parseDraftPath } from './protocol/draft-protocol.ts'

export interface DraftUpgradeDeps {
  readonly hub: Pick<DraftHub, 'connect'>
  readonly sameOrigin: (request: IncomingMessage) => boolean
  readonly resolveStanding: (request: IncomingMessage) => Promise<{ actor: Actor; isLocked: boolean } | null>
  readonly reportError: (error: unknown) => void
}

/**
 * `/drafts/<id>?schema=<n>`: our own pages only, then the session, then the hub decides access per document.
 * Who is not signed in is told so by a close code: a browser never sees the status of a refused upgrade.
 */
export function draftUpgrade(deps: DraftUpgradeDeps): UpgradeHandler {
  const sockets = new WebSocketServer(DRAFT_SOCKET_SERVER)

  async function open(...[request, raw, head]: Parameters<UpgradeHandler>): Promise<void> {
    const target = parseDraftPath(request.url ?? '')
    if (!target) return refuseUpgrade(raw, 404)
    if (!deps.sameOrigin(request)) return refuseUpgrade(raw, 403)
    const standing = await deps.resolveStanding(request)
    if (raw.destroyed) return
    sockets.handleUpgrade(request, raw, head, (socket) => {
      if (!standing) return socket.close(CLOSE.notSignedIn, 'not signed in')
      // Lines that are open go on under the lock; a new one waits for the person.
      if (standing.isLocked) return socket.close(CLOSE.tryAgainLater, 'locked')
      const { actor } = standing
      const participant = {
        userId: actor.userId,
        sessionId: actor.sessionId,
        name: actor.fullName,
        departmentCode: actor.departmentCode,
        departmentShortName: actor.departmentShortName,
        departmentHue: actor.departmentHue,
        sharedMachine: actor.sharedMachine,
      }
      deps.hub
        .connect(fromWebSocket(socket, raw), participant, target.draftId, target.schemaVersion)
        .catch(deps.reportError)
    })
  }

  return (request, raw, head, url) => {
    open(request, raw, head, url).catch((error: unknown) => {
      deps.reportError(error)
      refuseUpgrade(raw, 503)
    })
  }
}
