import type { AccessLevel } from '../protocol/draft-protocol.ts'
import type { PresenceUser } from './draft-presence.ts'

/** Who is at the other end of a connection: authenticated at the upgrade, shown to others without the session. */
export interface DraftParticipant extends PresenceUser {
  readonly sessionId: string
  readonly sharedMachine: boolean
}

export interface AccessDecision {
  readonly level: AccessLevel
  /** Schema of the stored content. */
  readonly schemaVersion: number
  readonly frozen: boolean
  /** Guard under which level `suggest` writes into the document (update-guard.ts); without one it may not write. */
  readonly guard?: string
  /** A code for the client's text, for example why a level is lower than expected. */
  readonly reason?: string
}

/** Port of the domain: the one place that decides who may do what with a draft. Null: not found or not readable. */
export interface DraftAccess {
  decide(userId: string, sessionId: string, draftId: string): Promise<AccessDecision | null>
}

/** Whether two decisions tell the client the same. */
export function sameAccess(a: AccessDecision | null, b: AccessDecision | null): boolean {
  return a?.level === b?.level && a?.frozen === b?.frozen && a?.reason === b?.reason && a?.guard === b?.guard
}
