import { localDate } from '#server/language/dates.ts'
import type { LineFault, LineFaultCode } from './contract.ts'
import { type PendingLink, writeExchangedLinks } from './exchanged-links.ts'
import { bodyFinder } from './find-bodies.ts'
import {
  type ImportDeps,
  letOthersWork,
  type NumberedLine,
  prepareBatch,
  type ReadyLine,
  type Stage,
} from './prepare-batch.ts'
import { readLine } from './read-line.ts'
import { type BatchDone, writeBatch } from './write-batch.ts'
import { createWriteQueue } from './write-queue.ts'

export interface ImportOptions {
  /** Who answers for it in the log and as author. */
  readonly byId: string
  /** Body of lines that name none: the first of the cluster unless told. */
  readonly department?: string | null
  readonly isDemo?: boolean
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportProgress {
  readonly lines: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
}

export interface ImportOutcome extends ImportProgress {
  readonly faults: readonly LineFault[]
  readonly milliseconds: number
}

/** So many lines are one transaction, with one row of the log. */
const BATCH = 200

/**
 * Takes cases in, a JSON object per line: the good ones go in, the bad are listed with their line. The same
 * id again changes nothing while the line says the same, and is a further version when it says something else. While two
 * batches are written the next is read: one processor is the database's, the other ours. When a batch fails the import
 * does, once nothing is on its way any more: what was written before or beside it stays, and the same file again adds
 * what is missing. The codes that the failed ones were given are a gap in the register.
 */
export async function importCases(
  deps: ImportDeps,
  lines: AsyncIterable<string> | Iterable<string>,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const start = performance.now()
  const stage = await openStage(deps, options)
  const state = { lines: 0, added: 0, updated: 0, unchanged: 0, refused: 0 }
  const faults: LineFault[] = []
  const links: PendingLink[] = []
  const seen = new Set<string>()
  const late: NumberedLine[] = []
  const batch: NumberedLine[] = []

  const refuse = (line: number, id: string | null, code: LineFaultCode, about?: string) => {
    state.refused += 1
    faults.push({ line, id, code, ...(about && { about }) })
  }
  const queue = createWriteQueue<BatchDone>((done) => {
    state.added += done.added
    state.updated += done.updated
    state.unchanged += done.unchanged
    links.push(...done.links)
    late.push(...done.again)
    options.onProgress?.({ ...state })
  })
  async function flush(lines: readonly NumberedLine[]): Promise<void> {
    const ready = await prepareBatch(stage, lines, refuse)
    await queue.add({ write: () => writeBatch(stage, ready, refuse), isAlone: ready.some(mayMeetOthers) })
  }
  async function readAll(): Promise<void> {
    for await (const text of lines) {
      state.lines += 1
      if (state.lines % 8 === 0) await letOthersWork()
      if (text.trim() === '') continue
      const read = readLine(text)
      if (!read.ok) refuse(state.lines, read.fault.id, read.fault.code, read.fault.about)
      else if (seen.has(read.value.externalId)) refuse(state.lines, read.value.externalId, 'id-twice')
      else {
        seen.add(read.value.externalId)
        batch.push({ line: state.lines, one: read.value })
      }
      if (batch.length >= BATCH) await flush(batch.splice(0))
    }
    if (batch.length > 0) await flush(batch)
    await queue.finish()
    while (late.length > 0) {
      await flush(late.splice(0, BATCH))
      await queue.finish()
    }
  }
  try {
    await readAll()
  } finally {
    await queue.settle()
  }
  if (state.added >= BATCH) await deps.transactor.run(({ tx }) => deps.searchIndex.settle(tx))
  faults.sort((a, b) => a.line - b.line)
  // Lines may point at later ones.
  for (const { line, id, code, about } of await writeExchangedLinks(deps, stage.clusterId, links, options.byId)) {
    faults.push({ line, id, code, about })
  }
  return { ...state, faults, milliseconds: performance.now() - start }
}

/**
 * New cases without topics are rows that nobody else has, and the numbers of their search entries were given before: two
 * such batches never wait for each other. What changes rows, or brings topics, is written alone.
 */
function mayMeetOthers({ fresh }: ReadyLine): boolean {
  return fresh === null || (fresh.imported?.threads ?? []).length > 0
}

async function openStage(deps: ImportDeps, { byId, department, isDemo = false }: ImportOptions): Promise<Stage> {
  const cluster = await deps.clusters.only()
  const today = localDate(deps.clock.now())
  const find = await bodyFinder(deps.departments)
  const [first] = await deps.departments.cohort(cluster.id, today)
  const own = department ? await find(department, today) : first
  return { deps, byId, isDemo, clusterId: cluster.id, find, defaultBody: own?.id ?? null, today }
}
