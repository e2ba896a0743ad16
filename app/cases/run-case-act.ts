import { runCommand } from '#app/workshops/run-command.ts'
import { PublishCaseInput, SettleReviewInput, ShareAnonymisedInput, WithdrawCaseInput } from '#server/cases/contract.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'

/** The command that a form of a case means; null when it means none. For actions only. */
export async function runCaseAct(cases: Services['cases'], actor: Actor, form: Readonly<Record<string, unknown>>) {
  switch (form.intent) {
    case 'publish':
      return runCommand(PublishCaseInput, form, (input) => cases.publish(actor, input))
    case 'share-anonymised':
      return runCommand(ShareAnonymisedInput, form, (input) => cases.shareAnonymised(actor, input))
    case 'withdraw':
      return runCommand(WithdrawCaseInput, form, (input) => cases.withdraw(actor, input))
    case 'settle':
      return runCommand(SettleReviewInput, form, (input) => cases.settleReview(actor, input))
    default:
      return null
  }
}
