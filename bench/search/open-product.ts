import { seedDepartments } from '#prisma/seed/departments.ts'
import { LEGAL_DOCUMENTS } from '#prisma/seed/legal-documents.ts'
import { seedPeople } from '#prisma/seed/people.ts'
import { findStandingActor } from '#server/accounts/standing-actor.ts'
import { discussedCases } from '#server/cases/discussed-cases.ts'
import { type ImportOutcome, importCases } from '#server/cases/exchange/import-cases.ts'
import { caseSearch } from '#server/cases/index-case.ts'
import { createChain } from '#server/chain/chain.ts'
import { createClusters } from '#server/clusters/clusters.ts'
import { createPrisma, createSearchPool } from '#server/database/prisma-client.ts'
import { createDepartments } from '#server/departments/departments.ts'
import { createCaseDiscussions } from '#server/discussions/exchange/case-discussions.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { createAuditLog } from '#server/kernel/audit-log.ts'
import { systemClock as clock } from '#server/kernel/clock.ts'
import { createInProcessEventBus } from '#server/kernel/event-bus.ts'
import { createTransactor } from '#server/kernel/transaction.ts'
import { createLegalBasis } from '#server/legal-basis/legal-basis.ts'
import { createSearchIndex } from '#server/search/entries/search-index.ts'
import { createSearch, type Search } from '#server/search/search.ts'

export interface BenchProduct {
  readonly search: Search
  /** A specialist of Hà Nội: reads what the cluster was given, and what its own department keeps. */
  readonly actor: Actor
  importLines(lines: Iterable<string>, onProgress?: (lines: number) => void): Promise<ImportOutcome>
  close(): Promise<void>
}

/** The parts of the product that take cases in and find them, put together as compose.ts does, on a migrated database. */
export async function openProduct(url: string): Promise<BenchProduct> {
  const prisma = createPrisma(url, { max: 10 })
  const pool = createSearchPool(url, { max: 6 })
  const events = createInProcessEventBus((error) => {
    throw error
  })
  const kernel = { prisma, clock, audit: createAuditLog({ clock }), transactor: createTransactor({ prisma, events }) }
  const clusterId = await seedDepartments(prisma)
  const people = await seedPeople({ ...kernel, clusterId, passwordHash: '' })
  const searchIndex = createSearchIndex({ clock })
  const chain = createChain(kernel, () => ({}))
  const legalBasis = createLegalBasis({ ...kernel, chain, searchIndex, citing: () => [] })
  await legalBasis.enterReference(LEGAL_DOCUMENTS)
  const departments = createDepartments(kernel)
  const topics = createCaseDiscussions({ clock, searchIndex, chain, legalBasis, cases: discussedCases })
  const parts = {
    ...kernel,
    ...{ searchIndex, chain, legalBasis, departments, discussions: () => topics },
    clusters: createClusters({ prisma }),
  }
  const search = createSearch({
    ...{ ...kernel, pool, departments },
    sources: () => [caseSearch({ prisma, searchIndex, files: { texts: async () => new Map() } })],
  })
  await search.enterDictionary()
  const userId = people.get('khanhlinh@hanoi.example') ?? ''
  const actor = await findStandingActor({ prisma, departments }, userId, clock.now().toISOString().slice(0, 10))
  if (!actor) throw new Error('nobody is there to search')
  return {
    search,
    actor,
    importLines: (lines, onProgress) =>
      importCases(parts, lines, { byId: userId, onProgress: (progress) => onProgress?.(progress.lines) }),
    async close() {
      await pool.end()
      await prisma.$disconnect()
    },
  }
}
