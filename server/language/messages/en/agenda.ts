import type { Translated } from '../translated.ts'
import type { agenda as vi } from '../vi/agenda.ts'

export const agenda: Translated<typeof vi> = {
  title: 'Agenda',
  kinds: {
    'roll-call': 'Roll call',
    opening: 'Opening',
    introduction: 'Introductory report',
    paper: 'Paper',
    discussion: 'Discussion',
    break: 'Break',
    vote: 'Vote',
    conclusion: 'Conclusion',
    other: 'Other',
  },
}
