import type { Readable } from 'node:stream'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { FileForReading } from '#server/files/file-access.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import type { DelegateView, PaperView, WorkshopView } from '#server/workshops/workshop-view.ts'

/** One file of an archive, opened when its turn comes. */
export interface ArchivePart {
  readonly path: string
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

type Made = Promise<Result<{ readonly bytes: Uint8Array; readonly fileName: string }, Failure>>

/** A row of a meeting's log, as it is stored. */
interface LogRow {
  readonly seq: number
  readonly kind: string
  readonly v: number
  readonly payload: unknown
  readonly at: Date
  readonly actorId: string | null
  readonly onBehalfOf: string | null
  readonly prevHash: string
}

/** A vote as the reader sees it. */
export interface VoteLine {
  readonly text: string
  readonly way: string
  readonly openedAt: number
  readonly given: number
  readonly roll: readonly { readonly shortName: string; readonly choice: string | null }[]
  readonly counts: Readonly<Record<string, number>> | null
}

/** What the dossier asks of the modules that own its parts; each answers with its own rights. */
export interface DossierDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly workshops: {
    read(actor: Actor, id: string): Promise<Result<WorkshopView, Failure>>
    readDelegates(actor: Actor, id: string): Promise<Result<readonly DelegateView[], Failure>>
    readPapers(actor: Actor, id: string): Promise<Result<readonly PaperView[], Failure>>
  }
  readonly workshopDocuments: {
    render(actor: Actor, wanted: { workshopId: string; name: 'programme' | 'invitation'; format: 'pdf' }): Made
  }
  readonly minutes: {
    render(actor: Actor, wanted: { workshopId: string; name: 'minutes' | 'notice'; format: 'pdf' }): Made
  }
  readonly meetings: {
    view(actor: Actor, workshopId: string): Promise<Result<{ readonly votes: readonly VoteLine[] }, Failure>>
  }
  readonly petitionDocuments: {
    render(actor: Actor, wanted: { id: string; name: 'draft' | 'annexed'; format: 'pdf' }): Made
  }
  readonly chain: {
    stepsOf(
      actor: Actor,
      end: { kind: string; id: string },
    ): Promise<readonly { readonly rel: string; readonly kind: string; readonly id: string }[]>
  }
  readonly files: {
    findForReading(actor: Actor, referenceId: string): Promise<Result<FileForReading, Failure>>
    open(file: FileForReading): Readable
  }
  readonly log: {
    find(db: PrismaClient, workshopId: string): Promise<{ readonly id: string } | null>
    after(db: PrismaClient, meetingId: string, seq: number): Promise<readonly LogRow[]>
  }
  /** Every entry bears the same moment. */
  readonly zip: (parts: readonly ArchivePart[], at: Date) => AsyncIterable<Uint8Array>
}
