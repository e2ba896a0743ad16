import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import type { FileView } from '#server/files/contract.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { DiffSegment } from '#server/language/word-diff.ts'
import type { LegalStatus, RelatedDocument } from '#server/legal-basis/contract.ts'
import type { FieldCode } from '#server/taxonomy/contract.ts'
import type { Outcome } from './content/contract.ts'
import type { DiscussionAbilities, PostAbilities } from './discussion-policy.ts'

export interface BodyBadge {
  readonly code: string
  readonly hue: number | null
  readonly shortName: string
}

export interface DiscussionPerson {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly department: BodyBadge | null
}

/** The case under which a topic stands. */
export interface CaseBadge {
  readonly id: string
  readonly code: string | null
  readonly title: string
}

/** A topic in a list. */
export interface DiscussionCard {
  readonly id: string
  readonly title: string
  readonly field: FieldCode | null
  readonly ofCase: CaseBadge | null
  readonly author: DiscussionPerson | null
  readonly createdAt: Date
  readonly movedAt: Date
  readonly isPinned: boolean
  readonly isDemo: boolean
  readonly isFollowing: boolean
  /** Posts beside the opening. */
  readonly answers: number
  readonly accepted: number
  readonly applications: number
  readonly needsReview: boolean
  /** Of others, not seen yet; null: never opened and not followed. */
  readonly unread: number | null
  /** The first accepted answer, in its first words. */
  readonly excerpt: string | null
}

export interface DiscussionList {
  readonly topics: readonly DiscussionCard[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly unread: number
  readonly followed: number
  readonly places: { readonly cases: number; readonly topics: number }
  readonly fields: readonly { readonly field: FieldCode; readonly count: number }[]
  readonly clusterId: string
  readonly mayEnter: boolean
  readonly mayStart: boolean
  readonly any: boolean
}

export interface PostFileView {
  readonly id: string
  readonly title: string
  readonly department: BodyBadge | null
  readonly file: FileView | null
  readonly mayDownload: boolean
}

export interface ApplicationView {
  readonly id: string
  readonly department: BodyBadge | null
  readonly author: DiscussionPerson | null
  readonly place: string
  readonly outcome: Outcome
  readonly note: string
  readonly appliedOn: LocalDate | null
  readonly at: Date
  readonly mayWithdraw: boolean
}

export interface AcceptedView {
  readonly at: Date
  readonly by: DiscussionPerson | null
  readonly scope: string
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  /** Its validity has ended. */
  readonly isOver: boolean
}

/** A law that moved since the answer was accepted. */
export interface PostReviewView {
  readonly document: RelatedDocument | null
  readonly acting: RelatedDocument | null
  readonly relation: string
}

/** A legal document that a post cites, as it stands today. */
export interface PostReference {
  readonly quote: string
  readonly document: RelatedDocument
  readonly onItsDay: LegalStatus
  readonly today: LegalStatus
  readonly successors: readonly RelatedDocument[]
  readonly isUnchecked: boolean
}

export interface PostView {
  readonly id: string
  readonly parentId: string | null
  readonly isOpening: boolean
  readonly author: DiscussionPerson | null
  readonly isMine: boolean
  /** The body its author spoke from then. */
  readonly department: BodyBadge | null
  readonly text: string
  readonly blocks: readonly TextJson[] | null
  readonly version: number
  readonly at: Date
  readonly editedAt: Date | null
  /** `taken-back` by its author, `taken-down` by who keeps order, for a reason that everybody reads. */
  readonly withdrawn: { readonly kind: 'taken-back' | 'taken-down'; readonly at: Date; readonly reason: string } | null
  /** False: its words are not for this reader. */
  readonly isShown: boolean
  readonly accepted: AcceptedView | null
  readonly reviews: readonly PostReviewView[]
  readonly references: readonly PostReference[]
  readonly helpful: number
  readonly isHelpfulToMe: boolean
  readonly applications: readonly ApplicationView[]
  readonly files: readonly PostFileView[]
  readonly abilities: PostAbilities
  readonly isNew: boolean
  /** Replies to it: of an answer only. */
  readonly replies: readonly PostView[]
}

export interface DiscussionView {
  readonly id: string
  readonly title: string
  readonly field: FieldCode | null
  readonly ofCase: CaseBadge | null
  /** What gave rise to it, as far as the reader may read that. */
  readonly origins: readonly { readonly title: string; readonly path: string; readonly quote: string | null }[]
  readonly isOpen: boolean
  readonly isPinned: boolean
  readonly isDemo: boolean
  readonly isFollowing: boolean
  readonly createdAt: Date
  readonly clusterId: string
  readonly opening: PostView | null
  readonly answers: readonly PostView[]
  readonly count: number
  readonly abilities: DiscussionAbilities
  /** Who can be named. */
  readonly people: readonly DiscussionPerson[]
  /** Where it, or an answer of it, can be moved: for who arranges. */
  readonly others: readonly { readonly id: string; readonly title: string }[]
  /** Moment of the last post: seen with this page. */
  readonly lastAt: Date
}

/** What the place of a new topic begins with. */
export interface DiscussionStart {
  readonly ofCase: (CaseBadge & { readonly field: FieldCode | null }) | null
  readonly origin: { readonly title: string; readonly path: string } | null
  readonly people: readonly DiscussionPerson[]
}

/** What a post said from one change to the next, the newest first. */
export interface PostHistory {
  readonly postId: string
  readonly steps: readonly { readonly at: Date; readonly segments: readonly DiffSegment[] }[]
}
