import type { Node } from '@tiptap/pm/model'
import type { DraftHub } from '#realtime/drafts/draft-hub.ts'
import { repairClauseIds } from '#realtime/protocol/petition-text/clause-ids.ts'
import { newTextId } from '#realtime/protocol/petition-text/proposal.ts'
import { changeText, textNode } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'

interface SeedText {
  readonly sections: Readonly<Record<string, readonly string[]>>
  /** Name and words of each numbered clause. */
  readonly clauses: readonly (readonly [string, string])[]
}

/** Puts words in the place of the empty line that each section begins with; written already, nothing happens. */
export async function writeSeedText(hub: DraftHub, draftId: string, userId: string, text: SeedText): Promise<void> {
  const first = text.clauses[0]?.[0] ?? ''
  if (await hub.read(draftId, (doc) => textNode(doc).textContent.includes(first))) return
  await hub.edit(draftId, { userId }, (doc) => {
    changeText(doc, (transform) => {
      const blocks = {
        ...Object.fromEntries(
          Object.entries(text.sections).map(([name, lines]) => [name, lines.map((line) => body(line))]),
        ),
        proposals: text.clauses.flatMap(([name, words]) => [line('title', name), body(words)]),
      }
      for (const [section, nodes] of Object.entries(blocks)) {
        const place = emptyLineOf(transform.doc, section)
        if (place) transform.replaceWith(place.from, place.to, nodes)
      }
      repairClauseIds(transform)
    })
  })
}

function body(words: string): Node {
  return line('body', words)
}

function line(style: string, words: string): Node {
  return petitionSchema.node('paragraph', { style, cid: newTextId() }, [petitionSchema.text(words)])
}

/** Of a section by its name; its heading stands before it. */
export function emptyLineOf(doc: Node, section: string): { from: number; to: number } | null {
  let [current, found]: [unknown, { from: number; to: number } | null] = [null, null]
  doc.forEach((block, from) => {
    if (block.attrs.style === 'section') current = block.attrs.section
    else if (current === section && block.content.size === 0 && !found) found = { from, to: from + block.nodeSize }
  })
  return found
}
