import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { takeNextNumber, takeNumbers } from './cluster-repository.ts'
import type { ClusterView, CodeKind } from './contract.ts'

export interface Clusters {
  list(): Promise<ClusterView[]>
  /** The one cluster of this deployment, while there is one; throws when none is set up. */
  only(): Promise<ClusterView>
  /** Human code in the command's transaction, which leaves no gap: HT-2026-03, KN-2026-014, MK-2026-007, TH-2026-107. */
  nextCode(tx: Tx, clusterId: string, kind: CodeKind, year: number): Promise<string>
  /**
   * So many codes of cases in a row, the first on top, before the transaction that uses them: nobody who publishes waits
   * for its end. What is not used then, because it failed, is a gap in the register; no twin. For imports alone.
   */
  reserveCodes(clusterId: string, kind: 'TH', year: number, count: number): Promise<string[]>
}

const DIGITS: Record<CodeKind, number> = { HT: 2, KN: 3, MK: 3, TH: 3 }

export function createClusters(deps: { prisma: PrismaClient }): Clusters {
  const list = () =>
    deps.prisma.cluster.findMany({
      orderBy: { code: 'asc' },
      select: { id: true, code: true, name: true, shortName: true },
    })
  return {
    list,
    async only() {
      const [first] = await list()
      if (!first) throw new Error('no cluster is set up')
      return first
    },
    nextCode: async (tx, clusterId, kind, year) => codeOf(kind, year, await takeNextNumber(tx, clusterId, kind, year)),
    async reserveCodes(clusterId, kind, year, count) {
      if (count === 0) return []
      const last = await takeNumbers(deps.prisma, clusterId, kind, year, count)
      return Array.from({ length: count }, (_, at) => codeOf(kind, year, last - count + 1 + at))
    },
  }
}

function codeOf(kind: CodeKind, year: number, number: number): string {
  return `${kind}-${year}-${String(number).padStart(DIGITS[kind], '0')}`
}
