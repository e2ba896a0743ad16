import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { TopicOrigin } from './contract.ts'
import type { DiscussionDeps, DiscussionRefusal } from './discussion-command.ts'
import { abilitiesOn, mayEnterTopics } from './discussion-policy.ts'
import type { DiscussionStart } from './discussion-view.ts'
import { mentionablePeople } from './mentionable-people.ts'

/** What the place of a new topic begins with, for who may begin one there. */
export async function openStart(
  deps: DiscussionDeps,
  actor: Actor,
  caseId: string | null,
  origin: TopicOrigin | null,
): Promise<Result<DiscussionStart, DiscussionRefusal>> {
  const ofCase = caseId && isId(caseId) ? await deps.cases.find(deps.prisma, actor, caseId) : null
  if (caseId && !ofCase) return fail('discussion-not-found')
  const clusterId = ofCase?.clusterId ?? (await deps.clusters.only()).id
  const facts = { clusterId, createdById: actor.userId, isMerged: false, ofCase }
  if (!abilitiesOn(actor, facts).post || (!ofCase && !mayEnterTopics(actor))) return fail('discussion-not-allowed')
  const node = origin && isId(origin.id) ? await deps.chain.node(actor, origin) : null
  if (origin && !node) return fail('discussion-not-found')
  return ok({
    origin: node && { title: node.title, path: node.path },
    ofCase: ofCase && { id: ofCase.id, code: ofCase.code, title: ofCase.title, field: ofCase.field },
    people: await mentionablePeople(deps, clusterId, ofCase),
  })
}
