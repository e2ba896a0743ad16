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
}
