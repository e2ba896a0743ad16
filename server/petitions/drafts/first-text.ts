import type { Node } from '@tiptap/pm/model'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { TEXT_SECTIONS, type TextSection } from '#realtime/protocol/petition-text/text-styles.ts'
import { textIn } from '#server/language/catalogue.ts'

/** Words of the text itself: an official document is Vietnamese, whatever the reader's language. */
export const documentText = textIn('vi')

/**
 * What a petition begins with: its sections in their order (căn cứ, thực trạng, khó khăn vướng mắc, nội dung kiến nghị
 * with the clauses, tổ chức thực hiện, phụ lục), each with an empty line to write on.
 */
export function firstText(clauses: readonly Node[]): Node {
  const blocks = TEXT_SECTIONS.flatMap((section) => [
    heading(section, documentText(`petitionText.sections.${section}`)),
    ...(section === 'proposals' && clauses.length > 0 ? clauses : [paragraph('body', '')]),
  ])
  return petitionSchema.node('doc', null, blocks)
}

export function paragraph(style: string, text: string, cid: string | null = null): Node {
  return petitionSchema.node('paragraph', { style, cid }, text === '' ? [] : [petitionSchema.text(text)])
}

export function heading(section: TextSection, words: string): Node {
  return petitionSchema.node('paragraph', { style: 'section', section }, [petitionSchema.text(words)])
}
