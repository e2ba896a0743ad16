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
import { writeBatch } from './write-batch.ts'

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
 * id again changes nothing while the line says the same, and is a further version when it says something else. While one
 * batch is written the next is read: one processor is the database's, the other ours.
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
  let batch: NumberedLine[] = []
  let writing: Promise<void> = Promise.resolve()

  const refuse = (line: number, id: string | null, code: LineFaultCode, about?: string) => {
    state.refused += 1
    faults.push({ line, id, code, ...(about && { about }) })
  }
  async function write(ready: readonly ReadyLine[]): Promise<void> {
    const done = await writeBatch(stage, ready, refuse)
    state.added += done.added
    state.updated += done.updated
    state.unchanged += done.unchanged
    links.push(...done.links)
    options.onProgress?.({ ...state })
    if (done.again.length > 0) await write(await prepareBatch(stage, done.again, refuse))
  }
  async function flush(): Promise<void> {
    const ready = await prepareBatch(stage, batch, refuse)
    batch = []
    await writing
    writing = write(ready)
    // Looked at when the next batch is ready, or at the end.
    writing.catch(() => undefined)
  }
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
    if (batch.length >= BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  await writing
  if (state.added >= BATCH) await deps.transactor.run(({ tx }) => deps.searchIndex.settle(tx))
  faults.sort((a, b) => a.line - b.line)
  // Lines may point at later ones.
  for (const { line, id, code, about } of await writeExchangedLinks(deps, stage.clusterId, links, options.byId)) {
    faults.push({ line, id, code, about })
  }
  return { ...state, faults, milliseconds: performance.now() - start }
}

async function openStage(deps: ImportDeps, { byId, department, isDemo = false }: ImportOptions): Promise<Stage> {
  const cluster = await deps.clusters.only()
  const today = localDate(deps.clock.now())
  const find = await bodyFinder(deps.departments)
  const [first] = await deps.departments.cohort(cluster.id, today)
  const own = department ? await find(department, today) : first
  return { deps, byId, isDemo, clusterId: cluster.id, find, defaultBody: own?.id ?? null, today }
}
