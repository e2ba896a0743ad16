import type { Translated } from '../translated.ts'
import type { workingDays as vi } from '../vi/working-days.ts'

export const workingDays: Translated<typeof vi> = {
  title: 'Public holidays and worked Saturdays',
  lead: 'Every deadline in working days follows this table. What is added or taken out is in the audit log.',
  year: 'Year {year}',
  years: 'Choose the year',
  emptyTitle: 'No day of {year} in the table yet',
  emptyBody:
    'Deadlines in this year follow the general rule. With one day added the whole year follows the table: enter all its holidays.',
  columns: { day: 'Day', name: 'Name', kind: 'Kind', act: 'Act' },
  kinds: { holiday: 'Day off', working_saturday: 'Worked in exchange (Saturday, Sunday)' },
  notAnnounced: 'Not announced',
  notAnnouncedHelp:
    'Lines “Not announced” follow the rule of the Labour Code. Once the Government announces them, take out what differs and add the right day.',
  add: {
    title: 'Add a day',
    day: 'Day',
    name: 'Name of the holiday, or why the day is worked',
    kind: 'Kind',
    act: 'Add to the table',
    question: 'Add {day} to the table?',
    body: '{kind}: {name}. Open deadlines in working days follow the new table from now on.',
    done: '{day} added.',
  },
  remove: {
    act: 'Take out',
    actFor: 'Take out {day}, {name}',
    question: 'Take {day} out of the table?',
    body: '{name}. The day counts like any other again; open deadlines follow the new table from now on.',
    confirm: 'Take out',
    done: '{day} taken out.',
  },
}
