import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { isOpenForText } from '../petition.ts'
import { type FoundPetition, findPetitionFor, holdPetitionFor } from '../petition-access.ts'
import { type PetitionDeps, type Refusal, recordChange } from '../petition-command.ts'
import { type Db, loadPetition } from '../petition-repository.ts'
import { recordReading } from '../record-reading.ts'
import { type AttachmentRecord, loadAttachment } from './attachment-repository.ts'

/** Kind of owner under which server/files keeps them; the owner is the attachment. */
export const PETITION_FILES = 'petition'

/** Files of a text: read with the petition, sent by who added their place. Until scanned: the uploader's department and who decides. */
export function createAttachmentFileOwner(
  deps: Pick<PetitionDeps, 'prisma' | 'transactor' | 'audit' | 'clock' | 'searchIndex'>,
): FileOwner {
  return {
    async mayRead(actor, id) {
      return (await findAttachmentFor(deps.prisma, actor, id)).ok
    },
    async recordReading(actor, id) {
      const found = await findAttachmentFor(deps.prisma, actor, id)
      if (found.ok) await recordReading(deps, actor, found.value.petition, found.value.abilities.level)
    },
    async isSecretariat(actor, id) {
      const found = await findAttachmentFor(deps.prisma, actor, id)
      return found.ok && found.value.abilities.decide
    },
    async findUploadTarget(actor, id) {
      const found = await findAttachmentFor(deps.prisma, actor, id)
      const allowed = found.ok ? mayAttach(actor, found.value) : found
      return allowed.ok ? ok({ departmentId: actor.departmentId }) : allowed
    },
    async placeOf(db, id) {
      const attachment = await loadAttachment(db, id)
      const petition = attachment ? await loadPetition(db, attachment.petitionId) : null
      return petition && { subject: { kind: 'petition', id: petition.id }, code: petition.code, title: petition.title }
    },
    async attached(work, actor, id) {
      const attachment = await loadAttachment(work.tx, id)
      if (!attachment) return fail('petition-attachment-not-found')
      const held = await holdPetitionFor(work.tx, actor, attachment.petitionId)
      if (!held.ok) return held
      const allowed = mayAttach(actor, { ...held.value, attachment })
      if (!allowed.ok) return allowed
      const audit = { action: 'petition.attach-file', details: { attachmentId: id } }
      await recordChange(deps, work, actor, held.value.petition, audit)
      return ok()
    },
  }
}

interface FoundAttachment extends FoundPetition {
  readonly attachment: AttachmentRecord
}

async function findAttachmentFor(db: Db, actor: Actor, id: string): Promise<Result<FoundAttachment, Refusal>> {
  const attachment = await loadAttachment(db, id)
  const found = attachment ? await findPetitionFor(db, actor, attachment.petitionId) : null
  if (!attachment || !found?.ok) return fail('petition-attachment-not-found')
  return ok({ ...found.value, attachment })
}

function mayAttach(actor: Actor, { petition, abilities, attachment }: FoundAttachment): Result<void, Refusal> {
  if (!isOpenForText(petition.stage)) return fail('petition-closed')
  return abilities.write && attachment.createdById === actor.userId ? ok() : fail('petition-not-allowed')
}
