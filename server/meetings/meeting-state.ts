import type { QueueOrder, RequestKind } from './contract.ts'
import { KEEP_PLACE_MS } from './contract.ts'
import type { NamedClause, PayloadOf, Speaker } from './meeting-event.ts'

/** Whether somebody is there, at the page or in the room. */
export interface Presence {
  readonly fullName: string
  readonly mayChair: 'chair' | 'deputy-chair' | null
  readonly atPage: boolean
  readonly inRoom: boolean
  /** When the last line to them ended; null while there is one. */
  readonly awaySince: number | null
  readonly firstSeen: number
  /** Time here before the present stay began, in ms. */
  readonly stayed: number
  readonly hereSince: number | null
}

export interface SpeechRequest {
  readonly requestId: string
  readonly itemId: string | null
  readonly kind: RequestKind
  readonly speaker: Speaker
  readonly seq: number
  readonly askedAt: number
}

export interface Speech extends Omit<SpeechRequest, 'seq' | 'askedAt'> {
  readonly startedAt: number
  readonly limitSeconds: number | null
}

export interface EndedSpeech extends Speech {
  readonly endedAt: number
}

export interface Vote extends PayloadOf<'vote-opened'> {
  readonly openedAt: number
  /** Voices given: of an open vote with what they said, of a secret one null. */
  readonly given: ReadonlyMap<string, string | null>
  readonly closedAt: number | null
  /** After the closing. */
  readonly counts: Readonly<Record<string, number>> | null
}

/** A live meeting as its log tells it. Instants in ms. */
export interface MeetingState {
  readonly seq: number
  readonly lease: { readonly userId: string; readonly fullName: string; readonly since: number } | null
  readonly people: ReadonlyMap<string, Presence>
  readonly openedAt: number | null
  readonly closedAt: number | null
  readonly isPaused: boolean
  readonly itemId: string | null
  /** Per item, without the present stretch. */
  readonly itemSpent: ReadonlyMap<string, number>
  /** When the present stretch of the current item began; null while nothing runs. */
  readonly itemSince: number | null
  /** The clause under discussion; another item has none yet. */
  readonly clause: NamedClause | null
  /** The page of the paper that is spoken of; another item has none yet. */
  readonly paper: { readonly paperId: string; readonly page: number } | null
  readonly requests: ReadonlyMap<string, SpeechRequest>
  readonly order: QueueOrder
  /** As the chair arranged it; who came later stands behind. */
  readonly arranged: readonly string[]
  readonly limitSeconds: number | null
  /** At most one speaks: two cannot be said. */
  readonly speech: Speech | null
  readonly speeches: readonly EndedSpeech[]
  readonly rolls: ReadonlyMap<string, PayloadOf<'roll-called'> & { readonly firstAt: number; readonly at: number }>
  readonly votes: ReadonlyMap<string, Vote>
  /** Department → who speaks for it in votes. */
  readonly proxies: ReadonlyMap<string, string>
}

export const EMPTY_MEETING: MeetingState = {
  seq: 0,
  lease: null,
  people: new Map(),
  openedAt: null,
  closedAt: null,
  isPaused: false,
  itemId: null,
  itemSpent: new Map(),
  itemSince: null,
  clause: null,
  paper: null,
  requests: new Map(),
  order: 'arrival',
  arranged: [],
  limitSeconds: 300,
  speech: null,
  speeches: [],
  rolls: new Map(),
  votes: new Map(),
  proxies: new Map(),
}

export function isHere(state: MeetingState, userId: string): boolean {
  return state.people.get(userId)?.hereSince != null
}

/** Away for so long, of who was never there since the beginning of time; 0 for who is here. */
export function awayFor(state: MeetingState, userId: string, now: number): number {
  const person = state.people.get(userId)
  if (!person || person.awaySince === null) return person ? 0 : Number.POSITIVE_INFINITY
  return now - person.awaySince
}

/** How long nobody has been where the chair sits, in ms; who runs it over another line counts from then. */
export function chairAwayFor(state: MeetingState, now: number): number {
  const { lease } = state
  if (lease === null) return Number.POSITIVE_INFINITY
  return state.people.has(lease.userId) ? awayFor(state, lease.userId, now) : now - lease.since
}

/** Who is away for too long has lost the place (L7). Who never came by page or room asked over another line: it stands. */
export function keepsPlace(state: MeetingState, request: SpeechRequest, now: number): boolean {
  const person = state.people.get(request.speaker.userId)
  return person === undefined || person.awaySince === null || now - person.awaySince <= KEEP_PLACE_MS
}

/** Who asks: a delegate that a point names, or the account itself. */
export function askerOf(speaker: Pick<Speaker, 'userId' | 'delegateId'>): string {
  return speaker.delegateId ?? speaker.userId
}
