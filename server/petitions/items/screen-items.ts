import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { POSSIBLY_RELATED, rankSimilar } from '#server/search/contract.ts'
import type { ItemContent } from './contract.ts'
import type { ShownItem } from './dress-item.ts'
import type { ItemDeps, Refusal } from './item-command.ts'
import { loadItemsIn } from './item-list-repository.ts'
import { screens } from './item-policy.ts'
import type { ScreeningDesk, SimilarItem } from './item-view.ts'
import { dressCards, showItems } from './list-items.ts'
import { recordReading, viewItem } from './read-item.ts'
import { markShared } from './shared-phrases.ts'

const MOST_SIMILAR = 5
const COMPARED = ['situation', 'cause', 'proposal'] as const

/**
 * The secretary's desk (sàng lọc): what was sent and waits, the oldest first, and beside the chosen one what stands in
 * the cluster and may say the same. Everything shown whole is a row of the audit log.
 */
export async function openScreeningDesk(
  deps: ItemDeps,
  actor: Actor,
  chosenId: string | null,
): Promise<Result<ScreeningDesk, Refusal>> {
  const cluster = await deps.clusters.only()
  if (!screens(actor, cluster.id)) return fail('item-not-allowed')
  const standing = await showItems(deps, actor, await loadItemsIn(deps.prisma, cluster.id, ['sent', 'kept']))
  const waiting = standing
    .filter(({ item }) => item.state === 'sent')
    .sort((a, b) => (a.item.sentAt?.getTime() ?? 0) - (b.item.sentAt?.getTime() ?? 0))
  const cards = await dressCards(deps, actor, waiting)
  const chosen = standing.find(({ item }) => item.id === chosenId) ?? waiting[0] ?? null
  return ok({
    standing: await dressCards(deps, actor, standing),
    queue: cards.map((card, index) => ({ ...card, similarCount: similarTo(waiting[index], standing).length })),
    chosen: chosen && {
      item: await openChosen(deps, actor, chosen),
      similar: await compare(deps, actor, chosen, standing),
    },
  })
}

async function openChosen(deps: ItemDeps, actor: Actor, chosen: ShownItem) {
  await recordReading(deps, actor, chosen.item)
  return viewItem(deps, actor, chosen)
}

async function compare(
  deps: ItemDeps,
  actor: Actor,
  chosen: ShownItem,
  standing: readonly ShownItem[],
): Promise<SimilarItem[]> {
  const ranked = similarTo(chosen, standing)
  const others = ranked.flatMap(({ id }) => standing.find(({ item }) => item.id === id) ?? [])
  const cards = await dressCards(deps, actor, others)
  for (const other of others) await recordReading(deps, actor, other.item)
  return others.flatMap((other, index) => {
    const card = cards[index]
    if (!card) return []
    const [own, theirs] = [textOf(chosen.content), textOf(other.content)]
    return [
      {
        item: card,
        percent: Math.round((ranked[index]?.score ?? 0) * 100),
        parts: COMPARED.map((part) => ({
          part,
          own: markShared(chosen.content[part], theirs),
          other: markShared(other.content[part], own),
        })),
      },
    ]
  })
}

function similarTo(one: ShownItem | undefined, standing: readonly ShownItem[]) {
  if (!one) return []
  const others = standing
    .filter(({ item }) => item.id !== one.item.id)
    .map(({ item, content }) => ({ id: item.id, text: textOf(content) }))
  return rankSimilar(textOf(one.content), others)
    .filter(({ score }) => score >= POSSIBLY_RELATED)
    .slice(0, MOST_SIMILAR)
}

/** What an item says, as it is compared: its title, difficulty, cause and proposal. */
function textOf(content: ItemContent): string {
  return [content.title, content.situation, content.cause, content.proposal].join('\n')
}
