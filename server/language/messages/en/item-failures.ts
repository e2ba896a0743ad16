import type { Translated } from '../translated.ts'
import type { itemFailures as vi } from '../vi/item-failures.ts'

export const itemFailures: Translated<typeof vi> = {
  'item-not-found': 'This item was not found, or this account may not read it.',
  'item-not-allowed': 'The rights of this account do not include this for the item.',
  'item-changed-meanwhile':
    'Somebody else has just changed the item. Nothing was overwritten; look at the new text and try again.',
  'item-transition-impossible': 'Not possible now: the item is at another step. Reload the page to see it.',
  'item-closed': 'The item has left the drafting step and cannot be changed. Ask for it to be returned first.',
  'item-incomplete': '{parts} required parts are still missing. Fill them in and try again.',
  'item-words-refused':
    '{parts, plural, one {# part says} other {# parts say}} what this system does not take: signs of a state secret, or who denounced somebody. Take it out and try again.',
  'item-reason-required': 'Give a reason.',
  'item-is-merged': 'This item is merged into another one. The cluster’s secretary has to take it apart first.',
  'item-is-composed': 'A merged item is the cluster’s: it can only be taken apart or merged further.',
  'item-in-petition': 'This item is part of the draft {petition}. Its secretary must first loosen it from the clause.',
  'item-merge-needs-two': 'Choose at least two items to merge.',
  'item-merge-base-missing': 'Choose the item whose text is the base.',
  'item-merge-too-long': 'Not merged: the items name too many different provisions or sources. Merge fewer.',
  'item-text-unreadable': 'Not saved: a source cannot be read or is malformed.',
  'item-evidence-not-found': 'This evidence was not found, or it was removed.',
  'item-evidence-sent': 'This evidence was sent to the cluster with the item. It stays; add a new one.',
  'item-evidence-too-many': 'An item holds at most {most} pieces of evidence.',
}
