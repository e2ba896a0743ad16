import type { Translated } from '../translated.ts'
import type { itemWay as vi } from '../vi/item-way.ts'

export const itemWay: Translated<typeof vi> = {
  title: 'The way of this item of the programme',
  minutes: '{count, plural, one {# minute} other {# minutes}}',
  showProgramme: 'Show in the programme',
  showWay: 'Its way',
  showWayOf: 'Its way: {title}',
  before: { title: 'Cases and discussions', none: 'No case is linked yet.' },
  floor: {
    title: 'Who had the floor',
    none: 'Nobody has spoken in this item.',
    speaking: 'speaking now',
    length: '{minutes, plural, =0 {{seconds} s} other {# min{seconds, plural, =0 {} other { # s}}}}',
    show: 'Show the minutes',
  },
  clauses: { title: 'Clauses discussed', none: 'No clause was discussed.' },
  votes: { title: 'Votes', none: 'No vote was held.' },
  conclusions: { title: 'Conclusions', none: 'Nothing was concluded of this item yet.' },
}
