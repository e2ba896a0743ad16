import * as Y from 'yjs'

/** Schema of the document's content: a client that knows another one is turned away (F13). */
export const MINUTES_SCHEMA_VERSION = 1

/** Characters of one part. */
export const MINUTES_PART_LIMIT = 20_000

/** What is written before the items and after them; every other part is an item of the programme, by its id. */
export const MINUTES_FRAME_PARTS = ['opening', 'other'] as const

const PART_KEY = /^(?:opening|other|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** The client id of every seed: no person's, and the same for all, so that seeding is deterministic (F1). */
const SEED_CLIENT = 1

/** The shared map part → Y.Text of the document. */
export function minutesParts(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('minutes')
}

/** Whether a document holds the words of minutes; others share the hub. */
export function holdsMinutes(doc: Y.Doc): boolean {
  return doc.share.has('minutes')
}

/** The initial Yjs state: an empty text per part. Only the server calls it, once per draft. */
export function encodeMinutes(parts: readonly string[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = SEED_CLIENT
  addMinutesParts(doc, parts)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

/** Parts that are not there yet are added; texts are never replaced, so that concurrent typing merges. */
export function addMinutesParts(doc: Y.Doc, parts: readonly string[]): void {
  const map = minutesParts(doc)
  doc.transact(() => {
    for (const part of parts) if (!(map.get(part) instanceof Y.Text)) map.set(part, new Y.Text())
  })
}

/** The shared text of a part; null when it has none yet. */
export function minutesPart(doc: Y.Doc, part: string): Y.Text | null {
  const text = minutesParts(doc).get(part)
  return text instanceof Y.Text ? text : null
}

/** Every part with words in it, made sound: NFC, nothing that PostgreSQL or JSON cannot carry, no blank ends. */
export function readMinutes(doc: Y.Doc): Readonly<Record<string, string>> {
  const found: [string, string][] = []
  for (const [part, value] of minutesParts(doc).entries()) {
    if (!PART_KEY.test(part) || !(value instanceof Y.Text)) continue
    const words = value
      .toString()
      .replaceAll('\u0000', '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .normalize('NFC')
      .trim()
    if (words !== '') found.push([part, words.slice(0, MINUTES_PART_LIMIT)])
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}
