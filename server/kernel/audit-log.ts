import type { Clock } from './clock.ts'
import type { Tx } from './transaction.ts'

export interface AuditRecord {
  /** Verb-noun, e.g. 'workshop.draft-plan'. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string | null }
  /** Ids, codes and states only; never content, never personal data. */
  readonly details?: Readonly<Record<string, unknown>>
}

export interface AuditLog {
  /** Writes the row in the command's own transaction: no act without its row, no row without its act. */
  append(tx: Tx, actorId: string | null, record: AuditRecord): Promise<void>
}

export function createAuditLog(deps: { clock: Clock }): AuditLog {
  return {
    async append(tx, actorId, record) {
      await tx.auditEntry.create({
        data: {
          at: deps.clock.now(),
          actorId,
          action: record.action,
          subjectKind: record.subject.kind,
          subjectId: record.subject.id,
          details: (record.details ?? {}) as object,
        },
      })
    },
  }
}
