import { blockWords } from '#realtime/protocol/petition-text/block-words.ts'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { seedText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { isCaseSection } from '#realtime/protocol/petition-text/text-styles.ts'
import { textIn } from '#server/language/catalogue.ts'
import { CASE_SECTIONS, type CaseSection, type CaseSectionText } from '../content/contract.ts'

/** Headings in the text itself: a case is Vietnamese, whatever the reader's language. */
const caseWords = textIn('vi')

/**
 * The parts of a text, in their order, empty ones left out. A heading of a part opens it; what stands before the first
 * is its context; a part whose heading stands twice is one.
 */
export function readSections(base: TextJson): CaseSectionText[] {
  const parts = new Map<CaseSection, TextJson[]>()
  let now: CaseSection = 'context'
  for (const block of base.content ?? []) {
    const opened = block.type === 'paragraph' && block.attrs?.style === 'section' ? block.attrs.section : null
    if (isCaseSection(opened)) now = opened
    else parts.set(now, [...(parts.get(now) ?? []), withoutIds(block)])
  }
  return CASE_SECTIONS.flatMap((section) => {
    const blocks = trim(parts.get(section) ?? [])
    return blocks.length === 0 ? [] : [sectionOf(section, blocks)]
  })
}

/** Plain paragraphs are kept as their lines. */
export function sectionOf(section: CaseSection, blocks: readonly TextJson[]): CaseSectionText {
  const text = blocks.map(blockWords).join('\n')
  return blocks.every(isPlain) ? { section, text } : { section, text, blocks }
}

/** The blocks of a part, also of one that is kept as its lines. */
export function blocksOf({ text, blocks }: Pick<CaseSectionText, 'text' | 'blocks'>): readonly TextJson[] {
  return blocks ?? text.split('\n').map(plainBlock)
}

/** A document with all six headings, as a Yjs update. */
export function documentOf(sections: readonly CaseSectionText[]): Uint8Array {
  const content = CASE_SECTIONS.flatMap((section) => {
    const said = sections.find((one) => one.section === section)
    const heading = {
      type: 'paragraph',
      attrs: { style: 'section', section },
      content: [{ type: 'text', text: caseWords(`cases.sections.${section}`) }],
    }
    return [heading, ...(said ? blocksOf(said) : [{ type: 'paragraph' }])]
  })
  return seedText(petitionSchema.nodeFromJSON({ type: 'doc', content }))
}

function plainBlock(line: string): TextJson {
  return line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] }
}

function isPlain(block: TextJson): boolean {
  const style = block.attrs?.style ?? 'body'
  const isOfText = (block.content ?? []).every(({ type, marks }) => type === 'text' && !marks?.length)
  return block.type === 'paragraph' && style === 'body' && isOfText
}

/** Empty lines at both ends say nothing. */
function trim(blocks: readonly TextJson[]): TextJson[] {
  const says = (block: TextJson) => blockWords(block).trim() !== ''
  const first = blocks.findIndex(says)
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(says) + 1)
}

/** Ids are the document's: a published text has the anchors of its parts. */
function withoutIds(node: TextJson): TextJson {
  const { cid: _cid, section: _section, ...attrs } = node.attrs ?? {}
  return {
    type: node.type,
    ...(node.text !== undefined && { text: node.text.normalize('NFC') }),
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(node.marks && { marks: node.marks }),
    ...(node.content && { content: node.content.map(withoutIds) }),
  }
}
