import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { loadEvidenceById } from './evidence-repository.ts'
import { isOpenForText } from './item.ts'
import { type FoundItem, factsOf, findItemFor, holdItemFor } from './item-access.ts'
import { type ItemDeps, type Refusal, recordChange } from './item-command.ts'
import { mayEdit, screens } from './item-policy.ts'
import type { EvidenceRecord } from './item-record.ts'
import { type Db, loadItem } from './item-repository.ts'
import { recordReading } from './read-item.ts'

/** Kind of owner under which server/files keeps them; the owner is the piece of evidence. */
export const EVIDENCE_FILES = 'item-evidence'

type Found = Result<FoundItem & { readonly evidence: EvidenceRecord }, Refusal>

/** Files of evidence: read with the item, sent by who may edit it. Until scanned: the department and the secretariat. */
export function createEvidenceFileOwner(
  deps: Pick<ItemDeps, 'prisma' | 'transactor' | 'audit' | 'clock' | 'searchIndex'>,
): FileOwner {
  return {
    async mayRead(actor, evidenceId) {
      return (await findEvidenceFor(deps.prisma, actor, evidenceId)).ok
    },
    async recordReading(actor, evidenceId) {
      const found = await findEvidenceFor(deps.prisma, actor, evidenceId)
      if (found.ok) await recordReading(deps, actor, found.value.item)
    },
    async isSecretariat(actor, evidenceId) {
      const found = await findEvidenceFor(deps.prisma, actor, evidenceId)
      return found.ok && screens(actor, found.value.item.clusterId)
    },
    async findUploadTarget(actor, evidenceId) {
      const found = await findEvidenceFor(deps.prisma, actor, evidenceId)
      const allowed = found.ok ? mayAttach(actor, found.value) : found
      return allowed.ok ? ok({ departmentId: actor.departmentId }) : allowed
    },
    async placeOf(db, evidenceId) {
      const evidence = await loadEvidenceById(db, evidenceId)
      const item = evidence && (await loadItem(db, evidence.itemId))
      if (!evidence || !item) return null
      return { subject: { kind: 'petition-item', id: item.id }, code: item.code ?? '', title: evidence.title }
    },
    async attached(work, actor, evidenceId) {
      const evidence = await loadEvidenceById(work.tx, evidenceId)
      if (!evidence) return fail('item-evidence-not-found')
      const held = await holdItemFor(work.tx, actor, evidence.itemId)
      if (!held.ok) return held
      const found = await findEvidenceFor(work.tx, actor, evidenceId)
      if (!found.ok) return found
      const allowed = mayAttach(actor, found.value)
      if (!allowed.ok) return allowed
      const audit = { action: 'item.attach-evidence', details: { evidenceId } }
      await recordChange(deps, work, actor, found.value.item, audit)
      return ok()
    },
  }
}

/** What was added after the sending is the department's own, like its text. */
export function isEvidenceShown({ item, reading }: FoundItem, evidence: EvidenceRecord): boolean {
  if (evidence.removedAt) return false
  return reading === 'own' || (item.sentAt !== null && evidence.createdAt <= item.sentAt)
}

async function findEvidenceFor(db: Db, actor: Actor, evidenceId: string): Promise<Found> {
  const evidence = await loadEvidenceById(db, evidenceId)
  if (!evidence) return fail('item-evidence-not-found')
  const found = await findItemFor(db, actor, evidence.itemId)
  if (!found.ok || !isEvidenceShown(found.value, evidence)) return fail('item-evidence-not-found')
  return ok({ ...found.value, evidence })
}

function mayAttach(actor: Actor, { item, evidence }: { item: FoundItem['item']; evidence: EvidenceRecord }) {
  const facts = factsOf(item)
  if (!isOpenForText(facts)) return fail('item-closed')
  if (!mayEdit(actor, facts)) return fail('item-not-allowed')
  const isSent = item.departmentId !== null && item.sentAt !== null && evidence.createdAt <= item.sentAt
  return isSent ? fail('item-evidence-sent') : ok()
}
