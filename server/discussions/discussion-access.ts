import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { abilitiesOn, type DiscussionAbilities, mayEnterTopics } from './discussion-policy.ts'
import type { DiscussedCase, DiscussedCases } from './discussion-ports.ts'
import type { DiscussionRecord } from './discussion-record.ts'
import { type Db, loadDiscussion, lockDiscussion } from './discussion-repository.ts'

export interface FoundDiscussion {
  readonly topic: DiscussionRecord
  /** Null: a free topic. */
  readonly ofCase: DiscussedCase | null
  readonly abilities: DiscussionAbilities
}
type Found = Result<FoundDiscussion, Failure<'discussion-not-found'>>

/**
 * The only way to a topic. Under a case it is read by who reads the case, a free one by the cluster; whoever may not is
 * told that it is not there.
 */
export async function findDiscussionFor(
  deps: { readonly cases: DiscussedCases },
  db: Db,
  actor: Actor,
  id: string,
): Promise<Found> {
  const topic = isId(id) ? await loadDiscussion(db, id) : null
  if (!topic) return fail('discussion-not-found')
  const ofCase = topic.caseId ? await deps.cases.find(db, actor, topic.caseId) : null
  if (topic.caseId ? !ofCase : !mayEnterTopics(actor)) return fail('discussion-not-found')
  return ok({ topic, ofCase, abilities: abilitiesOn(actor, factsOf(topic, ofCase)) })
}

/** The same, holding the row until the command's transaction ends. */
export async function holdDiscussionFor(
  deps: { readonly cases: DiscussedCases },
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Found> {
  if (isId(id)) await lockDiscussion(tx, id)
  return findDiscussionFor(deps, tx, actor, id)
}

function factsOf(topic: DiscussionRecord, ofCase: DiscussedCase | null) {
  const { clusterId, createdById, mergedIntoId } = topic
  return { clusterId, createdById, isMerged: mergedIntoId !== null, ofCase }
}
