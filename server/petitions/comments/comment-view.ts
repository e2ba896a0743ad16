import type { CommentAnchor } from '#realtime/protocol/petition-text/comment-anchor.ts'
import type { PetitionPerson } from '../drafts/petition-view.ts'

export interface CommentView {
  readonly id: string
  /** Null: no longer known. */
  readonly author: PetitionPerson | null
  readonly text: string
  readonly at: Date
  readonly isEdited: boolean
  /** Deleted, and shown only because others answered it. */
  readonly isDeleted: boolean
  readonly isMine: boolean
  readonly mentions: readonly string[]
}

export interface ThreadView {
  readonly id: string
  readonly anchor: CommentAnchor
  /** As it read when the conversation began. */
  readonly quote: string
  readonly isDetached: boolean
  readonly resolved: { readonly at: Date; readonly by: PetitionPerson | null } | null
  /** Label and first words of the clause in which it stands; null when that is gone. */
  readonly clause: { readonly cid: string; readonly label: string; readonly heading: string } | null
  /** The first opens the conversation. */
  readonly comments: readonly CommentView[]
  readonly mayResolve: boolean
}

export interface CommentList {
  readonly threads: readonly ThreadView[]
  readonly mayComment: boolean
  /** Who can be named in a comment: all of them may read the petition. */
  readonly people: readonly PetitionPerson[]
}
