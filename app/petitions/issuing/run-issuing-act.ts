import { runCommand } from '#app/workshops/run-command.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { IssueInput, NoteInput, NumberInput, SealInput, StatusInput } from '#server/petitions/issuing/contract.ts'

/** The command that an act of the page "Phát hành" means; null when it means none. For actions only. */
export async function runIssuingAct(
  issuing: Services['petitionIssuing'],
  actor: Actor,
  fields: Readonly<Record<string, unknown>>,
) {
  switch (fields.intent) {
    case 'number':
      return runCommand(NumberInput, fields, (input) => issuing.number(actor, input))
    case 'seal':
      return runCommand(SealInput, fields, (input) => issuing.seal(actor, input))
    case 'issue':
      return runCommand(IssueInput, fields, (input) => issuing.issue(actor, input))
    case 'note':
      return runCommand(NoteInput, fields, (input) => issuing.recordNote(actor, input))
    case 'status':
      return runCommand(StatusInput, fields, (input) => issuing.recordStatus(actor, input))
    default:
      return null
  }
}
