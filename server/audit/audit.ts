import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { mayReadAudit } from './audit-policy.ts'
import { countEntries, loadEntries } from './audit-repository.ts'
import { AUDIT_PAGE_SIZE, type AuditFilter, type AuditPage, type AuditRowView, type ChainReport } from './contract.ts'
import { verifyChain } from './verify-chain.ts'

type Refusal = Failure<'audit-not-allowed'>

/** The audit log as it is read (Nhật ký kiểm tra). Reading it is recorded too. */
export interface Audit {
  mayRead(actor: Actor): boolean
  /** One page, newest first. */
  list(actor: Actor, filter: AuditFilter, page: number): Promise<Result<AuditPage, Refusal>>
  /** Up to 100,000 rows in batches, newest first. */
  export(actor: Actor, filter: AuditFilter): Promise<Result<AsyncIterable<readonly AuditRowView[]>, Refusal>>
  /** Walks the whole chain. */
  verify(actor: Actor): Promise<Result<ChainReport, Refusal>>
}

export interface AuditDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly people: (ids: readonly string[]) => Promise<Map<string, { id: string; fullName: string; office: string }>>
}

const EXPORT_BATCH = 1000
const EXPORT_MOST = 100_000

export function createAudit(deps: AuditDeps): Audit {
  const { prisma } = deps

  async function record(
    actor: Actor,
    action: 'audit.read' | 'audit.export' | 'audit.verify',
    filter: AuditFilter = {},
  ) {
    const details = Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
    await deps.transactor.run(({ tx }) =>
      deps.audit.append(tx, actor.userId, { action, subject: { kind: 'audit', id: null }, details }),
    )
  }

  async function view(rows: Awaited<ReturnType<typeof loadEntries>>): Promise<AuditRowView[]> {
    const people = await deps.people(rows.flatMap((row) => row.actorId ?? []))
    return rows.map((row) => {
      const person = row.actorId ? people.get(row.actorId) : undefined
      return {
        id: String(row.id),
        at: row.at,
        action: row.action,
        actor: person ? { id: person.id, fullName: person.fullName, office: person.office } : null,
        subject: { kind: row.subjectKind, id: row.subjectId },
        details: row.details as Readonly<Record<string, unknown>>, // AuditLog.append writes objects only
        seq: row.seq === null ? null : String(row.seq),
      }
    })
  }

  async function* batches(filter: AuditFilter): AsyncIterable<readonly AuditRowView[]> {
    for (let skip = 0; skip < EXPORT_MOST; skip += EXPORT_BATCH) {
      const rows = await loadEntries(prisma, filter, { skip, take: EXPORT_BATCH })
      if (rows.length > 0) yield await view(rows)
      if (rows.length < EXPORT_BATCH) return
    }
  }

  return {
    mayRead: mayReadAudit,
    async list(actor, filter, page) {
      if (!mayReadAudit(actor)) return fail('audit-not-allowed')
      const skip = (page - 1) * AUDIT_PAGE_SIZE
      const [rows, total] = await Promise.all([
        loadEntries(prisma, filter, { skip, take: AUDIT_PAGE_SIZE }),
        countEntries(prisma, filter),
      ])
      await record(actor, 'audit.read', filter)
      return ok({ rows: await view(rows), total, page })
    },
    async export(actor, filter) {
      if (!mayReadAudit(actor)) return fail('audit-not-allowed')
      await record(actor, 'audit.export', filter)
      return ok(batches(filter))
    },
    async verify(actor) {
      if (!mayReadAudit(actor)) return fail('audit-not-allowed')
      const report = await verifyChain(prisma)
      await record(actor, 'audit.verify')
      return ok(report)
    },
  }
}
