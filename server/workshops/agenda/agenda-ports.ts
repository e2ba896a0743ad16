import type * as Y from 'yjs'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { EventBus } from '#server/kernel/event-bus.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { NoticesPort } from '../workshop-ports.ts'
import type { AgendaDepartment } from './contract.ts'

/** What the agenda needs of the draft hub (realtime/drafts). */
export interface AgendaHub {
  /** Looks at the current document, loading it when nobody has it open. */
  read<T>(draftId: string, look: (doc: Y.Doc) => T): Promise<T>
  /** Changes the document like a connected editor would; resolves after the commit. A change that throws leaves nothing. */
  edit(draftId: string, by: { readonly userId: string }, change: (doc: Y.Doc) => void): Promise<void>
  /** Resolves when everything accepted so far is committed. */
  flush(draftId: string): Promise<void>
  /** Decides the access of everyone connected to it anew. */
  reauthorise(which: { readonly draftId: string }): Promise<void>
  /** Tells of each commit with the latest document. */
  onCommitted(listener: (draftId: string, doc: Y.Doc) => Promise<void>): () => void
}

export interface AgendaDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly events: EventBus
  readonly clock: Clock
  readonly hub: AgendaHub
  readonly tasks: {
    assign(
      work: UnitOfWork,
      task: {
        assigneeId: string
        kind: string
        about: { kind: string; id: string }
        params?: Readonly<Record<string, string | number>>
      },
    ): Promise<void>
    complete(work: UnitOfWork, where: { kind: string; about: { kind: string; id: string } }): Promise<void>
  }
  readonly notices: NoticesPort
  readonly departments: { byIds(ids: readonly string[]): Promise<Map<string, AgendaDepartment>> }
  readonly people: (
    ids: readonly string[],
  ) => Promise<Map<string, { id: string; fullName: string; office: string; departmentId: string }>>
  /** The content of papers that a frozen agenda cites: paper id → SHA-256 of its file, where it has one. */
  readonly paperHashes: (paperIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Who a session speaks for now. */
  readonly loadActor: (sessionId: string) => Promise<Actor | null>
  readonly searchIndex: SearchIndex
  readonly reportError: (error: unknown) => void
}
