import { sealUpdate } from '#realtime/protocol/draft-stored-update.ts'
import { PETITION_TEXT_VERSION } from '#realtime/protocol/petition-text/text-schema.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { PETITION_STAGES, PETITION_TEXT } from './content/contract.ts'
import { isOpenForText } from './petition.ts'
import type { Db } from './petition-repository.ts'

/**
 * The draft of a petition's text with its first content, in the transaction that makes the petition. Once per petition:
 * called again, it changes nothing (F1).
 */
export async function createTextDraft(
  tx: Tx,
  draft: { readonly petitionId: string; readonly seed: Uint8Array; readonly at: Date },
): Promise<void> {
  const id = newId<'draft'>()
  const made = await tx.draft.createMany({
    data: [
      {
        id,
        kind: PETITION_TEXT,
        subjectId: draft.petitionId,
        schemaVersion: PETITION_TEXT_VERSION,
        createdAt: draft.at,
      },
    ],
    skipDuplicates: true,
  })
  if (made.count === 0) return
  await tx.draftUpdate.create({ data: { draftId: id, data: sealUpdate(draft.seed) } })
}

/** Id of the draft of a petition's text. */
export async function findTextDraft(db: Db, petitionId: string): Promise<string | null> {
  const row = await db.draft.findUnique({
    where: { kind_subjectId: { kind: PETITION_TEXT, subjectId: petitionId } },
    select: { id: true },
  })
  return row?.id ?? null
}

/** The petition of a draft; null when the draft is of another kind or there is none. */
export async function findPetitionOfDraft(db: Db, draftId: string): Promise<string | null> {
  const row = await db.draft.findUnique({ where: { id: draftId }, select: { kind: true, subjectId: true } })
  return row?.kind === PETITION_TEXT ? row.subjectId : null
}

/** Drafts of petitions whose text may still change. */
export async function loadOpenTextDrafts(db: Db): Promise<string[]> {
  const open = await db.petition.findMany({
    where: { stage: { in: PETITION_STAGES.filter(isOpenForText) } },
    select: { id: true },
  })
  const drafts = await db.draft.findMany({
    where: { kind: PETITION_TEXT, subjectId: { in: open.map(({ id }) => id) } },
    select: { id: true },
  })
  return drafts.map(({ id }) => id)
}

/** Everyone who ever brought a change to a draft (decisions.md, "Authorship"). */
export async function loadAuthors(db: Db, draftId: string): Promise<string[]> {
  const rows = await db.draftClient.findMany({ where: { draftId }, distinct: ['userId'], select: { userId: true } })
  return rows.map(({ userId }) => userId)
}
