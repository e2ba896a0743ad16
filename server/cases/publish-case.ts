import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { remainingIn } from './anonymised/contract.ts'
import { remainingInFiles } from './anonymised/remaining-in-files.ts'
import { endReview } from './anonymised/review-task.ts'
import { CASE_FILES, loadAttachments, publishAttachments } from './attachments/attachment-repository.ts'
import { type CaseDeps, changeCase, type Refusal } from './case-command.ts'
import {
  columnsOf,
  insertVersion,
  loadVersion,
  loadWork,
  recordTransition,
  updateCase,
  updateWorkText,
} from './case-repository.ts'
import { isAboutDenunciation, missingIn } from './content/contract.ts'
import type { PublishCaseInput } from './contract.ts'
import { linkLegalDocuments } from './legal/link-legal-documents.ts'
import { settleReviews } from './legal/review-repository.ts'
import { screenCase } from './screening/screen-case.ts'
import { openWork } from './text/open-work.ts'
import { isSameText, sectionsIn } from './text/project-case-text.ts'

export interface PublishedCase {
  readonly code: string
  readonly version: number
}

/**
 * "Công bố": what the department has written becomes a version that others are given, as far as its confidentiality says.
 * Asks for what is required, and refuses what says that it is a state secret or names who denounced somebody (R2, R3).
 * The first publication gives the code of the year.
 */
export async function publishCase(
  deps: CaseDeps,
  actor: Actor,
  input: PublishCaseInput,
): Promise<Result<PublishedCase, Refusal>> {
  return changeCase<PublishedCase>(deps, actor, input.id, 'publish', async (work, one) => {
    const { draftId, isNew: isUntouched } = await openWork(deps, work.tx, one, actor.userId)
    const now = await loadWork(work.tx, one.id)
    if (!now) throw new Error(`case ${one.id} has no work`)
    if (!isUntouched) await deps.hub.flush(draftId)
    const sections = isUntouched ? now.sections : await deps.hub.read(draftId, sectionsIn)
    const { head } = now
    const missing = missingIn(head, sections)
    if (missing.length > 0) return fail('case-incomplete', { parts: missing, count: missing.length })
    const [refused] = screenCase(head, sections)
    if (refused) return fail(refused.code === 'secret' ? 'case-text-secret' : 'case-names-denouncer')
    if (isAboutDenunciation(head)) {
      // The field may have become this one only now.
      if (one.createdById === actor.userId) return fail('case-needs-second-person')
      if (!input.assured) return fail('case-needs-assurance')
    }
    if (one.derivedFromId !== null) {
      const left = [...remainingIn(head, sections), ...(await remainingInFiles(deps, work.tx, one.id))]
      if (left.length > 0 && !input.cleared) return fail('case-still-names', { count: left.length })
    }
    const former = one.published > 0 ? await loadVersion(work.tx, one.id, one.published) : null
    const attachments = await loadAttachments(work.tx, one.id)
    const isNew = attachments.some(({ publishedVersion }) => publishedVersion === null)
    if (
      former &&
      one.state === 'published' &&
      !isNew &&
      isSameHead(former.head, head) &&
      isSameText(former.sections, sections)
    ) {
      return fail('case-nothing-new')
    }
    const files = await deps.files.current({ kind: CASE_FILES, ids: attachments.map(({ id }) => id) })
    if ([...files.values()].some(({ scanState }) => scanState === 'quarantined')) return fail('case-attachments-held')
    const at = deps.clock.now()
    const number = one.published + 1
    const year = Number(localDate(at).slice(0, 4))
    const code = one.code ?? (await deps.clusters.nextCode(work.tx, one.clusterId, 'TH', year))
    if (!isSameText(now.sections, sections)) await updateWorkText(work.tx, one.id, sections, at)
    await insertVersion(work.tx, one.id, { number, head, sections, publishedById: actor.userId, at })
    await publishAttachments(work.tx, one.id, number)
    await updateCase(work.tx, one.id, {
      ...columnsOf(head),
      ...{ code, state: 'published', published: number, publishedAt: at, changedAt: at, withdrawal: null },
    })
    const step = { act: 'publish', reason: null, version: number, actorId: actor.userId, at }
    await recordTransition(work.tx, one.id, step)
    if (one.derivedFromId !== null) await endReview(deps, work, one.id)
    await settleReviews(work.tx, one.id, { by: actor.userId, at })
    await linkLegalDocuments(deps, work, { id: one.id, version: number, head, sections, by: actor.userId, at })
    // Who says that what the machine marks tells of nobody is on record.
    const cleared = one.derivedFromId !== null && input.cleared === true
    const details = { code, version: number, visibility: head.visibility, ...(cleared && { cleared }) }
    return ok({ value: { code, version: number }, audit: { action: 'case.publish', details } })
  })
}

function isSameHead(a: object, b: object): boolean {
  const keys = (value: object) => JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  return keys(a) === keys(b)
}
