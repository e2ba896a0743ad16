import type { Translated } from '../translated.ts'
import type { petitionText as vi } from '../vi/petition-text.ts'

/** For readers of the catalogue only: the text of a petition is written in Vietnamese. */
export const petitionText: Translated<typeof vi> = {
  sections: {
    grounds: 'Grounds',
    situation: 'Situation',
    difficulties: 'Difficulties and obstacles',
    proposals: 'Recommendations',
    implementation: 'Implementation',
    appendix: 'Figures attached',
  },
  clause: {
    unnamed: 'Not named yet',
    figures: 'Figures: {words}',
    provisions: 'Provisions that obstruct: {words}',
    cause: 'Cause: {words}',
    consequence: 'Consequence: {words}',
    proposal: 'Recommendation: {words}',
    authority: 'Competent authority: {authority}',
    deadline: 'To be settled before {words}',
  },
  pact: {
    theme: 'Theme',
    vows: 'What we vow',
    table: 'Targets of each department',
    review:
      'The departments launch the pact, review it after six months and at the end of the year, and mark themselves and each other by the scale of the cluster.',
    columns: { place: 'No.', body: 'Department', target: 'Target', unit: 'Unit', registered: 'Registered' },
    clauses: {
      study: 'Study and carry out the resolutions of the Party and the policies and laws of the State in the field.',
      targets: 'Fulfil and exceed the targets and tasks of the year.',
      drafting: 'Prepare legal documents in time and of good quality.',
      resources: 'Use resources sparingly and well; renew inspection.',
      urgent: 'Settle matters of land, pollution, water and complaints in time, so that few go to higher levels.',
      reform: 'Advance administrative reform and digital transformation; keep discipline.',
    },
  },
}
