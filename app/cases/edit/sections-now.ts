import type { Node } from '@tiptap/pm/model'
import { isCaseSection } from '#realtime/protocol/petition-text/text-styles.ts'
import { CASE_SECTIONS, type CaseSection, type CaseSectionText } from '#server/cases/content/contract.ts'

/** What the parts of an open text say, as its rows will say it after the next save. */
export function sectionsNow(doc: Node): CaseSectionText[] {
  const parts = new Map<CaseSection, string[]>()
  let now: CaseSection = 'context'
  doc.forEach((block) => {
    const opened = block.attrs.style === 'section' ? block.attrs.section : null
    if (isCaseSection(opened)) now = opened
    else parts.set(now, [...(parts.get(now) ?? []), block.textBetween(0, block.content.size, '\n', ' ')])
  })
  return CASE_SECTIONS.flatMap((section) => {
    const text = (parts.get(section) ?? []).join('\n').trim()
    return text === '' ? [] : [{ section, text }]
  })
}
