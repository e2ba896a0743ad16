// What an answer to a clause is, pure and without a schema library behind it, so that pages stay light.

/** What became of a clause (domain.md §3.2, rule 6). */
export const REPLY_OUTCOMES = [
  'resolved' /* đã giải quyết */,
  'guided' /* đã hướng dẫn */,
  'noted' /* ghi nhận */,
  'refused' /* không chấp nhận */,
  'forwarded' /* chuyển cơ quan khác */,
  'unanswered' /* chưa trả lời */,
] as const
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number]

/** Outcomes with which a clause may be asked again in the next petition. */
export const ASK_AGAIN: readonly ReplyOutcome[] = ['refused', 'forwarded', 'unanswered']

/** Where a petition stands between its issue and its last answer. */
export const FOLLOW_STATES = ['waiting', 'overdue', 'answered'] as const
export type FollowState = (typeof FOLLOW_STATES)[number]

/** Kind of subject in links, and of the owner of its letter. */
export const PETITION_REPLY = 'petition-reply'
/** clause —answered-by→ reply, in the chain. */
export const ANSWERED_BY = 'answered-by'

export const REPLY_LENGTHS = { reference: 60, authority: 200, summary: 4_000 } as const
