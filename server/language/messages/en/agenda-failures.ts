import type { Translated } from '../translated.ts'
import type { agendaFailures as vi } from '../vi/agenda-failures.ts'

export const agendaFailures: Translated<typeof vi> = {
  'agenda-not-found': 'This agenda cannot be found, or this account may not read it.',
  'agenda-not-allowed': 'The rights of this account on the agenda do not include this. The agenda is unchanged.',
  'agenda-not-frozen': 'The agenda is not frozen yet: edit it directly, no amendment is needed.',
  'agenda-reason-required': 'An amendment needs its reason. The agenda is unchanged.',
  'agenda-proposal-not-found': 'This suggestion cannot be found.',
  'agenda-proposal-closed': 'This suggestion has just been answered or withdrawn. The list is up to date.',
  'agenda-proposal-changed-meanwhile':
    'Not accepted: this place has changed since the suggestion. Look at the new value and decide again.',
  'agenda-too-many-proposals':
    'Too many suggestions are waiting. Send it again once the secretary has answered some of them.',
  'agenda-item-missing': 'This item has just been deleted or moved elsewhere. The agenda shown is the latest.',
  'agenda-item-exists': 'This item is in the agenda already.',
  'agenda-too-many-items': 'An agenda holds at most 500 items.',
  'agenda-cannot-nest': 'Only an item without items of its own can go into a group; groups have one level.',
}
