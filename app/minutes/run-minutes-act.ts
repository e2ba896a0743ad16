import { runCommand } from '#app/workshops/run-command.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import * as contract from '#server/minutes/contract.ts'

type Fields = Readonly<Record<string, unknown>>

/** The command that an act of the page "Biên bản" means; null when it means none. For actions only. */
export async function runMinutesAct(minutes: Services['minutes'], actor: Actor, fields: Fields) {
  switch (fields.intent) {
    case 'start':
      return runCommand(contract.MinutesInput, fields, (input) => minutes.start(actor, input))
    case 'verify':
      return runCommand(contract.MinutesInput, fields, (input) => minutes.verify(actor, input.workshopId))
    case 'write-conclusion':
      return runCommand(contract.WriteConclusionInput, fields, (input) => minutes.writeConclusion(actor, input))
    case 'remove-conclusion':
      return runCommand(contract.ConclusionInput, fields, (input) => minutes.removeConclusion(actor, input))
    case 'move-conclusion':
      return runCommand(contract.MoveConclusionInput, fields, (input) => minutes.moveConclusion(actor, input))
    case 'complete-conclusion':
      return runCommand(contract.CompleteConclusionInput, fields, (input) => minutes.completeConclusion(actor, input))
    default:
      return runRoundAct(minutes, actor, fields)
  }
}

/** Round, signing, issuing. */
async function runRoundAct(minutes: Services['minutes'], actor: Actor, fields: Fields) {
  switch (fields.intent) {
    case 'open-review':
      return runCommand(contract.OpenReviewInput, fields, (input) => minutes.openReview(actor, input))
    case 'close-review':
      return runCommand(contract.MinutesInput, fields, (input) => minutes.closeReview(actor, input))
    case 'comment':
      return runCommand(contract.CommentInput, fields, (input) => minutes.comment(actor, input))
    case 'answer-comment':
      return runCommand(contract.AnswerCommentInput, fields, (input) => minutes.answerComment(actor, input))
    case 'sign-secretary':
      return runCommand(contract.SignInput, fields, (input) => minutes.signAsSecretary(actor, input))
    case 'sign-chair':
      return runCommand(contract.SignInput, fields, (input) => minutes.signAsChair(actor, input))
    case 'reopen':
      return runCommand(contract.ReopenInput, fields, (input) => minutes.reopen(actor, input))
    case 'issue-notice':
      return runCommand(contract.IssueNoticeInput, fields, (input) => minutes.issueNotice(actor, input))
    default:
      return null
  }
}
