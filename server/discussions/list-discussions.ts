import type { Actor } from '#server/kernel/actor.ts'
import { FIELD_CODES, fieldsWithin } from '#server/taxonomy/contract.ts'
import type { DiscussionListInput } from './contract.ts'
import type { DiscussionDeps } from './discussion-command.ts'
import { abilitiesOn, mayEnterTopics } from './discussion-policy.ts'
import type { DiscussionRecord } from './discussion-record.ts'
import type { CaseBadge, DiscussionCard, DiscussionList } from './discussion-view.ts'
import {
  countFields,
  countTopics,
  loadCounts,
  loadOwnState,
  loadTopics,
  STANDING,
  type TopicWhere,
} from './list-repository.ts'
import { personsIn } from './people-repository.ts'
import { countUnread } from './reading/reader-repository.ts'

const PER_PAGE = 20

/** Topics that the person reads: under cases that the person reads, and the free ones of the cluster. */
export async function listDiscussions(
  deps: DiscussionDeps,
  actor: Actor,
  input: DiscussionListInput,
): Promise<DiscussionList> {
  const { prisma } = deps
  const cluster = await deps.clusters.only()
  const readable = readableTopics(deps, actor)
  const unread = await countUnread(prisma, actor.userId)
  const followed: TopicWhere = { readers: { some: { userId: actor.userId, isFollowing: true } } }
  const shown: Readonly<Record<DiscussionListInput['show'], TopicWhere>> = {
    all: {},
    unread: { id: { in: [...unread.keys()] } },
    followed,
    mine: { posts: { some: { authorId: actor.userId, withdrawnAt: null } } },
  }
  const place: TopicWhere =
    input.place === 'cases' ? { caseId: { not: null } } : input.place === 'topics' ? { caseId: null } : {}
  const field: TopicWhere = input.field ? { field: { in: [...fieldsWithin(input.field)] } } : {}
  const group = shown[input.show]
  const where: TopicWhere = { AND: [readable, place, group, field] }
  const within = (caseId: TopicWhere['caseId']) => countTopics(prisma, { AND: [readable, group, field, { caseId }] })
  const [total, fields, unreadCount, followedCount, all, cases, free] = await Promise.all([
    countTopics(prisma, where),
    countFields(prisma, { AND: [readable, place, group] }),
    countTopics(prisma, { AND: [readable, shown.unread] }),
    countTopics(prisma, { AND: [readable, followed] }),
    countTopics(prisma, readable),
    within({ not: null }),
    within(null),
  ])
  const page = Math.min(input.page, Math.max(1, Math.ceil(total / PER_PAGE)))
  const topics = await loadTopics(prisma, where, { skip: (page - 1) * PER_PAGE, take: PER_PAGE })
  const facts = { clusterId: cluster.id, createdById: actor.userId, isMerged: false, ofCase: null }
  return {
    topics: await dressCards(deps, actor, topics, unread),
    ...{ total, page, pageSize: PER_PAGE, unread: unreadCount, followed: followedCount, clusterId: cluster.id },
    places: { cases, topics: free },
    fields: FIELD_CODES.flatMap((code) =>
      fields.flatMap(({ field, count }) => (field === code ? [{ field: code, count }] : [])),
    ),
    mayEnter: mayEnterTopics(actor) || all > 0,
    mayStart: mayEnterTopics(actor) && abilitiesOn(actor, facts).post,
    any: all > 0,
  }
}

/** Topics under one case, for its page; the person reads the case. */
export async function discussionsOfCase(deps: DiscussionDeps, actor: Actor, caseId: string) {
  const ofCase = await deps.cases.find(deps.prisma, actor, caseId)
  if (!ofCase) return { topics: [], mayStart: false }
  const facts = { clusterId: ofCase.clusterId, createdById: actor.userId, isMerged: false, ofCase }
  const topics = await loadTopics(deps.prisma, { AND: [STANDING, { caseId }] }, { skip: 0, take: 200 })
  const unread = await countUnread(
    deps.prisma,
    actor.userId,
    topics.map(({ id }) => id),
  )
  return { topics: await dressCards(deps, actor, topics, unread), mayStart: abilitiesOn(actor, facts).post }
}

function readableTopics(deps: Pick<DiscussionDeps, 'cases'>, actor: Actor): TopicWhere {
  const free: TopicWhere[] = mayEnterTopics(actor) ? [{ caseId: null }] : []
  return { AND: [STANDING, { OR: [{ case: deps.cases.readableBy(actor) }, ...free] }] }
}

async function dressCards(
  deps: DiscussionDeps,
  actor: Actor,
  topics: readonly DiscussionRecord[],
  unread: ReadonlyMap<string, number>,
): Promise<DiscussionCard[]> {
  const ids = topics.map(({ id }) => id)
  const [counts, own, people] = await Promise.all([
    loadCounts(deps.prisma, ids),
    loadOwnState(deps.prisma, actor.userId, ids),
    personsIn(
      deps,
      topics.map(({ createdById }) => createdById),
    ),
  ])
  const cases = new Map<string, CaseBadge>()
  for (const { caseId } of topics) {
    if (!caseId || cases.has(caseId)) continue
    const found = await deps.cases.find(deps.prisma, actor, caseId)
    if (found) cases.set(caseId, { id: found.id, code: found.code, title: found.title })
  }
  return topics.map(({ id, title, field, caseId, createdById, createdAt, movedAt, pinnedAt, isDemo }) => {
    const state = own.get(id)
    const { answers = 0, accepted = 0, applications = 0, needsReview = false, excerpt = null } = counts.get(id) ?? {}
    return {
      ...{ id, title, field, createdAt, movedAt, isDemo, answers, accepted, applications, needsReview, excerpt },
      ofCase: caseId ? (cases.get(caseId) ?? null) : null,
      author: people.get(createdById) ?? null,
      isPinned: pinnedAt !== null,
      isFollowing: state?.isFollowing ?? false,
      unread: state?.isFollowing || state?.isOpened ? (unread.get(id) ?? 0) : null,
    }
  })
}
