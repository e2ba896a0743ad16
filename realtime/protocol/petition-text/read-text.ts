import * as Y from 'yjs'
import type { TextJson } from './strip-proposals.ts'
import { PETITION_TEXT_ROOT } from './text-schema.ts'

/** Something in a document that no editor of ours writes. */
export class ForeignContentError extends Error {
  override readonly name = 'ForeignContentError'
}

/** y-tiptap stores marks that may overlap under their name and a hash. */
const HASHED_MARK = /^(.*)--[a-zA-Z0-9+/=]{8}$/

/** The name of the mark that an attribute of a Y.Text stands for. */
export function markName(key: string): string {
  return HASHED_MARK.exec(key)?.[1] ?? key
}

export function textRoot(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(PETITION_TEXT_ROOT)
}

/** The text as ProseMirror's JSON. Throws ForeignContentError. */
export function readText(doc: Y.Doc): TextJson {
  return { type: 'doc', content: textRoot(doc).toArray().map(readElement) }
}

/**
 * One element as ProseMirror's JSON; unlike y-tiptap's reading, nothing that a forged update brings stays unseen.
 * Throws ForeignContentError.
 */
export function readElement(element: unknown): TextJson {
  if (!(element instanceof Y.XmlElement) || element instanceof Y.XmlHook)
    throw new ForeignContentError('not an element')
  const attrs = element.getAttributes()
  const content = element
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? readRuns(child) : [readElement(child)]))
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  }
}

function readRuns(text: Y.XmlText): TextJson[] {
  if (Object.keys(text.getAttributes()).length > 0) throw new ForeignContentError('a text with attributes')
  const runs: TextJson[] = []
  for (const { insert, attributes } of text.toDelta() as Array<{ insert: unknown; attributes?: object }>) {
    if (typeof insert !== 'string') throw new ForeignContentError('something else than text in a text')
    const marks = Object.entries(attributes ?? {}).map(([key, attrs]) => ({
      type: markName(key),
      attrs,
    }))
    runs.push({ type: 'text', text: insert, ...(marks.length > 0 && { marks }) })
  }
  return runs
}
