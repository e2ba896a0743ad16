import type { NamedClause, Speaker } from './heeded-event.ts'

/** Raised when the shape of the facts changes: what was stored says by which rule it was folded. */
export const FACTS_VERSION = 2

/** 1: without the clauses that were discussed. What was signed so is replayed so. */
export type FactsVersion = 1 | typeof FACTS_VERSION

/**
 * Who and what the log names by id, as they were called when the minutes were made: the log of a meeting holds no
 * lists. With the same cast and the same log the facts are the same, byte by byte.
 */
export interface Cast {
  readonly workshop: {
    readonly code: string
    readonly title: string
    /** As planned, ISO. */
    readonly startsAt: string
    readonly endsAt: string
    readonly zone: string
  }
  /** Taking part, in protocol order. */
  readonly departments: readonly { readonly id: string; readonly shortName: string }[]
  readonly officers: readonly {
    readonly userId: string
    readonly role: string
    readonly fullName: string
    readonly office: string
    readonly departmentShortName: string
  }[]
  readonly points: readonly {
    readonly id: string
    readonly departmentId: string
    readonly name: string
    readonly place: string
    readonly isCentral: boolean
    readonly userId: string | null
  }[]
  readonly delegates: readonly {
    readonly id: string
    readonly pointId: string
    readonly fullName: string
    readonly office: string
    readonly userId: string | null
  }[]
  /** What can be called, in reading order. */
  readonly items: readonly { readonly id: string; readonly title: string }[]
}

/** Instants are ISO texts in UTC, spans whole seconds. */
export interface MinutesFacts {
  readonly v: FactsVersion
  /** The log it was folded from: number and hash of its last event; 0 and '' where there is none. */
  readonly log: { readonly seq: number; readonly hash: string }
  readonly cast: Cast
  readonly openedAt: string | null
  readonly closedAt: string | null
  /** Breaks (giải lao); `to` is null while one lasts. */
  readonly breaks: readonly { readonly from: string; readonly to: string | null }[]
  /** Who ran the meeting, in turn, each from when. */
  readonly chairs: readonly { readonly userId: string; readonly fullName: string; readonly since: string }[]
  readonly attendance: readonly DepartmentAttendance[]
  readonly present: number
  readonly registered: number
  /** Items of the programme in reading order, then what else was called. */
  readonly items: readonly ItemFacts[]
  /** What was said and voted while no item had been called. */
  readonly outside: Pick<ItemFacts, 'speeches' | 'clauses' | 'votes'>
  /** What the chair concluded at the closing; null while the meeting goes on. */
  readonly conclusion: string | null
}

export interface DepartmentAttendance {
  readonly departmentId: string
  readonly shortName: string
  readonly present: number
  readonly registered: number
  readonly points: readonly PointAttendance[]
}

export interface PointAttendance {
  readonly pointId: string
  readonly name: string
  readonly place: string
  readonly registered: number
  /** Delegates on the list whom the roll call named or who sat at an own screen: never lines. */
  readonly present: readonly { readonly fullName: string; readonly office: string }[]
  readonly rolledAt: string | null
  /** How long the line of the point's account stood during the meeting. */
  readonly seconds: number
}

export interface ItemFacts {
  readonly itemId: string
  readonly title: string
  /** When it was the current item, breaks left out. */
  readonly stretches: readonly { readonly from: string; readonly to: string; readonly reason: string | null }[]
  readonly seconds: number
  readonly speeches: readonly SpeechFacts[]
  /** Put before everybody, each once, in the order of the first time; left out in version 1. */
  readonly clauses?: readonly ClauseFacts[]
  readonly votes: readonly VoteFacts[]
}

export interface SpeechFacts {
  readonly kind: 'speech' | 'reply' | 'procedure'
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
  readonly departmentShortName: string
  readonly pointName: string | null
  readonly startedAt: string
  /** null: it was not over at the end of the log. */
  readonly seconds: number | null
}

/** A clause of a petition as it was called when it was first put up. */
export interface ClauseFacts extends NamedClause {
  readonly shownAt: string
}

export interface VoteFacts {
  readonly voteId: string
  /** Of a vote about a clause; null for another, left out in version 1. */
  readonly clause?: NamedClause | null
  readonly text: string
  readonly way: 'open' | 'secret' | 'straw'
  readonly quorum: number
  /** Voices that could be given; 0 for a straw poll, where everybody present has one. */
  readonly voices: number
  readonly given: number
  readonly isQuorate: boolean
  readonly openedAt: string
  readonly closedAt: string | null
  /** In the order of its options; null until it was closed. */
  readonly counts: readonly { readonly option: string; readonly count: number }[] | null
  /** Of an open vote, in protocol order; of a secret one or a poll never. */
  readonly choices: readonly { readonly shortName: string; readonly choice: string }[]
}

export type { NamedClause, Speaker }
