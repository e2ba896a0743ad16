import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { DraftHub } from '#realtime/drafts/draft-hub.ts'
import { repairClauseIds } from '#realtime/protocol/petition-text/clause-ids.ts'
import { newTextId } from '#realtime/protocol/petition-text/proposal.ts'
import { changeText, textNode } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'

interface SeedText {
  readonly sections: Readonly<Record<string, readonly string[]>>
  /** Name and words of each numbered clause. */
  readonly clauses: readonly (readonly [string, string])[]
  /** Of a pact: what each row of its table says behind the body's name. */
  readonly targets?: readonly (readonly string[])[]
}

/** Puts words in the place of the empty line that each section begins with; written already, nothing happens. */
export async function writeSeedText(hub: DraftHub, draftId: string, userId: string, text: SeedText): Promise<void> {
  const first = text.clauses[0]?.[0] ?? Object.values(text.sections)[0]?.[0] ?? ''
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
      writeTargets(transform, text.targets ?? [])
      repairClauseIds(transform)
    })
  })
}

function writeTargets(transform: Transform, targets: readonly (readonly string[])[]): void {
  const places: { at: number; words: string }[] = []
  transform.doc.descendants((node, position) => {
    if (node.type.name !== 'table') return node.type.name === 'doc'
    node.forEach((row, toRow, rowIndex) => {
      row.forEach((cell, toCell, column) => {
        const words = rowIndex > 0 ? targets[rowIndex - 1]?.[column - 2] : undefined
        // Into the paragraph of the cell: past the openings of table, row, cell and paragraph.
        if (words && cell.textContent === '') places.push({ at: position + toRow + toCell + 4, words })
      })
    })
    return false
  })
  for (const { at, words } of places.reverse()) transform.insert(at, petitionSchema.text(words))
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
