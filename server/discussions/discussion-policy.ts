import {
  type Actor,
  type DepartmentRole,
  hasClusterRole,
  hasDepartmentRole,
  hasGlobalRole,
} from '#server/kernel/actor.ts'

/** What a case says of who talks about it; its own policy has decided already that the person reads it. */
export interface CaseFacts {
  /** Published: what was withdrawn is read on by its department, and nothing more is said. */
  readonly isOpen: boolean
  /** The person answers for the case: an official of its department; its leader. */
  readonly isOwnOfficial: boolean
  readonly isOwnLeader: boolean
}

/** What the sentences below look at. */
export interface DiscussionFacts {
  readonly clusterId: string
  readonly createdById: string
  readonly isMerged: boolean
  /** Null: a free topic. */
  readonly ofCase: CaseFacts | null
}

export interface PostFacts {
  /** Null: words of nobody who has an account here. */
  readonly authorId: string | null
  readonly isWithdrawn: boolean
  /** Taken down by who keeps order, not by its author. */
  readonly isTakenDown: boolean
}

/** What one person may do with one topic: computed here, shown by the browser, checked again by each command. */
export interface DiscussionAbilities {
  readonly post: boolean
  readonly accept: boolean
  /** Takes posts of others down, with a reason, and puts them back. */
  readonly moderate: boolean
  /** Pins, moves, splits, merges. */
  readonly arrange: boolean
}

export interface PostAbilities {
  readonly edit: boolean
  readonly withdraw: boolean
  readonly moderate: boolean
  readonly restore: boolean
}

/** Free topics are for who works in a department of the cluster; administrators have no business rights. */
export function mayEnterTopics(actor: Actor): boolean {
  return !isOutsideBusiness(actor) && actor.departmentKind !== 'ministry' && holdsOffice(actor)
}

/** Who reads a topic says something in it, while its case is published; an account of a room speaks for no one. */
export function abilitiesOn(actor: Actor, topic: DiscussionFacts): DiscussionAbilities {
  const isOpen = !topic.isMerged && (topic.ofCase?.isOpen ?? true)
  if (!isOpen || isOutsideBusiness(actor) || !holdsOffice(actor)) {
    return { post: false, accept: false, moderate: false, arrange: false }
  }
  const keepsOrder = hasClusterRole(actor, topic.clusterId, 'moderator')
  const keepsBooks = hasClusterRole(actor, topic.clusterId, 'librarian')
  return {
    post: true,
    // Who asked, who answers for the case, and who keeps the knowledge base in order.
    accept: topic.createdById === actor.userId || topic.ofCase?.isOwnOfficial === true || keepsOrder || keepsBooks,
    moderate: keepsOrder || topic.ofCase?.isOwnLeader === true,
    arrange: keepsOrder || keepsBooks,
  }
}

/** Words are changed and taken back by who wrote them; taken down and put back by who keeps order. */
export function abilitiesOnPost(actor: Actor, post: PostFacts, topic: DiscussionAbilities): PostAbilities {
  const isMine = post.authorId === actor.userId
  return {
    edit: topic.post && isMine && !post.isWithdrawn,
    withdraw: topic.post && isMine && !post.isWithdrawn,
    moderate: topic.moderate && !isMine && !post.isWithdrawn,
    restore: topic.moderate && post.isTakenDown,
  }
}

function isOutsideBusiness(actor: Actor): boolean {
  return hasGlobalRole(actor, 'administrator') || actor.kind !== 'person'
}

const OFFICES: readonly DepartmentRole[] = ['leader', 'delegated-signer', 'specialist', 'records-clerk']

/** In a department of the cluster one holds an office; observers of the ministry are invited by the case itself. */
function holdsOffice(actor: Actor): boolean {
  return actor.departmentKind === 'ministry' || OFFICES.some((role) => hasDepartmentRole(actor, role))
}
