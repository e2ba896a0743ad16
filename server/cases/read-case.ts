import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { viewAttachments } from './attachments/view-attachments.ts'
import { type FoundCase, factsOf, findCaseFor } from './case-access.ts'
import type { CaseDeps, Refusal } from './case-command.ts'
import { loadPeople } from './case-people-repository.ts'
import { abilitiesOn, mayPresent, readingOf } from './case-policy.ts'
import type { VersionRecord } from './case-record.ts'
import { listVersions, loadTransitions, loadVersion, loadWork } from './case-repository.ts'
import type { CaseView } from './case-view.ts'
import { CASE, type CaseHead, type CaseSectionText, dayOf } from './content/contract.ts'
import { badgeOf, dressCard } from './dress-case.ts'
import { readReferences } from './legal/read-references.ts'
import { viewReviews } from './legal/view-reviews.ts'

/**
 * A case as its page shows it: what was published; of a draft, for its department, what is written. `version` asks for
 * an earlier one, which a citation meant: it is shown to whom its own confidentiality allowed it too.
 */
export async function readCase(
  deps: CaseDeps,
  actor: Actor,
  id: string,
  version: number | null = null,
): Promise<Result<CaseView, Refusal>> {
  const found = await findCaseFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { one, reading } = found.value
  const shown = await shownText(deps, actor, found.value, version)
  if (!shown) return fail('case-version-not-found')
  const isOwn = reading === 'work'
  const [references, reviews, attachments, chain, versions, transitions] = await Promise.all([
    readReferences(deps, shown.head, shown.sections, one.publishedAt ?? deps.clock.now()),
    viewReviews(deps, one),
    viewAttachments(deps, actor, found.value),
    deps.chain.stepsOf(actor, { kind: CASE, id: one.id }),
    isOwn ? listVersions(deps.prisma, one.id) : [],
    isOwn ? loadTransitions(deps.prisma, one.id) : [],
  ])
  const people = await loadPeople(deps.prisma, [
    one.createdById,
    ...versions.map(({ publishedById }) => publishedById),
    ...transitions.map(({ actorId }) => actorId),
  ])
  const { visibility, sharedWith } = one.head
  const departments = await deps.departments.byIds([one.departmentId, ...sharedWith])
  const { title, field, place, periodFrom, periodTo, status } = shown.head
  return ok({
    ...dressCard(one, reading, departments),
    ...{ title, field, place, periodFrom, periodTo, references, reviews, attachments, isOwn },
    ...(one.needsReview ? {} : { status }),
    sections: shown.sections,
    version: shown.number,
    mayMakeItem: deps.items.mayStart(actor),
    mayPresent: mayPresent(actor, factsOf(one)),
    isFormer: shown.number < one.published,
    published: one.published,
    // To whom else it goes is said to who is asked for it, and to its own.
    sharedWith:
      isOwn && visibility === 'departments'
        ? sharedWith.flatMap((shared) => departments.get(shared) ?? []).map(badgeOf)
        : [],
    abilities: abilitiesOn(actor, factsOf(one)),
    withdrawal: isOwn ? one.withdrawal : null,
    day: dayOf(shown.head),
    // The links to legal documents are the references themselves.
    chain: chain.filter(({ kind }) => kind !== 'legal-document'),
    versions: versions.map(({ number, at, publishedById }) => ({ number, at, by: people.get(publishedById) ?? null })),
    history: transitions.map(({ id: entryId, act, at, reason, version: of, actorId }) => ({
      ...{ id: entryId, act, at, reason, version: of },
      by: people.get(actorId) ?? null,
    })),
    createdBy: people.get(one.createdById) ?? null,
    isAnonymised: one.derivedFromId !== null,
  })
}

interface ShownText {
  readonly number: number
  readonly head: CaseHead
  readonly sections: readonly CaseSectionText[]
}

async function shownText(
  deps: CaseDeps,
  actor: Actor,
  { one, reading }: FoundCase,
  asked: number | null,
): Promise<ShownText | null> {
  if (one.published === 0) {
    const work = asked === null ? await loadWork(deps.prisma, one.id) : null
    return work && { number: 0, head: work.head, sections: work.sections }
  }
  const version = await loadVersion(deps.prisma, one.id, asked ?? one.published)
  return version && (reading === 'work' || wasFor(actor, one, version)) ? version : null
}

/** Whether this version was meant for the reader: a former one may have been for fewer. */
export function wasFor(actor: Actor, one: FoundCase['one'], { head }: Pick<VersionRecord, 'head'>): boolean {
  const { visibility, sharedWith } = head
  return readingOf(actor, { ...factsOf(one), visibility, sharedWith }) !== 'none'
}
