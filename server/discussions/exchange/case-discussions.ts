import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { Db } from '../discussion-repository.ts'
import { reindexOfCase } from '../index-discussion.ts'
import { exportThreads } from './export-threads.ts'
import { type CaseWithThreads, type ExchangeDeps, importThreads } from './import-threads.ts'

/** What cases ask of the topics under them. */
export interface CaseDiscussions {
  /** In the transaction that changes who reads a case. */
  reindexOfCase(tx: Tx, caseId: string): Promise<void>
  /** Topics that came with cases in a file; in the transaction of their import. */
  importThreads(work: UnitOfWork, cases: readonly CaseWithThreads[], byId: string): Promise<number>
  /** Topics of cases as a file says them. */
  exportThreads(
    db: Db | PrismaClient,
    cases: readonly { readonly id: string; readonly threads: readonly unknown[] }[],
  ): Promise<ReadonlyMap<string, unknown[]>>
}

export function createCaseDiscussions(deps: ExchangeDeps): CaseDiscussions {
  return {
    reindexOfCase: (tx, caseId) => reindexOfCase(deps, tx, caseId),
    importThreads: (work, cases, byId) => importThreads(deps, work, cases, byId),
    exportThreads,
  }
}
