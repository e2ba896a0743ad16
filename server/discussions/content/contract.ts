import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'

// What is said in a topic: pure, without a schema library behind it, so that pages stay light.

/** Kind of subject, for links, events, notices and the log; and of one post of it. */
export const DISCUSSION = 'discussion'
export const DISCUSSION_POST = 'discussion-post'
/** Subjects of events beside it: the list of a cluster, and what is talked about under one case. */
export const DISCUSSIONS = 'discussions'
export const CASE_DISCUSSIONS = 'case-discussions'
/** Kind of the subject that a topic may stand under (server/cases). */
export const CASE = 'case'
/** The link topic → case. */
export const DISCUSSES = 'discusses'

/** How an answer worked where it was applied. */
export const OUTCOMES = ['worked' /* có kết quả */, 'partly' /* một phần */, 'failed' /* không được */] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Where a topic stands, for the search. */
export const TOPIC_STATES = ['open', 'answered'] as const

/** Groups of the list. */
export const SHOWN_TOPICS = ['all', 'unread', 'followed', 'mine'] as const
export const TOPIC_PLACES = ['cases', 'topics'] as const

export const MAX_POST = 20_000
export const MAX_POSTS = 2_000
export const MAX_POST_FILES = 10

/** What was said: `blocks` only where it is more than plain paragraphs, a line each. */
export interface PostText {
  readonly text: string
  readonly blocks: readonly TextJson[] | null
}

/** The stable address of a post; it leads to wherever the post is now. */
export function postPath(discussionId: string, postId: string): string {
  return `/discussions/${discussionId}?post=${postId}#post-${postId}`
}
