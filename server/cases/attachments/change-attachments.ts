import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { type CaseDeps, changeCase, type Done } from '../case-command.ts'
import { updateCase } from '../case-repository.ts'
import { MAX_ATTACHMENTS } from '../content/contract.ts'
import type { AddCaseAttachmentInput, RemoveCaseAttachmentInput } from '../contract.ts'
import {
  CASE_FILES,
  insertAttachmentOnce,
  loadAttachment,
  loadAttachments,
  markAttachmentRemoved,
} from './attachment-repository.ts'

/** An attachment by its name; its file is sent to it afterwards. A second click adds nothing. */
export async function addAttachment(deps: CaseDeps, actor: Actor, input: AddCaseAttachmentInput): Done {
  return changeCase<void>(deps, actor, input.id, 'edit', async (work, one) => {
    const known = await loadAttachments(work.tx, one.id)
    if (known.some(({ id }) => id === input.attachmentId)) return ok({ value: undefined })
    if (known.length >= MAX_ATTACHMENTS) return fail('case-attachments-too-many', { most: MAX_ATTACHMENTS })
    const { attachmentId, title } = input
    const at = deps.clock.now()
    const isAdded = await insertAttachmentOnce(work.tx, {
      ...{ id: attachmentId, caseId: one.id, title, createdById: actor.userId, createdAt: at },
    })
    if (!isAdded) return fail('case-attachment-not-found')
    await updateCase(work.tx, one.id, { changedAt: at })
    return ok({ value: undefined, audit: { action: 'case.add-attachment', details: { attachmentId } } })
  })
}

/** Takes an attachment away, for everybody at once: what should not be there does not wait for the next version. */
export async function removeAttachment(deps: CaseDeps, actor: Actor, input: RemoveCaseAttachmentInput): Done {
  return changeCase<void>(deps, actor, input.id, 'edit', async (work, one) => {
    const { attachmentId } = input
    const attachment = await loadAttachment(work.tx, attachmentId)
    if (attachment?.caseId !== one.id) return fail('case-attachment-not-found')
    if (attachment.removedAt) return ok({ value: undefined })
    const at = deps.clock.now()
    await markAttachmentRemoved(work.tx, attachmentId, at)
    await deps.files.release(work.tx, { kind: CASE_FILES, id: attachmentId }, at)
    await updateCase(work.tx, one.id, { changedAt: at })
    return ok({ value: undefined, audit: { action: 'case.remove-attachment', details: { attachmentId } } })
  })
}
