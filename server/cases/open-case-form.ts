import { PETITION_TEXT_VERSION } from '#realtime/protocol/petition-text/text-schema.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { remainingInFiles } from './anonymised/remaining-in-files.ts'
import { viewAttachments } from './attachments/view-attachments.ts'
import { type FoundCase, factsOf, findCaseFor, holdCaseFor } from './case-access.ts'
import type { CaseDeps, Refusal } from './case-command.ts'
import { abilitiesOn, mayEdit } from './case-policy.ts'
import type { CaseRecord } from './case-record.ts'
import { loadWork, noteOpened } from './case-repository.ts'
import type { AnonymisedForm, CaseForm } from './case-view.ts'
import { isAboutDenunciation, missingIn } from './content/contract.ts'
import { badgeOf, findBadge } from './dress-case.ts'
import { screenCase } from './screening/screen-case.ts'
import { openWork } from './text/open-work.ts'

/** What the place of writing begins with; only for who may write. The first opening makes the draft of its text. */
export async function openCaseForm(deps: CaseDeps, actor: Actor, id: string): Promise<Result<CaseForm, Refusal>> {
  type Opened = Result<{ found: FoundCase; draftId: string }, Refusal>
  const opened = await deps.transactor.attempt(async ({ tx }): Promise<Opened> => {
    const found = await holdCaseFor(tx, actor, id)
    if (!found.ok) return found
    const { one } = found.value
    if (!mayEdit(actor, factsOf(one))) return fail(one.state === 'withdrawn' ? 'case-withdrawn' : 'case-not-allowed')
    const { draftId } = await openWork(deps, tx, one, actor.userId)
    await noteOpened(tx, one.id, deps.clock.now())
    return ok({ found: found.value, draftId })
  })
  if (!opened.ok) return opened
  const { found, draftId } = opened.value
  const { one } = found
  const work = await loadWork(deps.prisma, one.id)
  if (!work) throw new Error(`case ${one.id} has no work`)
  const { head, sections, version, updatedAt } = work
  const { code, clusterId, departmentId, state, published } = one
  const today = localDate(deps.clock.now())
  const [attachments, cohort, departments] = await Promise.all([
    viewAttachments(deps, actor, found),
    deps.departments.cohort(clusterId, today),
    deps.departments.byIds([departmentId, ...head.sharedWith]),
  ])
  // Chosen long ago, a body may have gone since: it stays to be seen.
  const former = head.sharedWith.flatMap((shared) => departments.get(shared) ?? [])
  const bodies = new Map([...cohort, ...former].map((body) => [body.id, badgeOf(body)]))
  bodies.delete(actor.departmentId)
  const needsAssurance = isAboutDenunciation(head)
  return ok({
    ...{ id: one.id, code, clusterId, state, published, head, version, draftId, sections, attachments, needsAssurance },
    department: findBadge(departments, departmentId),
    savedAt: updatedAt,
    schemaVersion: PETITION_TEXT_VERSION,
    abilities: abilitiesOn(actor, factsOf(one)),
    missing: missingIn(head, sections),
    refused: screenCase(head, sections),
    needsSecondPerson: factsOf(one).needsSecondPerson && one.createdById === actor.userId,
    anonymised: await viewAnonymised(deps, actor, one),
    bodies: [...bodies.values()],
  })
}

/** Of a copy without names: what waits for another person, and what it is compared with. */
async function viewAnonymised(deps: CaseDeps, actor: Actor, copy: CaseRecord): Promise<AnonymisedForm | null> {
  if (copy.derivedFromId === null) return null
  const [files, first] = await Promise.all([
    remainingInFiles(deps, deps.prisma, copy.id),
    findCaseFor(deps.prisma, actor, copy.derivedFromId),
  ])
  if (!first.ok) return { files, from: null }
  const { id, code, head } = first.value.one
  return { files, from: { id, code, title: head.title } }
}
