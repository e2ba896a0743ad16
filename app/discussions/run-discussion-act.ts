import { runCommand } from '#app/workshops/run-command.ts'
import type { Services } from '#server/compose.ts'
import * as contract from '#server/discussions/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'

type Form = Readonly<Record<string, unknown>>

/** The command that an act on a topic means; null when it means none. For actions only. */
export async function runDiscussionAct(discussions: Services['discussions'], actor: Actor, form: Form) {
  switch (form.intent) {
    case 'start':
      return runCommand(contract.StartDiscussionInput, form, (input) => discussions.start(actor, input))
    case 'post':
      return runCommand(contract.PostInput, form, (input) => discussions.post(actor, input))
    case 'edit':
      return runCommand(contract.EditPostInput, form, (input) => discussions.editPost(actor, input))
    case 'withdraw':
      return runCommand(contract.PostOnlyInput, form, (input) => discussions.withdrawPost(actor, input))
    case 'moderate':
      return runCommand(contract.ModeratePostInput, form, (input) => discussions.moderatePost(actor, input))
    case 'restore':
      return runCommand(contract.PostOnlyInput, form, (input) => discussions.restorePost(actor, input))
    case 'seen':
      return runCommand(contract.MarkSeenInput, form, (input) => discussions.markSeen(actor, input))
    case 'follow':
      return runCommand(contract.FollowInput, form, (input) => discussions.follow(actor, input))
    default:
      return (await runAnswerAct(discussions, actor, form)) ?? runArrangingAct(discussions, actor, form)
  }
}

async function runAnswerAct(discussions: Services['discussions'], actor: Actor, form: Form) {
  switch (form.intent) {
    case 'accept':
      return runCommand(contract.AcceptAnswerInput, form, (input) => discussions.accept(actor, input))
    case 'unaccept':
      return runCommand(contract.PostOnlyInput, form, (input) => discussions.unaccept(actor, input))
    case 'settle':
      return runCommand(contract.PostOnlyInput, form, (input) => discussions.settleReview(actor, input))
    case 'helpful':
      return runCommand(contract.MarkHelpfulInput, form, (input) => discussions.markHelpful(actor, input))
    case 'apply':
      return runCommand(contract.ReportApplicationInput, form, (input) => discussions.reportApplication(actor, input))
    case 'unapply':
      return runCommand(contract.WithdrawApplicationInput, form, (input) =>
        discussions.withdrawApplication(actor, input),
      )
    default:
      return null
  }
}

async function runArrangingAct(discussions: Services['discussions'], actor: Actor, form: Form) {
  switch (form.intent) {
    case 'pin':
      return runCommand(contract.PinInput, form, (input) => discussions.pin(actor, input))
    case 'split':
      return runCommand(contract.SplitInput, form, (input) => discussions.split(actor, input))
    case 'move':
      return runCommand(contract.MovePostInput, form, (input) => discussions.movePost(actor, input))
    case 'merge':
      return runCommand(contract.MergeInput, form, (input) => discussions.merge(actor, input))
    case 'add-file':
      return runCommand(contract.AddPostFileInput, form, (input) => discussions.addFile(actor, input))
    case 'remove-file':
      return runCommand(contract.RemovePostFileInput, form, (input) => discussions.removeFile(actor, input))
    default:
      return null
  }
}
