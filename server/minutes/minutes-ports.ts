import type * as Y from 'yjs'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { DepartmentView } from '#server/departments/contract.ts'
import type { DocumentFormat, Finding, OfficialDocument } from '#server/documents/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Transactor, Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { SearchEntryText } from '#server/search/entries/entry.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { LogRow } from './facts/heeded-event.ts'
import type { FreezeGate } from './signing/freeze-gate.ts'

type Db = Tx | PrismaClient

/** A row with everything that its hash is made of. */
export interface ChainedRow extends LogRow {
  readonly meetingId: string
  readonly v: number
  readonly actorId: string | null
  readonly onBehalfOf: string | null
  /** Hash of the row before. */
  readonly prevHash: string
}

/** The log of a meeting, for reading only (server/rooms). */
export interface MinutesLogPort {
  find(
    db: Db,
    workshopId: string,
  ): Promise<{ readonly id: string; readonly lastSeq: number; readonly lastHash: string } | null>
  after(db: Db, meetingId: string, seq: number): Promise<readonly ChainedRow[]>
}

/** Of a workshop, for who may read it; for others it is not there (server/workshops). */
export interface WorkshopFacts {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly clusterId: string
  readonly hostDepartmentId: string
  readonly state: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly zone: string
  readonly departments: readonly { readonly id: string; readonly shortName: string; readonly hue: number | null }[]
  readonly points: readonly {
    readonly id: string
    readonly departmentId: string
    readonly name: string
    readonly place: string
    readonly isCentral: boolean
    readonly userId: string | null
  }[]
  readonly officers: readonly {
    readonly userId: string
    readonly role: string
    readonly fullName: string
    readonly office: string
    readonly departmentId: string
  }[]
  readonly delegates: readonly {
    readonly id: string
    readonly pointId: string
    readonly fullName: string
    readonly office: string
    readonly userId: string | null
  }[]
  readonly items: readonly { readonly id: string; readonly title: string }[]
}

/** States of a workshop that minutes bring it into. */
export type MinutesMove = 'minutes_draft' | 'minutes_review' | 'minutes_signed' | 'conclusions_issued'

/** What the minutes need of the draft hub (realtime/drafts). */
export interface MinutesHub {
  read<T>(draftId: string, look: (doc: Y.Doc) => T): Promise<T>
  edit(draftId: string, by: { readonly userId: string }, change: (doc: Y.Doc) => void): Promise<void>
  flush(draftId: string): Promise<void>
  reauthorise(which: { readonly draftId: string }): Promise<void>
  onCommitted(listener: (draftId: string, doc: Y.Doc) => Promise<void>): () => void
}

/** What minutes are built on, as compose.ts gives it. */
export interface MinutesGiven {
  readonly searchIndex: SearchIndex
  /** What minutes are found with, beside their words; null where the workshop is gone (server/workshops). */
  readonly foundWorkshop: (
    tx: Tx,
    workshopId: string,
  ) => Promise<Pick<SearchEntryText, 'title' | 'code' | 'departmentIds' | 'from' | 'to' | 'audience' | 'isDemo'> | null>
  /** The circles of readers of workshops that a person belongs to. */
  readonly foundBy: (actor: Actor) => readonly string[]
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly hub: MinutesHub
  readonly log: MinutesLogPort
  /** Whether the chain of these rows up to that head is whole. */
  readonly checkLog: (
    rows: readonly ChainedRow[],
    head: { readonly lastSeq: number; readonly lastHash: string },
  ) => { readonly intact: boolean }
  readonly workshopFacts: (
    actor: Actor,
    workshopId: string,
  ) => Promise<Result<WorkshopFacts, Failure<'workshop-not-found'>>>
  readonly moveWorkshop: (
    work: UnitOfWork,
    actor: Actor,
    move: { id: string; from: WorkshopStateName; to: MinutesMove; reason: string; conclusion: string },
  ) => Promise<Result<void, Failure>>
  readonly departments: { byIds(ids: readonly string[]): Promise<ReadonlyMap<string, DepartmentView>> }
  readonly people: (
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, { id: string; fullName: string; office: string; departmentId: string }>>
  readonly tasks: {
    assign(
      work: UnitOfWork,
      task: {
        assigneeId: string
        kind: string
        about: { kind: string; id: string }
        params?: Readonly<Record<string, string | number>>
        due?: string | null
      },
    ): Promise<void>
    complete(
      work: UnitOfWork,
      where: { kind: string; about: { kind: string; id: string }; assigneeId?: string },
    ): Promise<void>
  }
  readonly chain: {
    linkMany(
      work: UnitOfWork,
      links: readonly {
        from: { kind: string; id: string }
        rel: string
        to: { kind: string; id: string }
        createdById: string
      }[],
    ): Promise<void>
  }
  readonly documents: {
    render(
      document: OfficialDocument,
      format: DocumentFormat,
      createdAt: Date,
    ): Promise<Result<{ readonly bytes: Uint8Array; readonly mediaType: string }, Failure>>
  }
  readonly validateDocument: (document: OfficialDocument) => readonly Finding[]
  /** Whether the person has just proved that it is they who sit here. */
  readonly isFresh: (actor: Actor) => boolean
  /** Who a session speaks for now. */
  readonly loadActor: (sessionId: string) => Promise<Actor | null>
  readonly reportError: (error: unknown) => void
}

/** The state as the person's page may have seen it; the workshop judges it. */
export type WorkshopStateName = 'closed' | 'minutes_draft' | 'minutes_review' | 'minutes_signed'

export interface MinutesDeps extends MinutesGiven {
  readonly gate: FreezeGate
}
