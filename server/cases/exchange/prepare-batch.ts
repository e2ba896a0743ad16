import { newId } from '#server/kernel/ids.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import type { ResolvedReference } from '#server/legal-basis/resolve-references.ts'
import type { EntryNumbers, PreparedWords } from '#server/search/entries/entry-repository.ts'
import type { CaseDeps } from '../case-command.ts'
import type { CaseRecord } from '../case-record.ts'
import { CASE, type CaseHead } from '../content/contract.ts'
import { caseEntry } from '../index-case.ts'
import { referencesOf } from '../legal/link-many.ts'
import type { LineFaultCode } from './contract.ts'
import type { FindBody } from './find-bodies.ts'
import { type ImportedCase, loadImportedIds } from './import-repository.ts'
import type { ReadLine } from './read-line.ts'

export type ImportDeps = Pick<
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

/** What all lines of one import share. */
export interface Stage {
  readonly deps: ImportDeps
  readonly byId: string
  readonly isDemo: boolean
  readonly clusterId: string
  readonly find: FindBody
  readonly defaultBody: string | null
  readonly today: LocalDate
}

export interface NumberedLine {
  readonly line: number
  readonly one: ReadLine
}

/** A line whose bodies are known. */
interface PlacedLine extends NumberedLine {
  readonly head: CaseHead
  readonly departmentId: string
}

export interface ReadyLine extends PlacedLine {
  /** What it would be as a new case; null where one of its id is there already. */
  readonly fresh: FreshCase | null
}

/**
 * A new case with its code and with what reading its text costs: done while batches before are being written. What the
 * transaction would keep others waiting for, the counter of codes and new numbers of the search, was asked ahead of it.
 */
export interface FreshCase extends ImportedCase {
  readonly words: PreparedWords
  readonly numbers?: EntryNumbers
  readonly references: readonly ResolvedReference[]
}

export type Refuse = (line: number, id: string | null, code: LineFaultCode, about?: string) => void

/** Everything about a batch that needs no transaction. */
export async function prepareBatch(stage: Stage, batch: readonly NumberedLine[], refuse: Refuse): Promise<ReadyLine[]> {
  const { deps, clusterId } = stage
  const at = deps.clock.now()
  const known = await loadImportedIds(
    deps.prisma,
    clusterId,
    batch.map(({ one }) => one.externalId),
  )
  const ready: PlacedLine[] = []
  for (const { line, one } of batch) {
    const bodies = await bodiesOf(stage, one)
    if ('unknown' in bodies) refuse(line, one.externalId, 'department-unknown', bodies.unknown)
    else
      ready.push({ line, one, departmentId: bodies.departmentId, head: { ...one.head, sharedWith: bodies.sharedWith } })
  }
  const cases = ready.map(
    (each): ImportedCase => ({
      record: freshRecord(stage, each, at),
      sections: each.one.sections,
      imported: each.one.imported,
    }),
  )
  const fresh = cases.filter(({ record }) => !known.has(record.externalId ?? ''))
  const [codes, numbers, references] = await Promise.all([
    deps.clusters.reserveCodes(clusterId, 'TH', Number(localDate(at).slice(0, 4)), fresh.length),
    // Of those too that will be a further version: none is left to be given in the transaction.
    deps.searchIndex.number(deps.prisma, cases.map(entryOf)),
    referencesOf(deps, fresh),
  ])
  const prepared: ReadyLine[] = []
  for (const [index, each] of ready.entries()) {
    const one = cases[index]
    if (!one || known.has(each.one.externalId)) {
      prepared.push({ ...each, fresh: null })
      continue
    }
    const coded = { ...one, record: { ...one.record, code: codes.shift() ?? null } }
    const words = deps.searchIndex.prepare(entryOf(coded).entry)
    const cited = references.get(one.record.id) ?? []
    prepared.push({ ...each, fresh: { ...coded, words, numbers: numbers[index], references: cited } })
    if (index % 8 === 7) await letOthersWork()
  }
  return prepared
}

function entryOf({ record, sections }: ImportedCase) {
  return { subject: { kind: CASE, id: record.id }, entry: caseEntry(record, sections) } as const
}

/** Batches before are being written meanwhile: their answers are not kept waiting. */
export function letOthersWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
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

function freshRecord(stage: Stage, { one, head, departmentId }: PlacedLine, at: Date): CaseRecord {
  const { externalId } = one
  return {
    ...{ id: newId<'case'>(), clusterId: stage.clusterId, code: null, externalId, departmentId, head },
    ...{ state: 'published', published: 1, publishedAt: at, withdrawal: null, needsReview: false, derivedFromId: null },
    ...{ isDemo: stage.isDemo, createdById: stage.byId, createdAt: at, changedAt: at },
  }
}
