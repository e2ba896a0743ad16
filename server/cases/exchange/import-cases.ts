import { newId } from '#server/kernel/ids.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import type { CaseDeps, CaseThreads } from '../case-command.ts'
import type { CaseRecord } from '../case-record.ts'
import { loadVersion } from '../case-repository.ts'
import { CASE, type CaseHead } from '../content/contract.ts'
import { CASE_CHANGED, CASES_MOVED } from '../contract.ts'
import { caseEntry } from '../index-case.ts'
import { linkManyLegalDocuments } from '../legal/link-many.ts'
import { isSameText } from '../text/project-case-text.ts'
import type { LineFault, LineFaultCode } from './contract.ts'
import { type PendingLink, writeExchangedLinks } from './exchanged-links.ts'
import { bodyFinder, type FindBody } from './find-bodies.ts'
import { type ImportedCase, insertImported, loadImported, updateImported } from './import-repository.ts'
import { type ReadLine, readLine } from './read-line.ts'

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
const BATCH = 100

type ImportDeps = Pick<
  CaseDeps,
  | 'prisma'
  | 'transactor'
  | 'audit'
  | 'clock'
  | 'departments'
  | 'clusters'
  | 'chain'
  | 'legalBasis'
  | 'searchIndex'
  | 'discussions'
>

/**
 * Takes cases in, a JSON object per line (issue 7 §3): the good ones go in, the bad are listed with their line. The same
 * id again changes nothing while the line says the same, and is a further version when it says something else.
 */
export async function importCases(
  deps: ImportDeps,
  lines: AsyncIterable<string> | Iterable<string>,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const start = performance.now()
  const cluster = await deps.clusters.only()
  const today = localDate(deps.clock.now())
  const find = await bodyFinder(deps.departments)
  const [first] = await deps.departments.cohort(cluster.id, today)
  const own = options.department ? await find(options.department, today) : first
  const stage: Stage = { deps, options, clusterId: cluster.id, find, defaultBody: own?.id ?? null, today }
  const state = { lines: 0, added: 0, updated: 0, unchanged: 0, refused: 0 }
  const faults: LineFault[] = []
  const links: PendingLink[] = []
  const seen = new Set<string>()
  let batch: NumberedLine[] = []

  const refuse = (line: number, id: string | null, code: LineFaultCode, about?: string) => {
    state.refused += 1
    faults.push({ line, id, code, ...(about && { about }) })
  }
  async function flush(): Promise<void> {
    const done = await takeBatch(stage, batch, refuse)
    state.added += done.added
    state.updated += done.updated
    state.unchanged += done.unchanged
    links.push(...done.links)
    batch = []
    options.onProgress?.({ ...state })
  }
  for await (const text of lines) {
    state.lines += 1
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
  // Lines may point at later ones.
  for (const { line, id, code, about } of await writeExchangedLinks(deps, cluster.id, links, options.byId)) {
    faults.push({ line, id, code, about })
  }
  return { ...state, faults, milliseconds: performance.now() - start }
}

interface NumberedLine {
  readonly line: number
  readonly one: ReadLine
}

interface Stage {
  readonly deps: ImportDeps
  readonly options: ImportOptions
  readonly clusterId: string
  readonly find: FindBody
  readonly defaultBody: string | null
  readonly today: LocalDate
}

type Refuse = (line: number, id: string | null, code: LineFaultCode, about?: string) => void

interface BatchDone {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly links: readonly PendingLink[]
}

async function takeBatch(stage: Stage, batch: readonly NumberedLine[], refuse: Refuse): Promise<BatchDone> {
  const { deps, options, clusterId } = stage
  const ready: (NumberedLine & { readonly head: CaseHead; readonly departmentId: string })[] = []
  for (const { line, one } of batch) {
    const bodies = await bodiesOf(stage, one)
    if ('unknown' in bodies) refuse(line, one.externalId, 'department-unknown', bodies.unknown)
    else
      ready.push({ line, one, departmentId: bodies.departmentId, head: { ...one.head, sharedWith: bodies.sharedWith } })
  }
  return deps.transactor.run(async (work): Promise<BatchDone> => {
    const { tx } = work
    const at = deps.clock.now()
    const known = await loadImported(
      tx,
      clusterId,
      ready.map(({ one }) => one.externalId),
    )
    const [fresh, changed]: [ImportedCase[], ImportedCase[]] = [[], []]
    const taken: PendingLink[] = []
    const same: ImportedCase[] = []
    for (const { line, one, head, departmentId } of ready) {
      const before = known.get(one.externalId)
      const links = one.links.map((link) => ({ line, externalId: one.externalId, caseId: before?.id ?? '', link }))
      if (!before) {
        const record = freshRecord(stage, one.externalId, { head, departmentId, at })
        fresh.push({ record, sections: one.sections, imported: one.imported })
        taken.push(...links.map((link) => ({ ...link, caseId: record.id })))
        continue
      }
      const version = await loadVersion(tx, before.id, before.published)
      const isSame =
        version !== null &&
        before.state === 'published' &&
        before.departmentId === departmentId &&
        isSameText(version.sections, one.sections) &&
        isSameHead(version.head, head)
      taken.push(...links)
      if (isSame) same.push({ record: before, sections: one.sections, imported: one.imported })
      else if (before.isEditedHere) refuse(line, one.externalId, 'edited-here')
      else
        changed.push({
          record: nextRecord(before, { head, departmentId, at }),
          sections: one.sections,
          imported: one.imported,
        })
    }
    const codes = await deps.clusters.nextCodes(tx, clusterId, 'TH', yearOf(at), fresh.length)
    const added = fresh.map((one, index) => ({ ...one, record: { ...one.record, code: codes[index] ?? null } }))
    const unchanged = same.length
    await insertImported(tx, added, options.byId, at)
    await updateImported(tx, changed, options.byId, at)
    await findable(deps, work, added, changed)
    await linkManyLegalDocuments(deps, work, [...added, ...changed], options.byId)
    const threads = [...added, ...changed, ...same].flatMap(withThreads)
    await deps.discussions().importThreads(work, threads, options.byId)
    await deps.audit.append(tx, options.byId, {
      action: 'case.import',
      subject: { kind: 'cluster', id: clusterId },
      details: { added: added.length, updated: changed.length, unchanged },
    })
    announce(work, clusterId, changed, at)
    return { added: added.length, updated: changed.length, unchanged, links: taken }
  })
}

/** The topics that came with a case; most bring none. */
function withThreads({ record, imported }: ImportedCase): CaseThreads[] {
  const { id, clusterId, departmentId, head, isDemo } = record
  const threads = imported?.threads ?? []
  return threads.length === 0 ? [] : [{ id, clusterId, departmentId, isDemo, field: head.field, threads }]
}

async function bodiesOf(
  { find, defaultBody, today }: Stage,
  { called, head }: ReadLine,
): Promise<{ departmentId: string; sharedWith: string[] } | { unknown: string }> {
  const on = head.periodTo ?? head.periodFrom ?? today
  const body = called.department
    ? ((await find(called.department, on)) ?? (await find(called.department, today)))
    : null
  const departmentId = called.department ? body?.id : defaultBody
  if (!departmentId) return { unknown: called.department ?? '' }
  const sharedWith: string[] = []
  for (const name of called.sharedWith) {
    const shared = await find(name, today)
    if (!shared) return { unknown: name }
    sharedWith.push(shared.id)
  }
  return { departmentId, sharedWith: [...new Set(sharedWith)] }
}

type Written = { readonly head: CaseHead; readonly departmentId: string; readonly at: Date }

function freshRecord(stage: Stage, externalId: string, { head, departmentId, at }: Written): CaseRecord {
  return {
    ...{ id: newId<'case'>(), clusterId: stage.clusterId, code: null, externalId, departmentId, head },
    ...{ state: 'published', published: 1, publishedAt: at, withdrawal: null, needsReview: false, derivedFromId: null },
    ...{ isDemo: stage.options.isDemo ?? false, createdById: stage.options.byId, createdAt: at, changedAt: at },
  }
}

function nextRecord(before: CaseRecord, { head, departmentId, at }: Written): CaseRecord {
  const published = before.published + 1
  return {
    ...before,
    head,
    departmentId,
    state: 'published',
    published,
    publishedAt: at,
    withdrawal: null,
    changedAt: at,
  }
}

async function findable(
  { searchIndex }: ImportDeps,
  { tx }: UnitOfWork,
  added: readonly ImportedCase[],
  changed: readonly ImportedCase[],
): Promise<void> {
  const subjectOf = ({ record }: ImportedCase) => ({ kind: CASE, id: record.id }) as const
  await searchIndex.indexNew(
    tx,
    added.map((one) => ({ subject: subjectOf(one), entry: caseEntry(one.record, one.sections) })),
  )
  for (const one of changed) await searchIndex.index(tx, subjectOf(one), [caseEntry(one.record, one.sections)])
}

function announce(work: UnitOfWork, clusterId: string, changed: readonly ImportedCase[], at: Date): void {
  const version = at.getTime()
  for (const { record } of changed) {
    work.afterCommit({ name: CASE_CHANGED, subject: { kind: CASE, id: record.id, version } })
  }
  work.afterCommit({ name: CASES_MOVED, subject: { kind: 'cases', id: clusterId, version } })
}

function isSameHead(a: CaseHead, b: CaseHead): boolean {
  const print = (head: CaseHead) =>
    JSON.stringify(Object.entries(head).sort(([one], [other]) => (one < other ? -1 : 1)))
  return print(a) === print(b)
}

function yearOf(at: Date): number {
  return Number(localDate(at).slice(0, 4))
}
