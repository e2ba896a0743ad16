import type { CaseHead, CaseSectionText } from '../content/contract.ts'
import { findPersonal, type PersonalKind } from './find-personal.ts'

// Pure: the same while one writes and when a copy is published.

export { findPersonal, PERSONAL_KINDS, type PersonalKind, type PersonalPlace } from './find-personal.ts'

/** Words that still tell who somebody is, and the part they stand in; `title` is title and place. */
export interface RemainingPlace {
  readonly part: CaseSectionText['section'] | 'title'
  readonly kind: PersonalKind
  readonly text: string
}

/** What the machine still marks in a copy, each words once a part. */
export function remainingIn(
  head: Pick<CaseHead, 'title' | 'place'>,
  sections: readonly Pick<CaseSectionText, 'section' | 'text'>[],
): RemainingPlace[] {
  const parts = [
    { part: 'title' as const, text: `${head.title}\n${head.place}` },
    ...sections.map(({ section, text }) => ({ part: section, text })),
  ]
  return parts.flatMap(({ part, text }) => {
    const places = new Map(findPersonal(text).map((place) => [place.text, place]))
    return [...places.values()].map(({ kind, text: words }) => ({ part, kind, text: words }))
  })
}
