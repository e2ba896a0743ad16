import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from '#server/legal-basis/contract.ts'
import { DISCUSSION_POST } from '../content/contract.ts'
import type { DiscussionDeps } from '../discussion-command.ts'

type CitationDeps = Pick<DiscussionDeps, 'chain' | 'legalBasis' | 'clock'>

/** The links answer —cites→ legal document follow what an accepted answer says, as the legal basis reads it that day. */
export async function followCitations(
  deps: CitationDeps,
  work: UnitOfWork,
  post: { readonly id: string; readonly text: string },
  byId: string,
): Promise<void> {
  const cited = new Map<string, string>()
  const resolved = await deps.legalBasis.examineText({ text: post.text, on: localDate(deps.clock.now()) })
  for (const { reference, resolution } of resolved) {
    if (resolution.kind !== 'found' || cited.has(resolution.document.id)) continue
    cited.set(resolution.document.id, reference.quote)
  }
  await unlinkAllBut(deps, work, post.id, cited)
  for (const [id, quote] of cited) {
    await deps.chain.link(work, {
      from: { kind: DISCUSSION_POST, id: post.id },
      rel: LEGAL_CITATION,
      to: { kind: LEGAL_DOCUMENT, id },
      quote,
      createdById: byId,
    })
  }
}

/** What is no accepted answer is not asked about when a law moves. */
export async function dropCitations(deps: CitationDeps, work: UnitOfWork, postId: string): Promise<void> {
  await unlinkAllBut(deps, work, postId, new Map())
}

async function unlinkAllBut(
  { chain }: CitationDeps,
  work: UnitOfWork,
  postId: string,
  kept: ReadonlyMap<string, string>,
): Promise<void> {
  const before = await chain.between(work.tx, {
    ...{ rel: LEGAL_CITATION, end: 'from', kind: DISCUSSION_POST, ids: [postId] },
  })
  for (const { toId } of before) {
    if (kept.has(toId)) continue
    const [from, to] = [
      { kind: DISCUSSION_POST, id: postId },
      { kind: LEGAL_DOCUMENT, id: toId },
    ]
    await chain.unlink(work, { from, rel: LEGAL_CITATION, to })
  }
}
