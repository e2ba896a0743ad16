import { seedDepartments } from '#prisma/seed/departments.ts'
import { LEGAL_DOCUMENTS } from '#prisma/seed/legal-documents.ts'
import { discussedCases } from './cases/discussed-cases.ts'
import { exportCases } from './cases/exchange/export-cases.ts'
import { type ImportOptions, type ImportOutcome, importCases } from './cases/exchange/import-cases.ts'
import { findImporter } from './cases/exchange/importer-repository.ts'
import { createChain } from './chain/chain.ts'
import { createClusters } from './clusters/clusters.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { createPrisma } from './database/prisma-client.ts'
import { createDepartments } from './departments/departments.ts'
import { createCaseDiscussions } from './discussions/exchange/case-discussions.ts'
import type { Env } from './env.ts'
import { createAuditLog } from './kernel/audit-log.ts'
import { systemClock as clock } from './kernel/clock.ts'
import { createInProcessEventBus } from './kernel/event-bus.ts'
import { type Failure, fail, ok, type Result } from './kernel/result.ts'
import { createTransactor } from './kernel/transaction.ts'
import { createLegalBasis } from './legal-basis/legal-basis.ts'
import { createSearchIndex } from './search/entries/search-index.ts'

type Parts = Parameters<typeof importCases>[0]

/** On the database of the product, running or not; a new one gets its tables, bodies and laws first. */
async function withParts<T>(env: Env, run: (parts: Parts) => Promise<T>): Promise<T> {
  const database = await openDatabase(env)
  const prisma = createPrisma(database.url, { max: 4 })
  try {
    await migrate({ url: database.url })
    await seedDepartments(prisma)
    const events = createInProcessEventBus((error) => {
      throw error
    })
    const kernel = { prisma, clock, audit: createAuditLog({ clock }), transactor: createTransactor({ prisma, events }) }
    const searchIndex = createSearchIndex({ clock })
    const chain = createChain(kernel, () => ({}))
    const legalBasis = createLegalBasis({ ...kernel, chain, searchIndex, citing: () => [] })
    await legalBasis.enterReference(LEGAL_DOCUMENTS)
    const departments = createDepartments(kernel)
    const cases = discussedCases
    const topics = createCaseDiscussions({ clock, searchIndex, chain, legalBasis, cases })
    const discussions = () => topics
    return await run({
      ...kernel,
      discussions,
      searchIndex,
      chain,
      legalBasis,
      departments,
      clusters: createClusters({ prisma }),
    })
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}

/** npm run cases:import. `by`: e-mail of who answers for it; without it thủ thư or thư ký of the cluster. */
export async function importCasesFrom(
  env: Env,
  lines: AsyncIterable<string>,
  { by, ...options }: Omit<ImportOptions, 'byId'> & { readonly by: string | null },
): Promise<Result<ImportOutcome, Failure<'importer-unknown'>>> {
  return withParts(env, async (parts) => {
    const byId = await findImporter(parts.prisma, by)
    return byId ? ok(await importCases(parts, lines, { ...options, byId })) : fail('importer-unknown')
  })
}

/** npm run cases:export: every published case, a line each. */
export async function exportCasesTo(env: Env, write: (line: string) => Promise<void>): Promise<number> {
  return withParts(env, async (parts) => {
    let count = 0
    for await (const line of exportCases(parts, null)) {
      await write(line)
      count += 1
    }
    await parts.transactor.run(({ tx }) =>
      parts.audit.append(tx, null, {
        action: 'case.export',
        subject: { kind: 'cluster', id: null },
        details: { count },
      }),
    )
    return count
  })
}
