import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { CaseThreads } from '../case-command.ts'
import type { CaseRecord } from '../case-record.ts'
import { loadVersion } from '../case-repository.ts'
import { CASE, type CaseHead } from '../content/contract.ts'
import { CASE_CHANGED, CASES_MOVED } from '../contract.ts'
import { caseEntry } from '../index-case.ts'
import { addReferences, followReferences } from '../legal/link-many.ts'
import { isSameText } from '../text/project-case-text.ts'
import type { PendingLink } from './exchanged-links.ts'
import { type ImportedCase, insertImported, loadImported, updateImported } from './import-repository.ts'
import type { FreshCase, ReadyLine, Refuse, Stage } from './prepare-batch.ts'

export interface BatchDone {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly links: readonly PendingLink[]
  /** Lines whose case appeared or went while they were prepared. */
  readonly again: readonly ReadyLine[]
}

/** One transaction for many lines, with one row of the log. */
export async function writeBatch(stage: Stage, ready: readonly ReadyLine[], refuse: Refuse): Promise<BatchDone> {
  const { deps, byId, clusterId } = stage
  return deps.transactor.run(async (work): Promise<BatchDone> => {
    const { tx } = work
    const at = deps.clock.now()
    const known = await loadImported(
      tx,
      clusterId,
      ready.map(({ one }) => one.externalId),
    )
    const fresh: FreshCase[] = []
    const changed: ImportedCase[] = []
    const taken: PendingLink[] = []
    const same: ImportedCase[] = []
    const again: ReadyLine[] = []
    for (const each of ready) {
      const { line, one, head, departmentId } = each
      const before = known.get(one.externalId)
      if ((before === undefined) !== (each.fresh !== null)) {
        again.push(each)
        continue
      }
      const caseId = before?.id ?? each.fresh?.record.id ?? ''
      taken.push(...one.links.map((link) => ({ line, externalId: one.externalId, caseId, link })))
      if (!before) {
        if (each.fresh) fresh.push(each.fresh)
        continue
      }
      const version = await loadVersion(tx, before.id, before.published)
      const isSame =
        version !== null &&
        before.state === 'published' &&
        before.departmentId === departmentId &&
        isSameText(version.sections, one.sections) &&
        isSameHead(version.head, head)
      if (isSame) same.push({ record: before, sections: one.sections, imported: one.imported })
      else if (before.isEditedHere) refuse(line, one.externalId, 'edited-here')
      else
        changed.push({
          record: nextRecord(before, { head, departmentId, at }),
          sections: one.sections,
          imported: one.imported,
        })
    }
    const unchanged = same.length
    await insertImported(tx, fresh, byId, at)
    await updateImported(tx, changed, byId, at)
    await findable(stage, work, fresh, changed)
    await addReferences(deps, work, fresh, byId)
    await followReferences(deps, work, changed, byId)
    const threads = [...fresh, ...changed, ...same].flatMap(withThreads)
    await deps.discussions().importThreads(work, threads, byId)
    await deps.audit.append(tx, byId, {
      action: 'case.import',
      subject: { kind: 'cluster', id: clusterId },
      details: { added: fresh.length, updated: changed.length, unchanged },
    })
    announce(work, clusterId, changed, at)
    return { added: fresh.length, updated: changed.length, unchanged, links: taken, again }
  })
}

/** The topics that came with a case; most bring none. */
function withThreads({ record, imported }: ImportedCase): CaseThreads[] {
  const { id, clusterId, departmentId, head, isDemo } = record
  const threads = imported?.threads ?? []
  return threads.length === 0 ? [] : [{ id, clusterId, departmentId, isDemo, field: head.field, threads }]
}

type Written = { readonly head: CaseHead; readonly departmentId: string; readonly at: Date }

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
  { deps: { searchIndex } }: Stage,
  { tx }: UnitOfWork,
  added: readonly FreshCase[],
  changed: readonly ImportedCase[],
): Promise<void> {
  const subjectOf = ({ record }: ImportedCase) => ({ kind: CASE, id: record.id }) as const
  await searchIndex.indexNew(
    tx,
    added.map((one) => ({
      subject: subjectOf(one),
      entry: caseEntry(one.record, one.sections),
      prepared: one.words,
      numbers: one.numbers,
    })),
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
