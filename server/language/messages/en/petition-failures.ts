import type { Translated } from '../translated.ts'
import type { petitionFailures as vi } from '../vi/petition-failures.ts'

export const petitionFailures: Translated<typeof vi> = {
  'petition-not-found': 'This joint petition does not exist, or this account may not read it.',
  'petition-not-allowed': 'This account may not do this with the joint petition.',
  'petition-changed-meanwhile':
    'Somebody else has just changed this. Nothing was overwritten; read the new state and do it again.',
  'petition-closed': 'The petition is frozen: it cannot be changed any more.',
  'petition-not-frozen':
    'This text is being written: it was not frozen, or has just been opened again. Nothing was recorded.',
  'petition-day-without-bodies': 'The cluster has no bodies on that day. Choose another day.',
  'petition-day-ahead': 'The day cannot lie after today.',
  'petition-lead-outside': 'The lead unit must be one of the bodies taking part.',
  'petition-person-unsuitable': 'Somebody chosen is neither leader nor specialist of a body taking part. Choose again.',
  'petition-guest-unsuitable': 'Observers must belong to the ministry. Choose again.',
  'petition-too-many-people': 'Too many people. Choose fewer.',
  'petition-workshop-not-found': 'This workshop does not exist, or this account may not read it.',
  'petition-item-not-found': 'One of the items chosen was not found. Open the page again.',
  'petition-item-not-kept': 'The item {item} is no longer kept. Open the page again and choose anew.',
  'petition-item-taken': 'The item {item} is part of the draft {petition}. An item goes into one open draft only.',
  'petition-no-items': 'No item is chosen.',
  'petition-too-many-items': 'Too many items. Take them in by several goes.',
  'petition-clause-not-found': 'This clause is not in the draft, or the link was removed.',
  'petition-proposal-gone':
    'This suggestion has just been decided, or its author took it back. The draft is as it was.',
  'petition-attachment-not-found': 'The place of this file in the draft was not found.',
  'petition-too-many-attachments': 'A draft has at most {most} files.',
  'version-not-found': 'This version does not exist. Open the page again for the present list.',
  'version-name-taken': 'There is a version of this name. Choose another.',
  'version-same-text': 'The draft already reads like this version; there is nothing to restore.',
  'comment-not-found': 'This comment does not exist: its author may just have deleted it.',
  'comment-not-allowed': 'This account may not do this with the comment.',
  'comment-place-gone':
    'The chosen words are no longer in the text. What you wrote is still here; choose again and send.',
  'comment-quote-too-long': 'Choose a shorter part to comment on.',
  'comment-person-unsuitable': 'Somebody who is named may not read this draft. Take the name out and send again.',
  'comment-too-many': 'A draft has at most {most} comments.',
}
