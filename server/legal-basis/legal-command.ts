import type { Chain } from '#server/chain/chain.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import { LEGAL_DOCUMENT, LEGAL_DOCUMENT_CHANGED } from './contract.ts'
import { indexDocument } from './index-document.ts'

/** Who cites documents hears, in the same transaction, that one was marked, or that the mark was taken back. */
export interface CitingPort {
  marked(
    work: UnitOfWork,
    mark: {
      readonly documentId: string
      readonly actingId: string
      readonly relation: 'amends' | 'replaces'
      readonly byId: string
    },
  ): Promise<void>
  unmarked(work: UnitOfWork, mark: { readonly documentId: string; readonly actingId: string }): Promise<void>
}

export interface LegalDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly chain: Pick<Chain, 'stepsOf' | 'between' | 'unlink' | 'linkMany'>
  readonly searchIndex: SearchIndex
  /** They arrive later than this module, being built on it. */
  readonly citing: () => readonly CitingPort[]
}

/** Audit row, what is found of it from now on, and announcement of one change. */
export async function recordChange(
  deps: Pick<LegalDeps, 'audit' | 'searchIndex'>,
  work: UnitOfWork,
  actor: Actor,
  change: {
    readonly action: string
    readonly id: string
    readonly version: number
    readonly details?: Readonly<Record<string, unknown>>
  },
): Promise<void> {
  await deps.audit.append(work.tx, actor.userId, {
    action: change.action,
    subject: { kind: LEGAL_DOCUMENT, id: change.id },
    details: change.details ?? {},
  })
  await indexDocument(deps, work.tx, change.id)
  work.afterCommit({
    name: LEGAL_DOCUMENT_CHANGED,
    subject: { kind: LEGAL_DOCUMENT, id: change.id, version: change.version },
  })
}
