import type { Failure } from '#server/kernel/result.ts'
import type { PayloadOf, Speaker } from '../meeting-event.ts'

/** phát biểu, trao đổi lại, ý kiến về thủ tục */
export const REQUEST_KINDS = ['speech', 'reply', 'procedure'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const QUEUE_ORDERS = ['arrival', 'protocol', 'chair'] as const
export type QueueOrder = (typeof QUEUE_ORDERS)[number]

/** Nhất trí / Nhất trí, có ý kiến / Không nhất trí / Bảo lưu (domain.md §3.2). */
export const VOTE_VALUES = ['agree', 'agree-with-comment', 'disagree', 'reserve'] as const
export const ABSTAIN = 'abstain'

/** Who lost the line keeps the place in the queue so long (domain.md §2.2). */
export const KEEP_PLACE_MS = 60_000

/** In the chain: clause —discussed-in→ agenda item. */
export const AGENDA_ITEM = 'agenda-item'
export const DISCUSSED_IN = 'discussed-in'

export type MeetingPhase = 'not-yet' | 'ready' | 'running' | 'paused' | 'closed'

export interface ItemView {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly minutes: number
  readonly presenterName: string
  readonly presenterDepartmentId: string | null
  readonly paperIds: readonly string[]
}

export interface DepartmentBadge {
  readonly id: string
  readonly code: string
  readonly shortName: string
  readonly hue: number | null
  readonly hasVoice: boolean
  readonly proxyId: string | null
}

export interface RequestView {
  readonly requestId: string
  readonly kind: RequestKind
  readonly speaker: Speaker
  readonly askedAt: number
  /** Since when the line to them is broken; the place is kept for a minute. */
  readonly awaySince: number | null
}

export interface SpeechView {
  readonly requestId: string
  readonly kind: RequestKind
  readonly speaker: Speaker
  readonly startedAt: number
  readonly limitSeconds: number | null
}

type VotePayload = PayloadOf<'vote-opened'>

/** A clause of a petition, by its ids. */
export interface ClauseRef {
  readonly petitionId: string
  readonly cid: string
}

export interface VoteView extends Omit<VotePayload, 'roll' | 'clause'> {
  /** Of a vote about one: the clause that stood before everybody when it was opened. */
  readonly clause: ClauseRef | null
  readonly openedAt: number
  readonly closedAt: number | null
  /** Departments with a voice; of a straw poll nobody. */
  readonly roll: readonly {
    readonly departmentId: string
    readonly shortName: string
    readonly hasVoted: boolean
    readonly choice: string | null
  }[]
  readonly given: number
  /** null while it is secret and open. */
  readonly counts: Readonly<Record<string, number>> | null
  readonly isQuorate: boolean
  /** Đồng thuận: every department on the roll agreed, with or without comment. */
  readonly isUnanimous: boolean
}

export interface PointView {
  readonly pointId: string
  readonly pointName: string
  readonly departmentId: string
  readonly registered: number
  readonly present: number
  readonly isConnected: boolean
  /** null: it never was. */
  readonly firstSeen: number | null
  /** Time its line has stood before the present stay, in ms; a break is no second coming. */
  readonly stayed: number
  readonly hereSince: number | null
  /** null: nobody called the roll. */
  readonly rolledAt: number | null
  readonly delegates: readonly {
    readonly id: string
    readonly fullName: string
    readonly office: string
    readonly isPresent: boolean
  }[]
}

/** What of a meeting is one person's own. */
export interface OwnSeat {
  readonly isChairing: boolean
  readonly takeChair: boolean
  readonly handOverTo: readonly { readonly userId: string; readonly fullName: string }[]
  readonly asksForItself: boolean
  /** Whom the account of a point may name; who waits already is left out. */
  readonly delegates: readonly { readonly id: string; readonly fullName: string; readonly office: string }[]
  readonly namesProxies: boolean
  /** Says which page of a paper is spoken of. */
  readonly turnsPages: boolean
  /** Puts a clause before everybody. */
  readonly showsClauses: boolean
  /** Points whose roll this person may call. */
  readonly callsRollOf: readonly string[]
  /** Per vote the voices that this person gives, own department first; in a straw poll the own one. */
  readonly voices: Readonly<Record<string, readonly string[]>>
  /** Per vote the voices of theirs that were given and may still say something else. */
  readonly changes: Readonly<Record<string, readonly string[]>>
  /** Votes under way in which this person, or somebody else for the department, has given what they had to give. */
  readonly hasVoted: readonly string[]
}

/** The live meeting as one person sees it. Instants in ms of the server's clock; nothing in it changes by time alone. */
export interface MeetingView {
  readonly workshopId: string
  /** The number of the last event: the higher one is the newer. */
  readonly version: number
  /** The server's clock when it was read. */
  readonly now: number
  readonly phase: MeetingPhase
  readonly openedAt: number | null
  readonly closedAt: number | null
  readonly plannedEnd: number
  readonly items: readonly ItemView[]
  readonly itemId: string | null
  /** When the present stretch of the current item began; null while nothing runs. */
  readonly itemSince: number | null
  /** Under discussion: its words each screen reads with its own rights. */
  readonly clause: ClauseRef | null
  /** The page of the paper that is spoken of: it is opened there. */
  readonly paper: { readonly paperId: string; readonly page: number } | null
  /** ms per item, without the present stretch. */
  readonly spent: Readonly<Record<string, number>>
  readonly chair: { readonly userId: string; readonly fullName: string; readonly isHere: boolean } | null
  readonly speech: SpeechView | null
  readonly queue: readonly RequestView[]
  readonly order: QueueOrder
  readonly limitSeconds: number | null
  readonly departments: readonly DepartmentBadge[]
  /** ms per department, without the speech under way. */
  readonly spoken: Readonly<Record<string, number>>
  /** The latest first. */
  readonly votes: readonly VoteView[]
  readonly points: readonly PointView[]
  readonly presentCount: number
  readonly mine: OwnSeat
}

/** What became of an item in its meeting. */
export interface ItemWay extends Pick<ItemView, 'kind' | 'title' | 'minutes' | 'presenterName'> {
  readonly workshopId: string
  readonly itemId: string
  readonly presenterDepartmentName: string | null
  /** In the order in which they had the floor; `endedAt` null: it is being held. */
  readonly speeches: readonly (Omit<SpeechView, 'limitSeconds'> & { readonly endedAt: number | null })[]
  readonly votes: readonly VoteView[]
}
export type ItemWayFailure = Failure<'workshop-not-found' | 'meeting-item-missing'>

/** ms that an item has run; the current one up to now. */
export function spentOn(
  view: Pick<MeetingView, 'itemId' | 'itemSince' | 'spent'>,
  itemId: string,
  now: number,
): number {
  const running = view.itemId === itemId && view.itemSince !== null ? Math.max(0, now - view.itemSince) : 0
  return (view.spent[itemId] ?? 0) + running
}

/**
 * When the meeting will end if what is left takes as long as planned: what remains of the current item, and every item
 * behind it. In ms; null before the first item and after the closing.
 */
export function forecastEnd(
  view: Pick<MeetingView, 'items' | 'itemId' | 'itemSince' | 'spent' | 'closedAt'>,
  now: number,
): number | null {
  const place = view.items.findIndex((item) => item.id === view.itemId)
  if (place < 0 || view.closedAt !== null) return null
  return view.items.slice(place).reduce((end, { id, minutes }, index) => {
    const planned = minutes * 60_000
    return end + (index === 0 ? Math.max(0, planned - spentOn(view, id, now)) : planned)
  }, now)
}

/** ms that a department has spoken so far, the speech under way included. */
export function spokenBy(view: Pick<MeetingView, 'speech' | 'spoken'>, departmentId: string, now: number): number {
  const { speech } = view
  const running = speech?.speaker.departmentId === departmentId ? Math.max(0, now - speech.startedAt) : 0
  return (view.spoken[departmentId] ?? 0) + running
}

/** Whole minutes that the line of a point has stood. */
export function minutesOf({ stayed, hereSince }: Pick<PointView, 'stayed' | 'hereSince'>, now: number): number {
  return Math.floor((stayed + (hereSince === null ? 0 : Math.max(0, now - hereSince))) / 60_000)
}

/** Who is away for too long has lost the place (L7). */
export function keepsPlace({ awaySince }: Pick<RequestView, 'awaySince'>, now: number): boolean {
  return awaySince === null || now - awaySince <= KEEP_PLACE_MS
}

/** A view in pieces that change apart from each other, so that only what has changed travels. */
export type MeetingParts = Readonly<Record<string, unknown>>

const vote = (voteId: string) => `vote:${voteId}`
const point = (pointId: string) => `point:${pointId}`

export function partsOf(view: MeetingView): MeetingParts {
  const { version: _version, now: _now, votes, points, ...rest } = view
  return {
    ...rest,
    voteIds: votes.map(({ voteId }) => voteId),
    pointIds: points.map(({ pointId }) => pointId),
    ...Object.fromEntries(votes.map((one) => [vote(one.voteId), one])),
    ...Object.fromEntries(points.map((one) => [point(one.pointId), one])),
  }
}

/** The view again, from all its parts; what is told of a vote or point that left is not looked at. */
export function viewOf(parts: MeetingParts, stamp: Pick<MeetingView, 'version' | 'now'>): MeetingView {
  const { voteIds, pointIds, ...rest } = parts as Record<string, unknown> & { voteIds: string[]; pointIds: string[] }
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !name.includes(':'))),
    ...stamp,
    votes: voteIds.map((id) => parts[vote(id)]),
    points: pointIds.map((id) => parts[point(id)]),
  } as unknown as MeetingView // made by partsOf: every part of a view is there
}
