import type { Tx } from '#server/kernel/transaction.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { fullNumber } from '../issuing/content/contract.ts'
import { loadIssue } from '../issuing/issue-repository.ts'
import { loadReplies } from '../replies/reply-repository.ts'
import { loadClauses } from './clauses/clause-repository.ts'
import { petitionAudience, petitionAudiencesOf } from './petition-audience.ts'
import type { PetitionDeps } from './petition-command.ts'
import { loadPetition, loadPetitionIds } from './petition-repository.ts'

/** What can be found of a petition from now on: its head, its text clause by clause, its number, what was replied. */
export async function indexPetition(deps: { readonly searchIndex: SearchIndex }, tx: Tx, id: string): Promise<void> {
  const petition = await loadPetition(tx, id)
  if (!petition) return
  const clauses = await loadClauses(tx, id)
  const issue = await loadIssue(tx, id)
  const replies = await loadReplies(tx, [id])
  await deps.searchIndex.index(tx, { kind: 'petition', id }, [
    {
      externalId: petition.code,
      title: petition.title,
      path: `/petitions/${id}`,
      sections: [
        { section: 'recipient', text: petition.recipient },
        ...clauses.map(({ label, text }) => ({ section: 'clause' as const, label, text })),
        ...(issue ? [{ section: 'number' as const, text: fullNumber(issue) }] : []),
        ...replies.map(({ reference, authority, summary }) => ({
          section: 'reply' as const,
          label: reference,
          text: `${reference} ${authority}: ${summary}`,
        })),
      ],
      departmentIds: [petition.leadDepartmentId],
      status: petition.stage,
      from: petition.cohortOn,
      to: petition.cohortOn,
      audience: petitionAudience(petition),
      isDemo: petition.isDemo,
    },
  ])
}

export function petitionSearch(deps: Pick<PetitionDeps, 'prisma' | 'searchIndex'>): SearchSource {
  return {
    kind: 'petition',
    audiencesOf: petitionAudiencesOf,
    allIds: () => loadPetitionIds(deps.prisma),
    index: (tx, id) => indexPetition(deps, tx, id),
  }
}
