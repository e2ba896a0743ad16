import type { Translated } from '../translated.ts'
import type { clauseWay as vi } from '../vi/clause-way.ts'

export const clauseWay: Translated<typeof vi> = {
  title: 'The way of this clause',
  link: 'Its way',
  linkOf: 'The way of the clause: {clause}',
  showInText: 'Show in the text',
  text: 'What the clause says',
  gone: 'This clause is no longer in the text.',
  from: {
    title: 'Comes from',
    none: 'Taken from no item.',
    clause: 'Split off or merged from the clause',
  },
  debated: {
    title: 'Discussed in a meeting',
    none: 'Not put before a meeting yet.',
  },
  round: {
    title: 'Consultation',
    none: 'Nobody was consulted yet.',
    lead: 'Round {number}, {isOpen, select, true {still open} other {closed}}:',
    count: '{count, plural, one {# department} other {# departments}}: {state}',
    notAsked: 'Nobody was asked about this clause yet.',
    show: 'Show the consensus map',
  },
  frozen: {
    title: 'Confirmed',
    none: 'In no frozen text yet.',
    confirmed: 'Frozen text {number}: {confirmed} of {asked} departments confirmed.',
    reserved: 'Reservations on this clause: {names}.',
    show: 'Show what the departments confirmed',
  },
  issue: {
    title: 'Issued',
    none: 'Not numbered yet.',
    numbered: 'Number {number} of {date}, not issued yet.',
    issued: 'Number {number} of {date}.',
    show: 'Show the issuing',
  },
  onward: {
    title: 'Replies and what followed',
    none: 'No reply yet.',
    clause: 'Now the clause',
  },
}
