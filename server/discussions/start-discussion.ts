import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { CASE, DISCUSSES, DISCUSSION } from './content/contract.ts'
import type { StartDiscussionInput } from './contract.ts'
import { type DiscussionDeps, type DiscussionRefusal, recordAct } from './discussion-command.ts'
import { tellPost } from './discussion-notices.ts'
import { abilitiesOn, mayEnterTopics } from './discussion-policy.ts'
import type { DiscussedCase } from './discussion-ports.ts'
import { insertDiscussion, loadDiscussion } from './discussion-repository.ts'
import { refuseUnfit } from './mentionable-people.ts'
import { insertPost } from './posts/post-repository.ts'
import { readPostText, screenText } from './posts/read-post-text.ts'
import { followOnce, markSeen } from './reading/reader-repository.ts'

/** Begins a topic with its opening, under a published case or free; a retry finds the first. */
export function startDiscussion(
  deps: DiscussionDeps,
  actor: Actor,
  input: StartDiscussionInput,
): Promise<Result<{ id: string }, DiscussionRefusal>> {
  const { id, postId, caseId, title, content, origin = null, quote = '' } = input
  return deps.transactor.attempt(async (work): Promise<Result<{ id: string }, DiscussionRefusal>> => {
    const ofCase = caseId ? await deps.cases.find(work.tx, actor, caseId) : null
    if (caseId ? !ofCase : !mayEnterTopics(actor)) return fail('discussion-not-found')
    const clusterId = ofCase?.clusterId ?? (await deps.clusters.only()).id
    const facts = { clusterId, createdById: actor.userId, isMerged: false, ofCase }
    if (!abilitiesOn(actor, facts).post)
      return fail(ofCase?.isOpen === false ? 'discussion-closed' : 'discussion-not-allowed')
    if (origin && !(await deps.chain.mayCite(actor, origin))) return fail('discussion-not-found')
    const read = readPostText(content)
    if (!read.ok) return read
    const refused = screenText(title) ?? screenText(quote)
    if (refused) return fail(refused)
    const { said, mentions } = read.value
    const unfit = await refuseUnfit(deps, work.tx, caseId, mentions)
    if (unfit) return unfit
    const at = deps.clock.now()
    const topic = { id, clusterId, caseId, title, field: input.field ?? ofCase?.field ?? null, at }
    const own = { departmentId: actor.departmentId, isDemo: false, createdById: actor.userId }
    if (!(await insertDiscussion(work.tx, { ...topic, ...own }))) {
      const known = await loadDiscussion(work.tx, id)
      return known?.createdById === actor.userId ? ok({ id }) : fail('discussion-not-found')
    }
    const post = { id: postId, discussionId: id, parentId: null, isOpening: true, said, mentions, at }
    await insertPost(work.tx, { ...post, authorId: actor.userId, departmentId: actor.departmentId })
    await followOnce(work.tx, id, [actor.userId, ...mentions, ...(ofCase ? [ofCase.createdById] : [])])
    await markSeen(work.tx, id, actor.userId, at)
    if (origin) {
      const link = { from: { kind: DISCUSSION, id }, rel: DISCUSSES, to: origin, createdById: actor.userId }
      await deps.chain.link(work, quote ? { ...link, quote } : link)
    }
    if (ofCase) await linkToCase(deps, work, { id, caseId: ofCase.id, by: actor.userId })
    const told = { discussionId: id, postId, authorId: actor.userId }
    await tellPost(deps, work, told, { mentioned: mentions, followers: followersOf(ofCase) })
    await recordAct(deps, work, actor, topic, { action: 'discussion.start', details: { caseId, postId, mentions } })
    return ok({ id })
  })
}

function followersOf(ofCase: DiscussedCase | null): string[] {
  return ofCase ? [ofCase.createdById] : []
}

/** "Đường đi" of a case shows what is talked about under it. */
export async function linkToCase(
  deps: Pick<DiscussionDeps, 'chain'>,
  work: Parameters<DiscussionDeps['chain']['link']>[0],
  { id, caseId, by }: { readonly id: string; readonly caseId: string; readonly by: string },
): Promise<void> {
  await deps.chain.link(work, {
    from: { kind: DISCUSSION, id },
    rel: DISCUSSES,
    to: { kind: CASE, id: caseId },
    createdById: by,
  })
}
