import type { Node } from '@tiptap/pm/model'
import { formatDocumentDate } from '#server/language/dates.ts'
import type { ItemText } from '../items/content/contract.ts'
import { citationText } from '../items/provision-standing.ts'
import { documentText, paragraph } from './first-text.ts'

/**
 * An item as a numbered clause: its name on a line of its own, then what it says, a line per paragraph: difficulty with
 * figures, the provisions that obstruct, cause, consequence, what is asked of whom, by when. It is a beginning: the
 * secretary words it from here on, and the item stays as it is.
 */
export function composeClause(content: ItemText, cid: string): Node[] {
  const said = (key: 'figures' | 'provisions' | 'cause' | 'consequence' | 'proposal' | 'deadline', words: string) =>
    words.trim() === '' ? [] : linesOf(documentText(`petitionText.clause.${key}`, { words: words.trim() }))
  const provisions = content.provisions.map((provision) => citationText(provision)).filter((words) => words !== '')
  return [
    paragraph('title', content.title.trim() || documentText('petitionText.clause.unnamed'), cid),
    ...linesOf(content.situation),
    ...said('figures', content.figures),
    ...said('provisions', provisions.join('; ')),
    ...said('cause', content.cause),
    ...said('consequence', content.consequence),
    ...said('proposal', content.proposal),
    ...(content.authority.trim() === ''
      ? []
      : linesOf(documentText('petitionText.clause.authority', { authority: content.authority.trim() }))),
    ...(content.deadline === null ? [] : said('deadline', formatDocumentDate(content.deadline))),
  ]
}

/** A line that begins with a dash is one of a list; numbers stay as they were typed. */
function linesOf(words: string): Node[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const dash = /^[-–•+]\s+(.*)$/u.exec(line)
      return dash?.[1] ? paragraph('dash', dash[1]) : paragraph('body', line)
    })
}
