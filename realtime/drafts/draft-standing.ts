import { CLOSE, type DraftStatus, HUB_REASON, mayWrite } from '../protocol/draft-protocol.ts'
import { type AccessDecision, type DraftAccess, type DraftParticipant, sameAccess } from './draft-access.ts'

/** What an answer of the domain means for a connection. */
export type Verdict =
  | { readonly kind: 'in'; readonly changed: boolean }
  /** `says` false: the client learns no more than that there is nothing here. */
  | { readonly kind: 'out'; readonly code: number; readonly reason: string; readonly says: boolean }

/** Where one person stands with one draft, as the domain last said. */
export interface DraftStanding {
  readonly mayWrite: boolean
  /** The guard that judges what this person writes; null for whom nothing is judged. */
  readonly guard: string | null
  /** Asks the domain; one question at a time, so that the newest answer stands. */
  ask(): Promise<Verdict>
  /** What the client is told; `refusal` is the hub's reason for ending the connection. */
  status(document: { isFull: boolean; saving: 'ok' | 'failing' } | null, refusal?: string): DraftStatus
}

export function createDraftStanding(deps: {
  access: DraftAccess
  who: DraftParticipant
  draftId: string
  /** Schema that the client knows. */
  schemaVersion: number
}): DraftStanding {
  let current: AccessDecision | null = null
  let asking: Promise<unknown> = Promise.resolve()

  async function askOnce(): Promise<Verdict> {
    const before = current
    const next = await deps.access.decide(deps.who.userId, deps.who.sessionId, deps.draftId)
    if (next === null) {
      if (!before) return { kind: 'out', code: CLOSE.noSuchDraft, reason: 'no such draft', says: false }
      current = { ...before, level: 'none' }
      return { kind: 'out', code: CLOSE.noAccess, reason: 'access-ended', says: true }
    }
    current = next
    if (next.level === 'none') {
      return { kind: 'out', code: CLOSE.noAccess, reason: next.reason ?? 'no-access', says: true }
    }
    if (next.schemaVersion !== deps.schemaVersion) {
      return { kind: 'out', code: CLOSE.otherSchema, reason: 'other-schema', says: true }
    }
    return { kind: 'in', changed: !sameAccess(before, next) }
  }

  return {
    get mayWrite() {
      return current !== null && mayWrite({ ...current, guarded: current.guard !== undefined })
    },
    get guard() {
      return current?.level === 'suggest' ? (current.guard ?? null) : null
    },
    ask() {
      const answer = asking.then(askOnce)
      asking = answer.catch(() => undefined) // its asker hears of the error
      return answer
    },
    status(document, refusal) {
      const reason = refusal ?? current?.reason ?? (document?.isFull ? HUB_REASON.documentFull : undefined)
      return {
        level: current?.level ?? 'none',
        schemaVersion: current?.schemaVersion ?? deps.schemaVersion,
        frozen: current?.frozen ?? false,
        ...(current?.guard !== undefined && { guarded: true }),
        ...(reason !== undefined && { reason }),
        ...(document && { saving: document.saving }),
      }
    },
  }
}
