import type { Actor } from '#server/kernel/actor.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from '#server/legal-basis/contract.ts'
import type { Citation } from './content/contract.ts'
import type { ItemContent } from './contract.ts'
import type { ItemDeps } from './item-command.ts'
import type { LinkEnd } from './item-ports.ts'
import type { ItemRecord } from './item-record.ts'
import { standingsOf } from './provision-standing.ts'

/** What a text cites that another one does not: these must be readable by who cites them. */
export function citedTargets(content: ItemContent, than: ItemContent): LinkEnd[] {
  const known = new Set(than.citations.map((citation) => citation.targetId))
  return content.citations.flatMap((citation) => (known.has(citation.targetId) ? [] : targetOf(citation)))
}

/** The links of the chain follow the citations of the text: item —cites→ workshop or agenda item. */
export async function linkCitations(
  deps: ItemDeps,
  work: UnitOfWork,
  actor: Actor,
  item: ItemRecord,
  now: { content: ItemContent; version: number },
): Promise<void> {
  const from = { kind: 'petition-item', id: item.id }
  const kept = new Set(now.content.citations.map((citation) => citation.targetId))
  for (const citation of item.content.citations) {
    if (kept.has(citation.targetId)) continue
    for (const to of targetOf(citation)) await deps.chain.unlink(work, { from, rel: 'cites', to })
  }
  const before = new Set(item.content.citations.map((citation) => citation.targetId))
  for (const citation of now.content.citations) {
    if (before.has(citation.targetId)) continue
    for (const to of targetOf(citation)) {
      await deps.chain.link(work, {
        from: { ...from, version: now.version },
        rel: 'cites',
        to,
        ...(citation.quote ? { quote: citation.quote } : {}),
        createdById: actor.userId,
      })
    }
  }
}

/** The links to legal documents follow the provisions of the text, as the legal basis reads them today. */
export async function linkLegalDocuments(
  deps: ItemDeps,
  work: UnitOfWork,
  actor: Actor,
  item: ItemRecord,
  now: { content: ItemContent; version: number },
): Promise<void> {
  if (JSON.stringify(item.content.provisions) === JSON.stringify(now.content.provisions)) return
  const on = localDate(deps.clock.now())
  const [before, after] = await Promise.all(
    [item.content, now.content].map(async (content) => {
      const standings = await standingsOf(deps.legalBasis, content, on)
      return new Set(standings.flatMap(({ document }) => document?.id ?? []))
    }),
  )
  const from = { kind: 'petition-item', id: item.id }
  for (const id of before ?? []) {
    if (!after?.has(id)) await deps.chain.unlink(work, { from, rel: LEGAL_CITATION, to: { kind: LEGAL_DOCUMENT, id } })
  }
  for (const id of after ?? []) {
    await deps.chain.link(work, {
      from: { ...from, version: now.version },
      rel: LEGAL_CITATION,
      to: { kind: LEGAL_DOCUMENT, id },
      createdById: actor.userId,
    })
  }
}

function targetOf({ kind, targetId, version }: Citation): LinkEnd[] {
  if (kind === 'text' || targetId === null) return []
  return [{ kind, id: targetId, ...(version === null ? {} : { version }) }]
}
