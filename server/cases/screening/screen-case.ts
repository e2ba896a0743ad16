import type { CaseHead, CaseSection, CaseSectionText } from '../content/contract.ts'
import { type RefusedWords, screenLines } from './contract.ts'

/** Where in a case something stands that may not be published; `title` is title and place. */
export interface RefusedPart {
  readonly code: RefusedWords
  readonly part: CaseSection | 'title'
}

/** The parts that keep a case from being published (R2, R3), each once per reason. */
export function screenCase(
  head: Pick<CaseHead, 'title' | 'place'>,
  sections: readonly Pick<CaseSectionText, 'section' | 'text'>[],
): RefusedPart[] {
  const parts = [
    { part: 'title' as const, lines: [head.title, head.place] },
    ...sections.map(({ section, text }) => ({ part: section, lines: text.split('\n') })),
  ]
  return parts.flatMap(({ part, lines }) =>
    [...new Set(screenLines(lines).map(({ code }) => code))].map((code) => ({ code, part })),
  )
}
