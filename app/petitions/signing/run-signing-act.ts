import { runCommand } from '#app/workshops/run-command.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { AnswerInput, FreezeInput, ReopenInput, SubmitInput } from '#server/petitions/signing/contract.ts'

/** The command that an act of the page "Xác nhận" means; null when it means none. For actions only. */
export async function runSigningAct(
  signing: Services['petitionSigning'],
  actor: Actor,
  fields: Readonly<Record<string, unknown>>,
) {
  switch (fields.intent) {
    case 'freeze':
      return runCommand(FreezeInput, fields, (input) => signing.freeze(actor, input))
    case 'answer':
      return runCommand(AnswerInput, fields, (input) => signing.answer(actor, input))
    case 'reopen':
      return runCommand(ReopenInput, fields, (input) => signing.reopen(actor, input))
    case 'submit':
      return runCommand(SubmitInput, fields, (input) => signing.submit(actor, input))
    default:
      return null
  }
}
