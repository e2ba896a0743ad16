import type { Node } from '@tiptap/pm/model'
import { newTextId } from '#realtime/protocol/petition-text/proposal.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { documentText, heading, paragraph } from './first-text.ts'

const CLAUSES = ['study', 'targets', 'drafting', 'resources', 'urgent', 'reform'] as const
const COLUMNS = ['place', 'body', 'target', 'unit', 'registered'] as const

/**
 * What a giao ước thi đua begins with (domain.md §3.5): its theme, what all vow, and a table in which each body enters
 * its targets. Every word of it is there to be changed.
 * @param bodies names of the bodies that will sign, in protocol order
 */
export function pactText(bodies: readonly string[], clauses: readonly Node[]): Node {
  return petitionSchema.node('doc', null, [
    heading('grounds', documentText('petitionText.sections.grounds')),
    paragraph('body', ''),
    heading('situation', documentText('petitionText.pact.theme')),
    paragraph('body', ''),
    heading('proposals', documentText('petitionText.pact.vows')),
    ...CLAUSES.map((name) => paragraph('clause', documentText(`petitionText.pact.clauses.${name}`), newTextId())),
    ...clauses,
    heading('implementation', documentText('petitionText.sections.implementation')),
    paragraph('body', documentText('petitionText.pact.review')),
    heading('appendix', documentText('petitionText.pact.table')),
    targets(bodies),
  ])
}

function targets(bodies: readonly string[]): Node {
  const head = COLUMNS.map((column) => cell('tableHeader', documentText(`petitionText.pact.columns.${column}`)))
  const rows = bodies.map((body, index) =>
    [String(index + 1), body, '', '', ''].map((words) => cell('tableCell', words)),
  )
  return petitionSchema.node(
    'table',
    { cid: newTextId() },
    [head, ...rows].map((cells) => node('tableRow', cells)),
  )
}

function cell(kind: 'tableHeader' | 'tableCell', words: string): Node {
  return node(kind, [paragraph('body', words)])
}

function node(kind: string, content: readonly Node[]): Node {
  return petitionSchema.node(kind, null, content)
}
