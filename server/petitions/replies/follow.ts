import { type LocalDate, localDate } from '#server/language/dates.ts'
import type { CalendarChanges } from '#server/language/working-days.ts'
import type { ClauseRow } from '../drafts/clauses/clause-repository.ts'
import type { PetitionRecord } from '../drafts/petition-record.ts'
import type { IssueRecord } from '../issuing/issue-repository.ts'
import { nameOf } from '../signing/read-signing.ts'
import type { ReplyRecord } from './reply-repository.ts'
import { dueOf, followState, isAnswered, standingOutcomes, waitedDays } from './reply-rules.ts'
import type { FollowedClause, Waiting } from './reply-view.ts'

export interface Counting {
  readonly changes: CalendarChanges
  readonly replyDays: number
  readonly now: Date
}

/** How long an issued petition has waited; once all of it is answered, until the last answer. */
export function waitingOf(
  petition: Pick<PetitionRecord, 'stage'>,
  issue: Pick<IssueRecord, 'documentDate'>,
  { asked, replies }: { readonly asked: LocalDate | null; readonly replies: readonly ReplyRecord[] },
  counting: Counting,
): Waiting {
  const { documentDate } = issue
  const today = localDate(counting.now)
  const due = dueOf({ asked, documentDate }, counting)
  const state = followState(petition.stage, due, today)
  const days = replies.filter(({ lines }) => lines.some(({ outcome }) => isAnswered(outcome)))
  const last = days
    .map(({ repliedOn }) => repliedOn)
    .sort()
    .at(-1)
  const until = state === 'answered' && last ? last : today
  return {
    ...{ state, documentDate, due, isDueAsked: asked !== null },
    ...waitedDays({ documentDate, due, until }, counting.changes),
  }
}

/** Numbered clauses in reading order, each with what stands for it. */
export function followedClauses(clauses: readonly ClauseRow[], replies: readonly ReplyRecord[]): FollowedClause[] {
  const standing = standingOutcomes(replies.flatMap(({ lines }) => lines))
  return clauses
    .filter(({ kind, goneAt }) => kind === 'clause' && goneAt === null)
    .map((clause) => ({
      cid: clause.cid,
      name: nameOf(clause),
      outcome: standing.get(clause.cid) ?? 'unanswered',
      replyId: replies.findLast(({ lines }) => lines.some(({ cid }) => cid === clause.cid))?.id ?? null,
    }))
}
