import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { MAX_ATTACHMENTS } from '../content/contract.ts'
import type { AddAttachmentInput } from '../contract.ts'
import { changePetition, type Done, type PetitionDeps } from '../petition-command.ts'
import { countAttachments, insertAttachmentOnce, loadAttachment } from './attachment-repository.ts'

/**
 * A place for a file of the text, which is sent to it next; its block then stands in the text like anything that is
 * written there, proposed by those who propose. The file stays when the block goes: versions show it.
 */
export async function addAttachment(deps: PetitionDeps, actor: Actor, input: AddAttachmentInput): Done {
  return changePetition<void>(deps, actor, input.id, 'write', async (work, { petition }) => {
    const { attachmentId } = input
    const earlier = await loadAttachment(work.tx, attachmentId)
    if (earlier) {
      const isMine = earlier.petitionId === petition.id && earlier.createdById === actor.userId
      return isMine ? ok({ value: undefined }) : fail('petition-attachment-not-found')
    }
    if ((await countAttachments(work.tx, petition.id)) >= MAX_ATTACHMENTS) {
      return fail('petition-too-many-attachments', { most: MAX_ATTACHMENTS })
    }
    const attachment = { id: attachmentId, petitionId: petition.id, createdById: actor.userId }
    await insertAttachmentOnce(work.tx, attachment, deps.clock.now())
    return ok({ value: undefined, audit: { action: 'petition.add-attachment', details: { attachmentId } } })
  })
}
