import type { Translated } from '../translated.ts'
import type { home as vi } from '../vi/home.ts'

export const home: Translated<typeof vi> = {
  live: 'In session',
  startsAt: 'Start {time}, {near}',
  enterWorkshop: 'Open the programme',
  center: 'Central connection point: {department}',
  points: '{count, plural, one {# connection point} other {# connection points}}',
  delegates: '{count, plural, one {# delegate registered} other {# delegates registered}}',
  bandLabel: 'Departments that have registered delegates',
  registered: '{count}/{total} departments have registered delegates',
  upcoming: 'Coming up',
  calendar: 'All workshops',
  monthShort:
    '{month, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {Jun} 7 {Jul} 8 {Aug} 9 {Sep} 10 {Oct} 11 {Nov} other {Dec}}',
  nothingUpcoming: 'No workshop is coming up. Once a plan is approved, it appears here.',
  nothingToday: 'No workshop today',
  nothingTodayBody: 'On the day of a workshop, its entrance is here from the morning.',
  seeWorkshops: 'See the workshops',
}
