import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { SearchEntryText } from '#server/search/entries/entry.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { loadAllPapers, loadPaper, loadPaperIds } from './registration-repository.ts'
import { workshopAudience, workshopAudiencesOf } from './workshop-audience.ts'
import type { PaperFilesPort } from './workshop-ports.ts'
import type { PaperRecord, WorkshopRecord } from './workshop-record.ts'
import { loadWorkshop } from './workshop-repository.ts'

/** Kind under which papers are found, and under which server/files keeps their files. */
export const PAPER = 'paper'

export interface PaperIndexDeps {
  readonly searchIndex: SearchIndex
  readonly files: Pick<PaperFilesPort, 'texts'>
}

/** What can be found of the papers of a workshop from now on, by who reads it: their titles, authors and clean files. */
export async function indexPapers(deps: PaperIndexDeps, tx: Tx, workshop: WorkshopRecord): Promise<void> {
  const papers = await loadAllPapers(tx, workshop.id)
  if (papers.length === 0) return
  const texts = await deps.files.texts(tx, { kind: PAPER, ids: papers.map(({ id }) => id) })
  for (const paper of papers) {
    const entries = paper.removedAt ? [] : [paperEntry(workshop, paper, texts.get(paper.id) ?? null)]
    await deps.searchIndex.index(tx, { kind: PAPER, id: paper.id }, entries)
  }
}

type Text = { readonly pages: readonly { readonly page: number | null; readonly text: string }[] } | null

function paperEntry(workshop: WorkshopRecord, paper: PaperRecord, text: Text): SearchEntryText {
  const hasText = text?.pages.some((page) => /\p{L}{2}/u.test(page.text)) ?? false
  return {
    externalId: null,
    title: paper.title,
    path: `/workshops/${workshop.id}/papers`,
    sections: [
      ...(paper.authorName ? [{ section: 'author' as const, text: paper.authorName }] : []),
      ...(text?.pages ?? []).map(({ page, text: words }) =>
        page === null
          ? { section: 'file' as const, text: words }
          : { section: 'page' as const, label: String(page), text: words },
      ),
      // Found by the workshop that it was given to.
      { section: 'of-workshop' as const, text: `${workshop.code} ${workshop.title}` },
    ],
    departmentIds: [paper.departmentId],
    status: text === null || hasText ? null : 'no-text',
    from: localDate(workshop.startsAt, workshop.zone),
    to: localDate(workshop.endsAt, workshop.zone),
    audience: workshopAudience(workshop),
    isDemo: workshop.isDemo,
  }
}

export function paperSearch(deps: PaperIndexDeps & { readonly prisma: PrismaClient }): SearchSource {
  return {
    kind: PAPER,
    audiencesOf: workshopAudiencesOf,
    allIds: () => loadPaperIds(deps.prisma),
    async index(tx, id) {
      const paper = await loadPaper(tx, id)
      const workshop = paper && (await loadWorkshop(tx, paper.workshopId))
      if (workshop) await indexPapers(deps, tx, workshop)
    },
  }
}
