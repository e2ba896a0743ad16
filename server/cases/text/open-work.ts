import type { Tx } from '#server/kernel/transaction.ts'
import type { CaseDeps } from '../case-command.ts'
import type { CaseRecord } from '../case-record.ts'
import { insertWorkOnce, loadVersion, loadWork } from '../case-repository.ts'
import { createCaseDraft } from './case-draft.ts'
import { documentOf } from './case-text.ts'

/**
 * What its department writes on, made when it is first wanted: a case that was imported begins from what was published.
 * Answers the draft of its text, and whether this call made it: the hub cannot see it before the commit. The case is
 * held by the caller.
 */
export async function openWork(
  deps: Pick<CaseDeps, 'clock'>,
  tx: Tx,
  one: CaseRecord,
  byUserId: string,
): Promise<{ readonly draftId: string; readonly isNew: boolean }> {
  const at = deps.clock.now()
  const known = await loadWork(tx, one.id)
  if (known) return createCaseDraft(tx, { caseId: one.id, seed: () => documentOf(known.sections), at })
  const version = await loadVersion(tx, one.id, one.published)
  if (!version) throw new Error(`case ${one.id} has neither work nor a version`)
  await insertWorkOnce(tx, one.id, {
    head: version.head,
    sections: version.sections,
    updatedById: byUserId,
    updatedAt: version.at,
  })
  return createCaseDraft(tx, { caseId: one.id, seed: () => documentOf(version.sections), at })
}
