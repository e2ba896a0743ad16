import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { EntrySection, SearchEntryText } from '#server/search/entries/entry.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { loadAgendaRows } from './agenda/agenda-repository.ts'
import { workshopAudience, workshopAudiencesOf } from './workshop-audience.ts'
import { loadWorkshop, loadWorkshopIds } from './workshop-repository.ts'

/** What can be found of a workshop from now on: its plan, the titles of its agenda, its conclusion. */
export async function indexWorkshop(deps: { readonly searchIndex: SearchIndex }, tx: Tx, id: string): Promise<void> {
  const workshop = await loadWorkshop(tx, id)
  if (!workshop) return
  const agenda = await loadAgendaRows(tx, id)
  const sections: EntrySection[] = [
    { section: 'theme', text: workshop.theme },
    { section: 'purpose', text: workshop.purpose },
    { section: 'agenda', text: agenda.map(({ title }) => title).join('\n') },
    { section: 'conclusion', text: workshop.conclusion ?? '' },
  ]
  await deps.searchIndex.index(tx, { kind: 'workshop', id }, [
    {
      externalId: workshop.code,
      title: workshop.title,
      path: `/workshops/${id}`,
      sections: sections.filter(({ text }) => text.trim() !== ''),
      departmentIds: [workshop.hostDepartmentId],
      status: workshop.state,
      from: localDate(workshop.startsAt, workshop.zone),
      to: localDate(workshop.endsAt, workshop.zone),
      audience: workshopAudience(workshop),
      isDemo: workshop.isDemo,
    },
  ])
}

/** What a text of a workshop is found with, beside its own words. */
export type FoundWorkshop = Pick<
  SearchEntryText,
  'title' | 'code' | 'departmentIds' | 'from' | 'to' | 'audience' | 'isDemo'
>

export async function loadFoundWorkshop(tx: Tx, id: string): Promise<FoundWorkshop | null> {
  const workshop = await loadWorkshop(tx, id)
  if (!workshop) return null
  return {
    title: workshop.title,
    code: workshop.code,
    departmentIds: [workshop.hostDepartmentId],
    from: localDate(workshop.startsAt, workshop.zone),
    to: localDate(workshop.endsAt, workshop.zone),
    audience: workshopAudience(workshop),
    isDemo: workshop.isDemo,
  }
}

export function workshopSearch(deps: {
  readonly prisma: PrismaClient
  readonly searchIndex: SearchIndex
}): SearchSource {
  return {
    kind: 'workshop',
    audiencesOf: workshopAudiencesOf,
    allIds: () => loadWorkshopIds(deps.prisma),
    index: (tx, id) => indexWorkshop(deps, tx, id),
  }
}
