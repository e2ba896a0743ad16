import type { Awareness } from 'y-protocols/awareness'
import type { DraftPeerPresence } from './draft-session-state.ts'

/** Everyone else in the draft, as the server presents them; states without the server's `user` are left out. */
export function peersIn(awareness: Awareness): DraftPeerPresence[] {
  const peers: DraftPeerPresence[] = []
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId !== awareness.clientID && isPresented(state)) peers.push({ clientId, user: state.user, state })
  }
  return peers
}

/** The server writes `user` into every state it passes on (PROTOCOL.md P9). */
function isPresented(state: Record<string, unknown>): state is { user: DraftPeerPresence['user'] } {
  return typeof state.user === 'object' && state.user !== null && 'userId' in state.user
}
