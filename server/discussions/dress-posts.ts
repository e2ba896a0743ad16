import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { localDate } from '#server/language/dates.ts'
import { DISCUSSION_POST } from './content/contract.ts'
import type { DiscussionDeps } from './discussion-command.ts'
import { abilitiesOnPost, type DiscussionAbilities } from './discussion-policy.ts'
import type { PostRecord } from './discussion-record.ts'
import type {
  BodyBadge,
  DiscussionPerson,
  PostFileView,
  PostReference,
  PostReviewView,
  PostView,
} from './discussion-view.ts'
import { loadPostFiles } from './files/post-file-repository.ts'
import { loadOpenReviews } from './legal/review-repository.ts'
import { personsIn } from './people-repository.ts'
import { ownerOf, postFacts } from './posts/find-post.ts'

interface Wardrobe {
  readonly actor: Actor
  readonly abilities: DiscussionAbilities
  readonly seenAt: Date | null
  readonly today: string
  readonly people: ReadonlyMap<string, DiscussionPerson>
  readonly badges: (id: string) => BodyBadge | null
  readonly files: ReadonlyMap<string, readonly PostFileView[]>
  readonly reviews: ReadonlyMap<string, readonly PostReviewView[]>
  readonly references: ReadonlyMap<string, readonly PostReference[]>
}

/** Posts as this reader gets them, replies under their answers; in the order in which they were said. */
export async function dressPosts(
  deps: DiscussionDeps,
  actor: Actor,
  posts: readonly PostRecord[],
  how: { readonly abilities: DiscussionAbilities; readonly seenAt: Date | null },
): Promise<PostView[]> {
  const ids = posts.map(({ id }) => id)
  const applications = posts.flatMap((post) => post.applications)
  const people = await personsIn(deps, [
    ...posts.flatMap(({ authorId, accepted }) => [authorId, ...(accepted ? [accepted.byId] : [])]),
    ...applications.map(({ authorId }) => authorId),
  ])
  const bodies = await deps.departments.byIds([...posts, ...applications].map(({ departmentId }) => departmentId))
  const badges = (id: string) => badgeOf(bodies.get(id))
  const wardrobe: Wardrobe = {
    ...{ actor, ...how, people, badges, today: localDate(deps.clock.now()) },
    files: await filesOf(deps, actor, ids),
    reviews: await reviewsOf(deps, ids),
    references: await referencesOf(deps, posts),
  }
  const views = new Map(posts.map((post) => [post.id, viewOf(wardrobe, post)]))
  return posts.flatMap((post): PostView[] => {
    const view = views.get(post.id)
    if (!view) return []
    const replies = posts.flatMap(({ id, parentId }) => {
      const reply = parentId === post.id ? views.get(id) : undefined
      return reply && (reply.isShown || reply.withdrawn?.kind === 'taken-down') ? [reply] : []
    })
    return [{ ...view, replies }]
  })
}

function viewOf({ actor, abilities, seenAt, today, people, badges, ...by }: Wardrobe, post: PostRecord): PostView {
  const { id, parentId, isOpening, authorId, departmentId, version, createdAt, editedAt, accepted, withdrawn } = post
  const isMine = ownerOf(post) === actor.userId
  const own = abilitiesOnPost(actor, postFacts(post), abilities)
  const isTakenDown = withdrawn !== null && withdrawn.reason !== null
  // What was taken down is shown to its author, and to who keeps order.
  const isShown = !withdrawn || (isTakenDown && (isMine || abilities.moderate))
  return {
    ...{ id, parentId, isOpening, isMine, version, editedAt, isShown, abilities: own, replies: [] },
    author: post.saidBy
      ? { id: '', fullName: post.saidBy, office: '', department: null }
      : (people.get(authorId) ?? null),
    department: post.saidBy ? null : badges(departmentId),
    text: isShown ? post.text : '',
    blocks: isShown ? post.blocks : null,
    at: createdAt,
    withdrawn: withdrawn && {
      kind: isTakenDown ? 'taken-down' : 'taken-back',
      ...{ at: withdrawn.at, reason: withdrawn.reason ?? '' },
    },
    accepted: accepted && {
      ...{ at: accepted.at, scope: accepted.scope, from: accepted.from, until: accepted.until },
      by: people.get(accepted.byId) ?? null,
      isOver: accepted.until !== null && accepted.until < today,
    },
    reviews: accepted ? (by.reviews.get(id) ?? []) : [],
    references: isShown ? (by.references.get(id) ?? []) : [],
    helpful: post.helpful.length,
    isHelpfulToMe: post.helpful.includes(actor.userId),
    applications: isShown
      ? post.applications.map((one) => ({
          ...{ id: one.id, place: one.place, outcome: one.outcome, note: one.note, appliedOn: one.appliedOn },
          ...{ at: one.createdAt, department: badges(one.departmentId), author: people.get(one.authorId) ?? null },
          mayWithdraw: abilities.post && (one.authorId === actor.userId || abilities.moderate),
        }))
      : [],
    files: isShown ? (by.files.get(id) ?? []).filter(({ file }) => file !== null || own.edit) : [],
    isNew: !isMine && !withdrawn && seenAt !== null && createdAt > seenAt,
  }
}

async function filesOf(
  deps: Pick<DiscussionDeps, 'prisma' | 'files' | 'departments'>,
  actor: Actor,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PostFileView[]>> {
  const rows = await loadPostFiles(deps.prisma, postIds)
  const files = await deps.files.current({ kind: DISCUSSION_POST, ids: rows.map(({ id }) => id) })
  const bodies = await deps.departments.byIds([...files.values()].map(({ departmentId }) => departmentId))
  const found = new Map<string, PostFileView[]>()
  for (const { id, postId, title } of rows) {
    const file = files.get(id) ?? null
    const isEarly = file?.scanState === 'unscanned' && actor.departmentId === file.departmentId
    const view = {
      ...{ id, title, file, department: badgeOf(file ? bodies.get(file.departmentId) : undefined) },
      mayDownload: file !== null && (file.scanState === 'clean' || isEarly),
    }
    found.set(postId, [...(found.get(postId) ?? []), view])
  }
  return found
}

async function reviewsOf(
  deps: Pick<DiscussionDeps, 'prisma' | 'legalBasis' | 'clock'>,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PostReviewView[]>> {
  const open = await loadOpenReviews(deps.prisma, postIds)
  const ids = open.flatMap(({ documentId, actingId }) => [documentId, actingId])
  const documents = await deps.legalBasis.standings(ids, localDate(deps.clock.now()))
  const found = new Map<string, PostReviewView[]>()
  for (const { postId, documentId, actingId, relation } of open) {
    const [document, acting] = [documents.get(documentId) ?? null, documents.get(actingId) ?? null]
    found.set(postId, [...(found.get(postId) ?? []), { document, acting, relation }])
  }
  return found
}

/** The law that posts cite: as it stood when they were said, and as it stands today. */
async function referencesOf(
  deps: Pick<DiscussionDeps, 'legalBasis' | 'clock'>,
  posts: readonly PostRecord[],
): Promise<ReadonlyMap<string, readonly PostReference[]>> {
  const resolved = await deps.legalBasis.examineTexts(
    posts.map(({ text, createdAt }) => ({ text, on: localDate(createdAt) })),
  )
  const ids = resolved.flat().flatMap(({ resolution }) => (resolution.kind === 'found' ? [resolution.document.id] : []))
  const today = await deps.legalBasis.standings(ids, localDate(deps.clock.now()))
  return new Map(
    posts.map(({ id }, index) => {
      const views = new Map<string, PostReference>()
      for (const { reference, resolution } of resolved[index] ?? []) {
        const standing = resolution.kind === 'found' ? today.get(resolution.document.id) : undefined
        if (resolution.kind !== 'found' || !standing || views.has(reference.quote)) continue
        const { document, status, isUnverified, uncheckedProvisions } = resolution
        views.set(reference.quote, {
          ...{ quote: reference.quote, document, onItsDay: status },
          ...{ today: standing.status, successors: standing.successors },
          isUnchecked: isUnverified || uncheckedProvisions.length > 0,
        })
      }
      return [id, [...views.values()]]
    }),
  )
}

export function badgeOf(body: DepartmentView | undefined): BodyBadge | null {
  return body ? { code: body.code, hue: body.hue, shortName: body.shortName } : null
}
