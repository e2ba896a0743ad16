import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type FoundCase, factsOf, findCaseFor, holdCaseFor } from '../case-access.ts'
import { type CaseDeps, type Refusal, recordChange } from '../case-command.ts'
import { mayEdit } from '../case-policy.ts'
import type { AttachmentRecord } from '../case-record.ts'
import { type Db, loadCase } from '../case-repository.ts'
import { indexCase } from '../index-case.ts'
import { loadAttachment } from './attachment-repository.ts'

type Found = Result<FoundCase & { readonly attachment: AttachmentRecord }, Refusal>

/** Files of cases: read with the case once published with it, sent by who may write it. */
export function createCaseFileOwner(
  deps: Pick<CaseDeps, 'prisma' | 'audit' | 'clock' | 'searchIndex' | 'discussions' | 'files'>,
): FileOwner {
  return {
    async mayRead(actor, id) {
      return (await findAttachmentFor(deps.prisma, actor, id)).ok
    },
    // Until it is scanned a file stays with the department that sent it.
    async isSecretariat() {
      return false
    },
    async findUploadTarget(actor, id) {
      const found = await findAttachmentFor(deps.prisma, actor, id)
      const allowed = found.ok ? mayAttach(actor, found.value) : found
      return allowed.ok ? ok({ departmentId: actor.departmentId }) : allowed
    },
    async placeOf(db, id) {
      const attachment = await loadAttachment(db, id)
      const one = attachment && (await loadCase(db, attachment.caseId))
      if (!attachment || !one) return null
      return { subject: { kind: 'case', id: one.id }, code: one.code ?? '', title: attachment.title }
    },
    async attached(work, actor, id) {
      const attachment = await loadAttachment(work.tx, id)
      if (!attachment) return fail('case-attachment-not-found')
      const held = await holdCaseFor(work.tx, actor, attachment.caseId)
      if (!held.ok) return held
      const found = await findAttachmentFor(work.tx, actor, id)
      const allowed = found.ok ? mayAttach(actor, found.value) : found
      if (!allowed.ok) return allowed
      const audit = { action: 'case.attach-file', details: { attachmentId: id } }
      await recordChange(deps, work, actor, held.value.one, audit)
      return ok()
    },
    async settled(work, id) {
      const attachment = await loadAttachment(work.tx, id)
      if (attachment) await indexCase(deps, work.tx, attachment.caseId)
    },
  }
}

/** What was added since the publication is its department's own, like its text. */
export function isShown({ one, reading }: FoundCase, attachment: AttachmentRecord): boolean {
  if (attachment.removedAt) return false
  const { publishedVersion } = attachment
  return reading === 'work' || (publishedVersion !== null && publishedVersion <= one.published)
}

async function findAttachmentFor(db: Db, actor: Actor, id: string): Promise<Found> {
  const attachment = await loadAttachment(db, id)
  const found = attachment ? await findCaseFor(db, actor, attachment.caseId) : null
  if (!attachment || !found?.ok || !isShown(found.value, attachment)) return fail('case-attachment-not-found')
  return ok({ ...found.value, attachment })
}

/** A file that others have seen is not replaced under their eyes: another one is added. */
function mayAttach(actor: Actor, { one, attachment }: FoundCase & { attachment: AttachmentRecord }) {
  if (!mayEdit(actor, factsOf(one))) return fail('case-not-allowed')
  return attachment.publishedVersion === null ? ok() : fail('case-not-allowed')
}
