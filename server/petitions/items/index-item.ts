import type { Tx } from '#server/kernel/transaction.ts'
import type { EntrySection, SearchEntryText } from '#server/search/entries/entry.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import type { ItemContent } from './contract.ts'
import { departmentIdsOf, stateFor } from './dress-item.ts'
import { factsOf } from './item-access.ts'
import { itemAudience, itemAudiencesOf } from './item-audience.ts'
import type { ItemDeps } from './item-command.ts'
import type { ItemRecord } from './item-record.ts'
import { loadItem, loadItemIds } from './item-repository.ts'
import { loadSentTexts } from './version-repository.ts'

/** What can be found of an item from now on: the department's own text, and beside it the one that the cluster has. */
export async function indexItem(deps: { readonly searchIndex: SearchIndex }, tx: Tx, id: string): Promise<void> {
  const item = await loadItem(tx, id)
  if (!item) return
  const { own, sent } = itemAudience(factsOf(item))
  const ownText = entryOf(item, item.content, item.state, { variant: 'own', audience: own, withheld: [] })
  const sentContent = sent.length > 0 ? (await loadSentTexts(tx, [item])).get(item.id) : undefined
  const state = stateFor('sent', item)
  const isSame = item.sentVersion === item.version && state === item.state
  const entries = !sentContent
    ? [ownText]
    : isSame
      ? [{ ...ownText, audience: [...own, ...sent] }]
      : [ownText, entryOf(item, sentContent, state, { variant: 'sent', audience: sent, withheld: own })]
  await deps.searchIndex.index(tx, { kind: 'petition-item', id }, entries)
}

export function itemSearch(deps: Pick<ItemDeps, 'prisma' | 'searchIndex'>): SearchSource {
  return {
    kind: 'petition-item',
    audiencesOf: itemAudiencesOf,
    allIds: () => loadItemIds(deps.prisma),
    index: (tx, id) => indexItem(deps, tx, id),
  }
}

function entryOf(
  item: ItemRecord,
  content: ItemContent,
  status: string,
  readers: Required<Pick<SearchEntryText, 'variant' | 'audience' | 'withheld'>>,
): SearchEntryText {
  const day = (item.sentAt ?? item.createdAt).toISOString().slice(0, 10)
  return {
    ...readers,
    externalId: item.code,
    title: content.title,
    path: `/petitions/items/${item.id}`,
    sections: sectionsOf(content),
    field: content.field,
    departmentIds: departmentIdsOf(item),
    status,
    from: day,
    to: day,
    isDemo: item.isDemo,
  }
}

function sectionsOf(content: ItemContent): EntrySection[] {
  const provisions = content.provisions.map(({ document, article, clause, point, quote }) =>
    [
      point && `điểm ${point}`,
      clause && `khoản ${clause}`,
      article && `Điều ${article}`,
      document,
      quote && `“${quote}”`,
    ]
      .filter(Boolean)
      .join(' '),
  )
  const sections: EntrySection[] = [
    { section: 'situation', text: content.situation },
    { section: 'figures', text: content.figures },
    { section: 'provisions', text: provisions.join('\n') },
    { section: 'cause', text: content.cause },
    { section: 'consequence', text: content.consequence },
    { section: 'proposal', text: content.proposal },
    { section: 'authority', text: content.authority },
  ]
  return sections.filter(({ text }) => text.trim() !== '')
}
