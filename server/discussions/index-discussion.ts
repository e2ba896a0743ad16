import type { Actor } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { DISCUSSION } from './content/contract.ts'
import type { DiscussionDeps } from './discussion-command.ts'
import { mayEnterTopics } from './discussion-policy.ts'
import type { DiscussedCases } from './discussion-ports.ts'
import type { PostRecord } from './discussion-record.ts'
import { loadDiscussion, loadDiscussionIds, loadDiscussionIdsOf } from './discussion-repository.ts'
import { loadPosts } from './posts/post-repository.ts'

/** Circle of the readers of free topics. */
const TOPICS = 'discussion:bodies'

type IndexDeps = { readonly searchIndex: SearchIndex; readonly cases: Pick<DiscussedCases, 'audienceOf'> }

/** What can be found of a topic from now on: its name and what stands in it, by who reads it. */
export async function indexDiscussion(deps: IndexDeps, tx: Tx, id: string): Promise<void> {
  const topic = await loadDiscussion(tx, id)
  if (!topic) return
  const said = topic.mergedIntoId ? [] : (await loadPosts(tx, id)).filter(({ withdrawn }) => !withdrawn)
  if (said.length === 0) return deps.searchIndex.index(tx, { kind: DISCUSSION, id }, [])
  const { title, field, departmentId, caseId, createdAt, movedAt, isDemo } = topic
  const entry = {
    ...{ externalId: null, title, path: `/discussions/${id}`, field, departmentIds: [departmentId], isDemo },
    sections: said.map((post) => ({ section: sectionOf(post), text: wordsOf(post) })),
    status: said.some(({ accepted }) => accepted) ? 'answered' : 'open',
    from: localDate(createdAt),
    to: localDate(movedAt),
    audience: caseId ? await deps.cases.audienceOf(tx, caseId) : [TOPICS],
  }
  await deps.searchIndex.index(tx, { kind: DISCUSSION, id }, [entry])
}

function sectionOf({ isOpening, accepted, parentId }: PostRecord) {
  if (isOpening) return 'question' as const
  return accepted ? ('accepted' as const) : parentId ? ('remark' as const) : ('answer' as const)
}

/** With where it holds, and where it was applied. */
function wordsOf({ text, accepted, applications }: PostRecord): string {
  const applied = applications.map(({ place, note }) => `${place}. ${note}`)
  return [text, accepted?.scope ?? '', ...applied].filter(Boolean).join('\n')
}

/** In the transaction that published or withdrew the case: its topics go as far as it does. */
export async function reindexOfCase(deps: IndexDeps, tx: Tx, caseId: string): Promise<void> {
  for (const id of await loadDiscussionIdsOf(tx, caseId)) await indexDiscussion(deps, tx, id)
}

export function discussionSearch(deps: Pick<DiscussionDeps, 'prisma' | 'searchIndex' | 'cases'>): SearchSource {
  return {
    kind: DISCUSSION,
    audiencesOf: (actor: Actor) => [...deps.cases.audiencesOf(actor), ...(mayEnterTopics(actor) ? [TOPICS] : [])],
    allIds: () => loadDiscussionIds(deps.prisma),
    index: (tx, id) => indexDiscussion(deps, tx, id),
  }
}
