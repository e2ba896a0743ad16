import type { DiscussionDeps } from '../discussion-command.ts'
import { importThreads } from './import-threads.ts'

const AT_ONCE = 100

/**
 * Topics that came with cases before there were any here, kept as they came: made once. Run again, it finds nothing to do.
 */
export async function takeUpImported(deps: DiscussionDeps, isStopping: () => boolean = () => false): Promise<number> {
  let made = 0
  let after: string | null = null
  for (;;) {
    const rows: Awaited<ReturnType<typeof loadUntaken>> = await loadUntaken(deps, after)
    const last = rows.at(-1)
    if (!last || isStopping()) return made
    after = last.id
    for (const { createdById, ...one } of rows) {
      made += await deps.transactor.run((work) => importThreads(deps, work, [one], createdById))
    }
  }
}

async function loadUntaken({ prisma }: Pick<DiscussionDeps, 'prisma'>, after: string | null) {
  const rows = await prisma.case.findMany({
    where: {
      imported: { path: ['threads', '0'], not: 'null' },
      discussions: { none: {} },
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: AT_ONCE,
    select: {
      ...{
        id: true,
        clusterId: true,
        departmentId: true,
        field: true,
        isDemo: true,
        createdById: true,
        imported: true,
      },
    },
  })
  return rows.map(({ imported, ...one }) => {
    const threads = (imported as { threads?: unknown[] } | null)?.threads ?? [] // written by the import only
    return { ...one, threads }
  })
}
