import type { LinkEnd, NewLink } from '#server/chain/chain-repository.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from './contract.ts'
import type { LegalDeps } from './legal-command.ts'
import type { ResolvedReference } from './resolve-references.ts'

/** A text that cites: where its links begin, and who wrote it. */
export interface CitingText {
  readonly from: LinkEnd
  /** As `examineText` reads them on the day that matters; none: the text is gone, or says nothing any more. */
  readonly references: readonly ResolvedReference[]
  readonly byId: string
}

/** The links text —cites→ document follow what the texts say: what they cite no more is let go. */
export async function followCitations(
  { chain }: Pick<LegalDeps, 'chain'>,
  work: UnitOfWork,
  texts: readonly CitingText[],
): Promise<void> {
  const links = texts.flatMap(citationsOf)
  const kept = new Set(links.map(({ from, to }) => keyOf(from.id, to.id)))
  for (const kind of new Set(texts.map(({ from }) => from.kind))) {
    const ids = texts.flatMap(({ from }) => (from.kind === kind ? from.id : []))
    for (const { fromId, toId } of await chain.between(work.tx, { rel: LEGAL_CITATION, end: 'from', kind, ids })) {
      if (kept.has(keyOf(fromId, toId))) continue
      const [from, to] = [
        { kind, id: fromId },
        { kind: LEGAL_DOCUMENT, id: toId },
      ]
      await chain.unlink(work, { from, rel: LEGAL_CITATION, to })
    }
  }
  if (links.length > 0) await chain.linkMany(work, links)
}

/** The same of texts that are new. */
export async function addCitations(
  { chain }: Pick<LegalDeps, 'chain'>,
  work: UnitOfWork,
  texts: readonly CitingText[],
): Promise<void> {
  const links = texts.flatMap(citationsOf)
  if (links.length > 0) await chain.linkMany(work, links)
}

/** One link for each document that is found, with the words that name it first. */
function citationsOf({ from, references, byId }: CitingText): NewLink[] {
  const quotes = new Map<string, string>()
  for (const { reference, resolution } of references) {
    if (resolution.kind === 'found' && !quotes.has(resolution.document.id)) {
      quotes.set(resolution.document.id, reference.quote)
    }
  }
  return [...quotes].map(([id, quote]) => ({
    ...{ from, rel: LEGAL_CITATION, to: { kind: LEGAL_DOCUMENT, id } },
    ...{ quote, createdById: byId },
  }))
}

function keyOf(fromId: string, toId: string): string {
  return `${fromId} ${toId}`
}
