import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from '#server/legal-basis/contract.ts'
import type { CitingText } from '#server/legal-basis/follow-citations.ts'
import type { ResolvedReference } from '#server/legal-basis/resolve-references.ts'
import { PETITION_CLAUSE } from '../content/contract.ts'
import { announcePetition, type PetitionDeps } from '../petition-command.ts'
import type { PetitionRecord } from '../petition-record.ts'
import { type Db, loadPetitionsById } from '../petition-repository.ts'
import { clauseIdOf } from './clause-id.ts'
import { loadClausesById, type WrittenClause } from './clause-repository.ts'

/**
 * The links clause —cites→ legal document follow the words of the text, as the legal basis reads them today: a document
 * knows the open drafts that cite it.
 */
export async function linkLegalDocuments(
  deps: Pick<PetitionDeps, 'legalBasis' | 'clock'>,
  work: UnitOfWork,
  petition: Pick<PetitionRecord, 'id' | 'createdById'>,
  { written, gone }: { readonly written: readonly WrittenClause[]; readonly gone: readonly string[] },
): Promise<void> {
  const reworded = written.filter(({ isReworded }) => isReworded)
  const on = localDate(deps.clock.now())
  const read = await deps.legalBasis.examineTexts(reworded.map(({ text }) => ({ text, on })))
  const textOf = (cid: string, references: readonly ResolvedReference[]): CitingText => ({
    from: { kind: PETITION_CLAUSE, id: clauseIdOf(petition.id, cid) },
    ...{ references, byId: petition.createdById },
  })
  await deps.legalBasis.followCitations(work, [
    ...gone.map((cid) => textOf(cid, [])),
    ...reworded.map(({ cid }, index) => textOf(cid, read[index] ?? [])),
  ])
}

/** Open pages of drafts that cite the document judge its provisions anew. */
export async function announceCiting(
  deps: Pick<PetitionDeps, 'chain' | 'clock'>,
  work: UnitOfWork,
  documentId: string,
): Promise<void> {
  const links = await deps.chain.between(work.tx, {
    ...{ rel: LEGAL_CITATION, end: 'to', kind: LEGAL_DOCUMENT, ids: [documentId] },
  })
  for (const petition of await petitionsOf(
    work.tx,
    links.map(({ fromId }) => fromId),
  ))
    announcePetition(deps, work, petition)
}

async function petitionsOf(db: Db, ids: readonly string[]): Promise<PetitionRecord[]> {
  const clauses = await loadClausesById(db, ids)
  return loadPetitionsById(
    db,
    clauses.map(({ petitionId }) => petitionId),
  )
}
