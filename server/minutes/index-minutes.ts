import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { EntrySection, SearchEntryText } from '#server/search/entries/entry.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import type { MinutesGiven } from './minutes-ports.ts'
import { loadMinutes, loadMinutesIds, type MinutesRecord } from './minutes-repository.ts'

/** Kind under which minutes are found; the subject is their workshop. */
const MINUTES = 'minutes'

export interface MinutesIndexDeps {
  readonly searchIndex: SearchIndex
  readonly foundWorkshop: MinutesGiven['foundWorkshop']
}

/**
 * What can be found of the minutes of a workshop from now on: what the secretary wrote and what was concluded, from the
 * round of comments on by who reads the workshop (minutes-policy.ts, mayReadMinutes). A draft is found by nobody.
 */
export async function indexMinutes(deps: MinutesIndexDeps, tx: Tx, workshopId: string): Promise<void> {
  const minutes = await loadMinutes(tx, workshopId)
  const workshop = minutes && (await deps.foundWorkshop(tx, workshopId))
  if (!workshop) return
  const entries = minutes.stage === 'drafting' ? [] : [minutesEntry(minutes, workshop)]
  await deps.searchIndex.index(tx, { kind: MINUTES, id: workshopId }, entries)
}

type FoundWorkshop = NonNullable<Awaited<ReturnType<MinutesGiven['foundWorkshop']>>>

function minutesEntry(minutes: MinutesRecord, workshop: FoundWorkshop): SearchEntryText {
  const { workshopId, stage, words, conclusions, noticeNumber } = minutes
  const sections: EntrySection[] = [
    { section: 'conclusion', text: conclusions.map(({ text }) => text).join('\n') },
    { section: 'clause', text: Object.values(words).join('\n') },
    { section: 'number', text: noticeNumber ?? '' },
  ]
  return {
    ...workshop,
    externalId: null,
    path: `/workshops/${workshopId}/minutes`,
    sections: sections.filter(({ text }) => text.trim() !== ''),
    status: stage,
  }
}

export function minutesSearch(
  deps: MinutesIndexDeps & { readonly prisma: PrismaClient; readonly foundBy: MinutesGiven['foundBy'] },
): SearchSource {
  return {
    kind: MINUTES,
    audiencesOf: deps.foundBy,
    allIds: () => loadMinutesIds(deps.prisma),
    index: (tx, id) => indexMinutes(deps, tx, id),
  }
}
