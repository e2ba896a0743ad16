import { sealUpdate } from '#realtime/protocol/draft-stored-update.ts'
import { PETITION_TEXT_VERSION } from '#realtime/protocol/petition-text/text-schema.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../case-repository.ts'
import { CASE_TEXT } from '../content/contract.ts'

/** The draft of a case's text with its first content. Once per case: called again, it changes nothing (F1). */
export async function createCaseDraft(
  tx: Tx,
  draft: { readonly caseId: string; readonly seed: () => Uint8Array; readonly at: Date },
): Promise<{ readonly draftId: string; readonly isNew: boolean }> {
  const known = await findCaseDraft(tx, draft.caseId)
  if (known) return { draftId: known, isNew: false }
  const id = newId<'draft'>()
  await tx.draft.create({
    data: {
      ...{ id, kind: CASE_TEXT, subjectId: draft.caseId },
      ...{ schemaVersion: PETITION_TEXT_VERSION, createdAt: draft.at },
    },
  })
  await tx.draftUpdate.create({ data: { draftId: id, data: sealUpdate(draft.seed()) } })
  return { draftId: id, isNew: true }
}

/** Id of the draft of a case's text; null while nobody has opened it for writing. */
export async function findCaseDraft(db: Db, caseId: string): Promise<string | null> {
  const row = await db.draft.findUnique({
    where: { kind_subjectId: { kind: CASE_TEXT, subjectId: caseId } },
    select: { id: true },
  })
  return row?.id ?? null
}

/** The case of a draft; null when the draft is of another kind or there is none. */
export async function findCaseOfDraft(db: Db, draftId: string): Promise<string | null> {
  const row = await db.draft.findUnique({ where: { id: draftId }, select: { kind: true, subjectId: true } })
  return row?.kind === CASE_TEXT ? row.subjectId : null
}

/** Drafts that somebody may have written in before a process died: those that were opened for writing since. */
export async function loadOpenedDrafts(db: Db, since: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "Draft" d JOIN "CaseWork" w ON w."caseId" = d."subjectId"
    WHERE d."kind" = ${CASE_TEXT} AND w."openedAt" >= ${since}`
  return rows.map(({ id }) => id)
}
