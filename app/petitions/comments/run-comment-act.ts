import { runCommand } from '#app/workshops/run-command.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import {
  DeleteCommentInput,
  EditCommentInput,
  ReplyInput,
  ResolveThreadInput,
  StartThreadInput,
} from '#server/petitions/comments/contract.ts'

/** The command that an act on comments means. For actions only. */
export function runCommentAct(
  comments: Services['petitionComments'],
  actor: Actor,
  { id, form }: { id: string; form: FormData },
): Promise<Result<void, Failure>> {
  const fields = { ...Object.fromEntries(form), id, mentions: form.getAll('mentions') }
  switch (form.get('intent')) {
    case 'start':
      return runCommand(StartThreadInput, fields, (input) => comments.start(actor, input))
    case 'reply':
      return runCommand(ReplyInput, fields, (input) => comments.reply(actor, input))
    case 'edit':
      return runCommand(EditCommentInput, fields, (input) => comments.edit(actor, input))
    case 'delete':
      return runCommand(DeleteCommentInput, fields, (input) => comments.delete(actor, input))
    default:
      return runCommand(ResolveThreadInput, fields, (input) => comments.resolve(actor, input))
  }
}
