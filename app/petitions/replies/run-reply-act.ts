import { runCommand } from '#app/workshops/run-command.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import {
  ClosePetitionInput,
  NextPetitionInput,
  RecordReplyInput,
  SetDueInput,
} from '#server/petitions/replies/contract.ts'

/** The command that an act of the page "Trả lời" means; null when it means none. For actions only. */
export async function runReplyAct(
  replies: Services['petitionReplies'],
  actor: Actor,
  fields: Readonly<Record<string, unknown>>,
) {
  switch (fields.intent) {
    case 'reply':
      return runCommand(RecordReplyInput, fields, (input) => replies.record(actor, input))
    case 'close':
      return runCommand(ClosePetitionInput, fields, (input) => replies.close(actor, input))
    case 'due':
      return runCommand(SetDueInput, fields, (input) => replies.setDue(actor, input))
    case 'next':
      return runCommand(NextPetitionInput, fields, (input) => replies.startNext(actor, input))
    default:
      return null
  }
}
