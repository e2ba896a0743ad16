import { newId } from '#server/kernel/ids.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { ResolvedReference } from '#server/legal-basis/resolve-references.ts'
import type { PreparedWords } from '#server/search/entries/entry-repository.ts'
import type { CaseDeps } from '../case-command.ts'
import type { CaseRecord } from '../case-record.ts'
import type { CaseHead } from '../content/contract.ts'
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
export interface ReadyLine extends NumberedLine {
  readonly head: CaseHead
  readonly departmentId: string
  /** What it would be as a new case; null where one of its id is there already. */
  readonly fresh: FreshCase | null
}

/** A new case with what reading its text costs: done while the batch before is being written. */
export interface FreshCase extends ImportedCase {
  readonly words: PreparedWords
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
  const ready: (NumberedLine & { readonly head: CaseHead; readonly departmentId: string })[] = []
  for (const { line, one } of batch) {
    const bodies = await bodiesOf(stage, one)
    if ('unknown' in bodies) refuse(line, one.externalId, 'department-unknown', bodies.unknown)
    else
      ready.push({ line, one, departmentId: bodies.departmentId, head: { ...one.head, sharedWith: bodies.sharedWith } })
  }
  const cases = ready.map((each): ImportedCase | null => {
    if (known.has(each.one.externalId)) return null
    const { sections, imported, externalId } = each.one
    return { record: freshRecord(stage, externalId, { ...each, at }), sections, imported }
  })
  const references = await referencesOf(
    deps,
    cases.flatMap((one) => one ?? []),
  )
  const prepared: ReadyLine[] = []
  for (const [index, each] of ready.entries()) {
    const one = cases[index]
    if (!one) {
      prepared.push({ ...each, fresh: null })
      continue
    }
    const words = deps.searchIndex.prepare(caseEntry(one.record, one.sections))
    prepared.push({ ...each, fresh: { ...one, words, references: references.get(one.record.id) ?? [] } })
    if (index % 8 === 7) await letOthersWork()
  }
  return prepared
}

/** The batch before is being written meanwhile: its answers are not kept waiting. */
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

type Written = { readonly head: CaseHead; readonly departmentId: string; readonly at: Date }

export function freshRecord(stage: Stage, externalId: string, { head, departmentId, at }: Written): CaseRecord {
  return {
    ...{ id: newId<'case'>(), clusterId: stage.clusterId, code: null, externalId, departmentId, head },
    ...{ state: 'published', published: 1, publishedAt: at, withdrawal: null, needsReview: false, derivedFromId: null },
    ...{ isDemo: stage.isDemo, createdById: stage.byId, createdAt: at, changedAt: at },
  }
}
