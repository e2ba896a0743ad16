import { fold } from '#server/language/fold.ts'

// What is said in a consultation, pure and without a schema library behind it, so that pages stay light.

/** What a department can say of a clause (domain.md §3.2 rule 2). */
export const POSITIONS = [
  'agree' /* nhất trí */,
  'agree_with_comment' /* nhất trí, có ý kiến */,
  'disagree' /* không nhất trí */,
  'reserve' /* bảo lưu */,
] as const
export type Position = (typeof POSITIONS)[number]

/** All but plain agreement say why. */
export function needsComment(position: Position): boolean {
  return position !== 'agree'
}

/** What becomes of a comment (domain.md §3.2 rule 3). */
export const ANSWER_KINDS = ['accept' /* tiếp thu */, 'explain' /* không tiếp thu, giải trình */] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** How a department stands on a clause, what is not said included. */
export const CELL_STATES = [
  ...POSITIONS,
  'deemed' /* coi như thống nhất: silent after the deadline, and the letter said so; never a vote */,
  'silent' /* không có ý kiến: the round is over and the letter did not say so */,
  'waiting' /* chưa có ý kiến: the round is open */,
  'not_asked' /* chưa lấy ý kiến: the clause came after the round */,
] as const
export type CellState = (typeof CELL_STATES)[number]

/** Kinds of tasks this module asks for; the text of each is `tasks.kinds.<kind>`. */
export const CONSULTATION_TASKS = {
  state: 'petition-state-position',
  answer: 'petition-answer-comments',
  close: 'petition-close-round',
} as const

/** Where a notice about a petition leads, by its kind or by the kind of the task it speaks of. */
export function petitionPath(petitionId: string, named: string): string {
  const petition = `/petitions/${petitionId}`
  switch (named) {
    case CONSULTATION_TASKS.state:
      return `${petition}/consultation/position`
    case CONSULTATION_TASKS.answer:
      return `${petition}/consultation/answers`
    case CONSULTATION_TASKS.close:
    case 'petition-consultation':
    case 'petition-consultation-closed':
      return `${petition}/consultation`
    default:
      return petition
  }
}

/** Closing later than so many working days after the deadline needs a reason, as closing before its end does. */
export const LATE_AFTER_WORKING_DAYS = 5

export const MAX_LETTER = 10_000
export const MAX_COMMENT = 4_000
export const MAX_REASON = 1_000

/**
 * Whether a letter tells its readers that silence counts ("quá thời hạn trên nếu không có ý kiến coi như thống nhất"):
 * without that sentence it never does (domain.md §3.2 rule 2).
 */
export function saysSilenceAgrees(letter: string): boolean {
  return /coi (?:nhu|la) (?:da )?(?:thong nhat|nhat tri|dong y)/.test(fold(letter))
}
