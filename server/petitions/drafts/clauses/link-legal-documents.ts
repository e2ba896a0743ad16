import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from '#server/legal-basis/contract.ts'
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
  deps: Pick<PetitionDeps, 'chain' | 'legalBasis' | 'clock'>,
  work: UnitOfWork,
  petition: Pick<PetitionRecord, 'id' | 'createdById'>,
  { written, gone }: { readonly written: readonly WrittenClause[]; readonly gone: readonly string[] },
): Promise<void> {
  const reworded = written.filter(({ isReworded }) => isReworded)
  const on = localDate(deps.clock.now())
  const read = await deps.legalBasis.examineTexts(reworded.map(({ text }) => ({ text, on })))
  /** By clause: documents, with the words that cite them. */
  const cited = new Map<string, ReadonlyMap<string, string>>(
    gone.map((cid) => [clauseIdOf(petition.id, cid), new Map()]),
  )
  for (const [index, { cid }] of reworded.entries()) {
    const found = new Map<string, string>()
    for (const { reference, resolution } of read[index] ?? []) {
      if (resolution.kind === 'found' && !found.has(resolution.document.id)) {
        found.set(resolution.document.id, reference.quote)
      }
    }
    cited.set(clauseIdOf(petition.id, cid), found)
  }
  if (cited.size === 0) return
  const end = { rel: LEGAL_CITATION, end: 'from', kind: PETITION_CLAUSE } as const
  for (const { fromId, toId } of await deps.chain.between(work.tx, { ...end, ids: [...cited.keys()] })) {
    if (cited.get(fromId)?.has(toId)) continue
    const from = { kind: PETITION_CLAUSE, id: fromId }
    await deps.chain.unlink(work, { from, rel: LEGAL_CITATION, to: { kind: LEGAL_DOCUMENT, id: toId } })
  }
  const links = [...cited].flatMap(([clauseId, documents]) =>
    [...documents].map(([id, quote]) => ({
      from: { kind: PETITION_CLAUSE, id: clauseId },
      rel: LEGAL_CITATION,
      to: { kind: LEGAL_DOCUMENT, id },
      quote,
      createdById: petition.createdById,
    })),
  )
  if (links.length > 0) await deps.chain.linkMany(work, links)
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
