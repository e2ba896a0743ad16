import { runCommand } from '#app/workshops/run-command.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { AnswerCommentInput, CloseRoundInput, SavePositionInput } from '#server/petitions/consultation/contract.ts'

/** The command that an act of a consultation's pages means; null when it means none. For actions only. */
export async function runConsultationAct(
  consultation: Services['consultation'],
  actor: Actor,
  fields: Readonly<Record<string, unknown>>,
) {
  switch (fields.intent) {
    case 'save-position':
      return runCommand(SavePositionInput, fields, (input) => consultation.savePosition(actor, input))
    case 'answer':
      return runCommand(AnswerCommentInput, fields, (input) => consultation.answerComment(actor, input))
    case 'close':
      return runCommand(CloseRoundInput, fields, (input) => consultation.closeRound(actor, input))
    default:
      return null
  }
}
