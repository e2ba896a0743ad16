import { sealUpdate } from '#realtime/protocol/draft-stored-update.ts'
import { encodeMinutes, MINUTES_SCHEMA_VERSION } from '#realtime/protocol/minutes-document.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { MINUTES_DRAFT } from '../contract.ts'
import type { Db } from '../minutes-repository.ts'

/** The draft of a workshop's minutes with its parts. Once per workshop: called again, it changes nothing (F1). */
export async function createMinutesDraft(
  tx: Tx,
  draft: { readonly workshopId: string; readonly parts: readonly string[]; readonly at: Date },
): Promise<{ readonly draftId: string; readonly isNew: boolean }> {
  const known = await findMinutesDraft(tx, draft.workshopId)
  if (known) return { draftId: known, isNew: false }
  const id = newId<'draft'>()
  await tx.draft.create({
    data: {
      ...{ id, kind: MINUTES_DRAFT, subjectId: draft.workshopId },
      ...{ schemaVersion: MINUTES_SCHEMA_VERSION, createdAt: draft.at },
    },
  })
  await tx.draftUpdate.create({ data: { draftId: id, data: sealUpdate(encodeMinutes(draft.parts)) } })
  return { draftId: id, isNew: true }
}

export async function findMinutesDraft(db: Db, workshopId: string): Promise<string | null> {
  const row = await db.draft.findUnique({
    where: { kind_subjectId: { kind: MINUTES_DRAFT, subjectId: workshopId } },
    select: { id: true },
  })
  return row?.id ?? null
}

/** The workshop of a draft; null when the draft is of another kind or there is none. */
export async function findWorkshopOfDraft(db: Db, draftId: string): Promise<string | null> {
  const row = await db.draft.findUnique({ where: { id: draftId }, select: { kind: true, subjectId: true } })
  return row?.kind === MINUTES_DRAFT ? row.subjectId : null
}

/** Drafts whose minutes are still written. */
export async function loadOpenDrafts(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "Draft" d JOIN "Minutes" m ON m."workshopId" = d."subjectId"
    WHERE d."kind" = ${MINUTES_DRAFT} AND m."stage" IN ('drafting', 'review')`
  return rows.map(({ id }) => id)
}
