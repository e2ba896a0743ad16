import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'
import type { PersonalDataFailureCode, RequestKind, RequestState } from './contract.ts'

/** null: allowed; else why not. */
type Verdict = PersonalDataFailureCode | null

/** Quản trị answers requests, and nobody else. */
export function mayLookAfterRequests(actor: Actor): boolean {
  return hasGlobalRole(actor, 'administrator')
}

/** Everybody asks about the own account; a room's account is no person that could be forgotten. */
export function mayAsk(actor: Pick<Actor, 'kind'>, kind: RequestKind): Verdict {
  return actor.kind === 'connection_point' && kind !== 'correct' ? 'data-request-not-for-connection-point' : null
}

/** [D5] Nobody answers a request of one's own; what is answered stays answered. */
export function mayAnswer(
  actor: Actor,
  request: { readonly requesterId: string; readonly state: RequestState },
): Verdict {
  if (!mayLookAfterRequests(actor)) return 'data-requests-not-allowed'
  if (request.requesterId === actor.userId) return 'data-request-own'
  return request.state === 'open' ? null : 'data-request-answered'
}
