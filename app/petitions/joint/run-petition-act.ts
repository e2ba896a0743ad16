import { runCommand } from '#app/workshops/run-command.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import {
  AddAttachmentInput,
  AddItemsInput,
  ClauseLinkInput,
  DecideProposalsInput,
  NamePeopleInput,
} from '#server/petitions/drafts/contract.ts'

/** The command that an act of a petition's page means; null when it means none. For actions only. */
export async function runPetitionAct(
  petitions: Services['petitions'],
  actor: Actor,
  { id, form }: { id: string; form: FormData },
) {
  const fields = { ...Object.fromEntries(form), id }
  switch (form.get('intent')) {
    case 'add-items':
      return runCommand(AddItemsInput, { id, itemIds: form.getAll('itemIds') }, (input) =>
        petitions.addItems(actor, input),
      )
    case 'remove-link':
      return runCommand(ClauseLinkInput, fields, (input) => petitions.removeClauseLink(actor, input))
    case 'name-editors':
      return runCommand(NamePeopleInput, { id, userIds: form.getAll('userIds') }, (input) =>
        petitions.nameEditors(actor, input),
      )
    case 'invite-guests':
      return runCommand(NamePeopleInput, { id, userIds: form.getAll('userIds') }, (input) =>
        petitions.inviteGuests(actor, input),
      )
    case 'decide':
      return runCommand(DecideProposalsInput, fields, (input) => petitions.decideProposals(actor, input))
    case 'add-attachment':
      return runCommand(AddAttachmentInput, fields, (input) => petitions.addAttachment(actor, input))
    default:
      return null
  }
}
