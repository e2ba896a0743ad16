import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { EntrySection } from '#server/search/entries/entry.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { loadDocument, loadNumberKeys } from './legal-basis-repository.ts'

/** Everybody signed in reads the legal basis. */
const EVERYBODY = 'legal-document:everybody'

/** What can be found of a legal document from now on. Its status moves with the days, so it is no filter here. */
export async function indexDocument(deps: { readonly searchIndex: SearchIndex }, tx: Tx, id: string): Promise<void> {
  const document = await loadDocument(tx, id)
  if (!document) return
  const { number, title, shortTitle, issuer, note, issuedOn, inForceFrom } = document
  const sections: EntrySection[] = [
    { section: 'number', text: [number, shortTitle].filter(Boolean).join(' · ') },
    { section: 'issuer', text: issuer },
    { section: 'note', text: note },
  ]
  await deps.searchIndex.index(tx, { kind: 'legal-document', id }, [
    {
      externalId: number,
      title,
      path: `/legal-basis/${id}`,
      sections: sections.filter(({ text }) => text.trim() !== ''),
      departmentIds: [],
      status: null,
      from: issuedOn ?? inForceFrom,
      to: issuedOn ?? inForceFrom,
      audience: [EVERYBODY],
      isDemo: false,
    },
  ])
}

export function legalDocumentSearch(deps: {
  readonly prisma: PrismaClient
  readonly searchIndex: SearchIndex
}): SearchSource {
  return {
    kind: 'legal-document',
    audiencesOf: () => [EVERYBODY],
    allIds: async () => [...(await loadNumberKeys(deps.prisma)).values()],
    index: (tx, id) => indexDocument(deps, tx, id),
  }
}
