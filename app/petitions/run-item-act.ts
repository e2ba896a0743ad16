import { runCommand } from '#app/workshops/run-command.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { DecideItemInput, MoveItemInput, MoveItemWithReasonInput } from '#server/petitions/items/contract.ts'

/** The command that a form of an item means; null when it means none. For actions only. */
export async function runItemAct(items: Services['items'], actor: Actor, form: Readonly<Record<string, unknown>>) {
  switch (form.intent) {
    case 'submit':
      return runCommand(DecideItemInput, form, (input) => items.submit(actor, input))
    case 'approve':
      return runCommand(DecideItemInput, form, (input) => items.approve(actor, input))
    case 'return-inside':
      return runCommand(MoveItemWithReasonInput, form, (input) => items.returnInside(actor, input))
    case 'send':
      return runCommand(MoveItemInput, form, (input) => items.send(actor, input))
    case 'keep':
      return runCommand(MoveItemInput, form, (input) => items.keep(actor, input))
    case 'send-back':
      return runCommand(MoveItemWithReasonInput, form, (input) => items.sendBack(actor, input))
    case 'withdraw':
      return runCommand(MoveItemWithReasonInput, form, (input) => items.withdraw(actor, input))
    case 'unmerge':
      return runCommand(MoveItemInput, form, (input) => items.unmerge(actor, input))
    default:
      return null
  }
}
