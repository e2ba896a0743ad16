import { MINUTES_SCHEMA_VERSION } from '#realtime/protocol/minutes-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { composeMinutes } from './document/compose-minutes.ts'
import { cutAtClosing, readFacts } from './facts/fold-log.ts'
import { type FoundMinutes, findMinutesFor } from './minutes-command.ts'
import { loadPeopleOf } from './minutes-people-repository.ts'
import { abilitiesOn, mayComplete, mayWrite } from './minutes-policy.ts'
import type { MinutesDeps } from './minutes-ports.ts'
import { type MinutesRecord, standingRevision } from './minutes-repository.ts'
import type { MinutesBody, MinutesView } from './minutes-view.ts'
import { loadNames } from './signing/load-names.ts'
import { canonicalContent, contentOf, signedContent } from './signing/minutes-content.ts'
import { findMinutesDraft } from './text/draft-repository.ts'

type Held = FoundMinutes & { readonly minutes: MinutesRecord }

const NOT_OVER = ['in_session', 'paused']
const CAN_BE_STARTED = [...NOT_OVER, 'closed', 'minutes_draft', 'minutes_review']

/** What the page of the minutes shows this person; who may not read the workshop is told that there are none. */
export async function readMinutesFor(
  deps: MinutesDeps,
  actor: Actor,
  workshopId: string,
): Promise<Result<MinutesView, Failure<'minutes-not-found'>>> {
  const found = await findMinutesFor(deps, actor, workshopId)
  if (!found.ok) return found
  const { facts, minutes, scene } = found.value
  const abilities = abilitiesOn(actor, scene)
  const isShown = minutes !== null && abilities.read
  return ok({
    workshopId,
    code: facts.code,
    stage: scene.stage,
    isHidden: minutes !== null && !abilities.read,
    mayStart: minutes === null && mayWrite(actor, scene) && CAN_BE_STARTED.includes(facts.state),
    isMeetingOver: !NOT_OVER.includes(facts.state),
    abilities,
    body: isShown ? await bodyFor(deps, actor, { ...found.value, minutes }, abilities.sign !== null) : null,
  })
}

async function bodyFor(deps: MinutesDeps, actor: Actor, held: Held, isSigner: boolean): Promise<MinutesBody> {
  const { facts, minutes, scene } = held
  const revision = standingRevision(minutes)
  const writes = mayWrite(actor, scene)
  const [draftId, isBehind, people, names] = await Promise.all([
    findMinutesDraft(deps.prisma, facts.id),
    writes ? isLogAhead(deps, minutes) : false,
    writes ? loadPeopleOf(deps.prisma, scene.departmentIds) : [],
    loadPeople(deps, minutes),
  ])
  const contentNames = await loadNames(deps, facts, minutes)
  const content = revision ? signedContent(revision) : contentOf(minutes, minutes.words, contentNames)
  const departments = await deps.departments.byIds([
    ...new Set([...minutes.conclusions, ...minutes.comments].map(({ departmentId }) => departmentId)),
  ])
  const called = (departmentId: string) => departments.get(departmentId)?.shortName ?? ''
  const nameOf = (userId: string | null) => (userId === null ? '' : (names.get(userId)?.fullName ?? ''))
  const { noticeNumber, noticeDate, reviewOpenedAt, reviewDeadline } = minutes
  return {
    facts: revision ? content.facts : readFacts(minutes.facts),
    factsHash: minutes.factsHash,
    foldedAt: minutes.foldedAt,
    isBehind,
    draft: { draftId: draftId ?? '', schemaVersion: MINUTES_SCHEMA_VERSION },
    words: content.words,
    conclusions: minutes.conclusions.map((one) => ({
      ...{ id: one.id, itemId: one.itemId, text: one.text, departmentId: one.departmentId },
      department: called(one.departmentId),
      person: one.personId === null ? null : { id: one.personId, fullName: nameOf(one.personId) },
      due: dayOrNull(one.due),
      done: one.doneAt && { at: one.doneAt, by: nameOf(one.doneById), note: one.doneNote },
      mayComplete: one.doneAt === null && mayComplete(actor, scene, one),
    })),
    departments: facts.departments.map(({ id, shortName, hue }) => ({ id, shortName, hue })),
    people,
    review:
      reviewOpenedAt && reviewDeadline
        ? { openedAt: reviewOpenedAt, deadline: dayOrNull(reviewDeadline) as LocalDate, isOpen: scene.isReviewOpen }
        : null,
    comments: minutes.comments.map((one) => ({
      ...{ id: one.id, part: one.part, text: one.text, at: one.at, isMine: one.authorId === actor.userId },
      ...{ author: nameOf(one.authorId), department: called(one.departmentId) },
      answer:
        one.isAccepted !== null && one.answeredAt !== null
          ? { isAccepted: one.isAccepted, text: one.answer, by: nameOf(one.answeredById), at: one.answeredAt }
          : null,
    })),
    preview: isSigner
      ? {
          hash: revision?.hash ?? canonicalContent(content).hash,
          findings: deps.validateDocument(composeMinutes(content, [])),
        }
      : null,
    signed: revision && {
      ...{ number: revision.number, hash: revision.hash },
      signatures: revision.signatures.map(({ role, fullName, office, at }) => ({
        ...{ fullName, office, at },
        role: role === 'chair' ? 'chair' : 'secretary',
      })),
    },
    voided: minutes.revisions.flatMap(({ number, hash, voidedAt, voidedById, voidReason }) =>
      voidedAt ? [{ number, hash, at: voidedAt, by: nameOf(voidedById), reason: voidReason ?? '' }] : [],
    ),
    notice: noticeNumber && noticeDate ? { number: noticeNumber, date: dayOrNull(noticeDate) as LocalDate } : null,
  }
}

/** Whether something happened in the meeting since its facts were taken; after the closing nothing counts. */
async function isLogAhead(deps: MinutesDeps, minutes: MinutesRecord): Promise<boolean> {
  const head = await deps.log.find(deps.prisma, minutes.workshopId)
  if (!head || head.lastSeq === minutes.logSeq) return false
  const since = await deps.log.after(deps.prisma, head.id, Math.max(0, minutes.logSeq - 1))
  const { rows } = cutAtClosing(since, head.lastHash)
  return (rows.at(-1)?.seq ?? 0) > minutes.logSeq
}

function loadPeople(deps: MinutesDeps, { conclusions, comments, revisions }: MinutesRecord) {
  const ids = [
    ...conclusions.flatMap(({ personId, doneById }) => [personId, doneById]),
    ...comments.flatMap(({ authorId, answeredById }) => [authorId, answeredById]),
    ...revisions.map(({ voidedById }) => voidedById),
  ]
  return deps.people([...new Set(ids.filter((id): id is string => id !== null))])
}

function dayOrNull(column: Date | null): LocalDate | null {
  return column && (column.toISOString().slice(0, 10) as LocalDate) // a DATE column
}
