import type { Translated } from '../translated.ts'
import type { discussionFailures as vi } from '../vi/discussion-failures.ts'

/** Refusals of discussions (server/discussions/contract.ts). */
export const discussionFailures: Translated<typeof vi> = {
  'discussion-not-found': 'This topic was not found, or this account may not read it.',
  'discussion-post-not-found': 'This post is no longer there, or was taken back.',
  'discussion-attachment-not-found': 'This file was not found.',
  'discussion-not-allowed': 'This account may not do that in the topic.',
  'discussion-closed': 'The topic takes no more posts: its case was withdrawn, or it was merged into another.',
  'discussion-empty': 'There is no text yet. Write something, then send it.',
  'discussion-too-long': 'The post is too long. Shorten it, or make two of it.',
  'discussion-text-unreadable': 'What was sent could not be read. Reload and send again; what you typed is kept.',
  'discussion-text-secret':
    'Not sent: the text looks like a state secret. Remove that part; secret documents may not enter this system.',
  'discussion-names-denouncer':
    'Not sent: the text could reveal who denounced somebody. Use tokens like Mr B, then send it again.',
  'discussion-person-unsuitable': 'Somebody who is named may not read this topic. Remove the name and send again.',
  'discussion-too-many': 'The topic has {most} posts already. Open a new one to go on.',
  'discussion-changed-meanwhile':
    'This post was changed elsewhere. What you typed is still here; reload to see the new one.',
  'discussion-reason-required': 'Say why the post is taken down.',
  'discussion-scope-required': 'Say for which matter, and where, the answer holds.',
  'discussion-validity-reversed': 'The end of validity must be after its beginning.',
  'discussion-place-other': 'Posts move within one case only, or between general topics.',
  'discussion-files-too-many': 'A post takes {most} files.',
}
