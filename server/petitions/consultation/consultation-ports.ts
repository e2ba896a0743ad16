import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Departments } from '#server/departments/departments.ts'
import type { DocumentFormat, OfficialDocument } from '#server/documents/contract.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import type { CalendarChanges } from '#server/language/working-days.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { Tasks } from '#server/tasks/tasks.ts'
import type { NoticesPort } from '../drafts/petition-ports.ts'

/** What a consultation needs of the draft hub (realtime/drafts). */
export interface ConsultationHub {
  /** Keeps the whole text as it is now under a name; answers with the version's id. */
  saveVersion(draftId: string, name: string, by: { readonly userId: string }): Promise<string>
}

/** The document engine (server/documents). */
export interface DocumentsPort {
  render(
    document: OfficialDocument,
    format: DocumentFormat,
    createdAt: Date,
  ): Promise<Result<{ readonly bytes: Uint8Array; readonly mediaType: string }, Failure>>
}

/** What the commands and queries of consultations are built on. */
export interface ConsultationDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly searchIndex: SearchIndex
  readonly departments: Departments
  readonly hub: ConsultationHub
  readonly tasks: Pick<Tasks, 'assign' | 'complete'>
  readonly notices: NoticesPort
  readonly documents: DocumentsPort
  readonly documentHash: (document: OfficialDocument) => string
  /** Days off and worked days that an administrator has entered. */
  readonly calendar: () => Promise<CalendarChanges>
}
