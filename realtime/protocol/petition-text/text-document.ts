import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { repairClauseIds } from './clause-ids.ts'
import type { AnyEntry } from './proposal.ts'
import { readText, textRoot } from './read-text.ts'
import { type Decision, resolveProposals } from './resolve-proposals.ts'
import { petitionSchema } from './text-schema.ts'

/** The text of a draft as a ProseMirror document. Throws when it is not valid by the schema. */
export function textNode(doc: Y.Doc): Node {
  const node = petitionSchema.nodeFromJSON(readText(doc))
  node.check()
  return node
}

/** A draft's first content as one Yjs update; every block gets an id. */
export function seedText(content: Node): Uint8Array {
  const transform = new Transform(content)
  repairClauseIds(transform)
  transform.doc.check()
  const doc = new Y.Doc()
  writeText(doc, transform.doc)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** Makes the draft say what the node says, touching only what differs. */
export function writeText(doc: Y.Doc, node: Node): void {
  const root = textRoot(doc)
  doc.transact(() => updateYFragment(doc, root, node, { mapping: new Map(), isOMark: new Map() }))
}

/** Accepts or rejects proposals in a draft (server only: see resolveProposals). Answers whether there was one. */
export function resolveInDocument(doc: Y.Doc, fits: (entry: AnyEntry) => boolean, decision: Decision): boolean {
  const before = yXmlFragmentToProseMirrorRootNode(textRoot(doc), petitionSchema)
  const transform = resolveProposals(before, fits, decision)
  if (transform.steps.length === 0) return false
  transform.doc.check()
  writeText(doc, transform.doc)
  return true
}

/** Changes the text on the server, by ordinary steps; touches only what differs. Answers whether something did. */
export function changeText(doc: Y.Doc, change: (transform: Transform) => void): boolean {
  const transform = new Transform(yXmlFragmentToProseMirrorRootNode(textRoot(doc), petitionSchema))
  change(transform)
  if (transform.steps.length === 0) return false
  transform.doc.check()
  writeText(doc, transform.doc)
  return true
}
