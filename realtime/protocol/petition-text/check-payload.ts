import { BREAK, entriesIn, isProposalList, isProposalMark, type Proposer, readBreak } from './proposal.ts'
import { isAttribute } from './resolve-proposals.ts'
import type { TextJson } from './strip-proposals.ts'
import { FORMAT_MARKS, ID_PATTERN, petitionSchema } from './text-schema.ts'
import { isTextStyle } from './text-styles.ts'

type Attributes = Readonly<Record<string, unknown>>

/** Why the blocks that an update left are not taken; null: they are well-formed. */
export type PayloadFault = 'schema' | 'attribute' | 'entry' | 'other-person' | 'other-department' | 'id-taken' | 'break'

export interface PayloadContext {
  readonly who: Proposer
  /** To whom a proposal's id belongs already. */
  ownerOf(id: string): string | undefined
}

/**
 * Judges what a person with suggestion right left in the blocks that an update touched: valid by the schema, nothing in
 * it that only a forged update has, and every proposal that is new this person's own, for the person's own department.
 */
export function checkPayload(
  before: readonly TextJson[],
  after: readonly TextJson[],
  { who, ownerOf }: PayloadContext,
): PayloadFault | null {
  for (const block of after) {
    const fault = findFault(block, who, ownerOf)
    if (fault) return fault
    const type = petitionSchema.nodes[block.type]
    if (!type || !petitionSchema.topNodeType.contentMatch.matchType(type)) return 'schema'
    try {
      petitionSchema.nodeFromJSON(block).check()
    } catch (error) {
      // RangeError of ProseMirror: the content or an attribute is not as the schema says.
      if (error instanceof RangeError || error instanceof TypeError) return 'schema'
      throw error
    }
  }
  return bringsForeign(before, after, who) ? 'other-person' : null
}

function findFault(node: TextJson, who: Proposer, ownerOf: PayloadContext['ownerOf']): PayloadFault | null {
  const spec = node.type === 'text' ? {} : petitionSchema.nodes[node.type]?.spec.attrs
  if (node.type !== 'text' && !petitionSchema.nodes[node.type]) return 'schema'
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    if (!spec || !(name in spec)) return 'attribute'
    if (isProposalList(name)) {
      const fault = listFault(name, value, who, ownerOf)
      if (fault) return fault
    }
  }
  for (const { type, attrs } of node.marks ?? []) {
    const fault = markFault(type, attrs, node.text ?? '', who, ownerOf)
    if (fault) return fault
  }
  for (const child of node.content ?? []) {
    const fault = findFault(child, who, ownerOf)
    if (fault) return fault
  }
  return null
}

function listFault(
  name: string,
  value: unknown,
  who: Proposer,
  ownerOf: PayloadContext['ownerOf'],
): PayloadFault | null {
  const entries = entriesIn(value)
  const more = name === 'sgIns' ? 'from' : name === 'sgAttr' ? 'attrs' : null
  if (entries.length === 0 || new Set(entries.map(({ u }) => u)).size < entries.length) return 'entry'
  for (const entry of entries) {
    if (Object.keys(entry).some((key) => !['id', 'u', 'd', more].includes(key))) return 'entry'
    const fault = entryFault({ ...entry }, who, ownerOf)
    if (fault) return fault
    if (entry.from !== undefined && !(typeof entry.from === 'string' && ID_PATTERN.test(entry.from))) return 'entry'
    if (name !== 'sgAttr') continue
    if (typeof entry.attrs !== 'object' || entry.attrs === null) return 'entry'
    if (!Object.entries(entry.attrs).every(([key, wanted]) => isAttribute(key, wanted))) return 'entry'
  }
  return null
}

function markFault(
  name: string,
  attrs: unknown,
  text: string,
  who: Proposer,
  ownerOf: PayloadContext['ownerOf'],
): PayloadFault | null {
  const spec = petitionSchema.marks[name]?.spec.attrs ?? {}
  if (!petitionSchema.marks[name]) return 'schema'
  if (!isAttributes(attrs) || Object.keys(attrs).some((key) => !(key in spec))) return 'attribute'
  if (!isProposalMark(name)) return null
  const fault = entryFault(attrs, who, ownerOf)
  if (fault) return fault
  if (name === 'fmt') return formatFault(attrs)
  if (attrs.br === undefined || attrs.br === null) return null
  const what = readBreak(attrs.br)
  const isBreak = what !== null && (what.style === undefined || isTextStyle(what.style))
  return isBreak && [...text].every((character) => character === BREAK) ? null : 'break'
}

function formatFault({ mark, attrs }: Attributes): PayloadFault | null {
  if (!FORMAT_MARKS.some((name) => name === mark)) return 'entry'
  if (attrs === null || attrs === undefined) return null
  try {
    const made: unknown = JSON.parse(String(attrs))
    if (!isAttributes(made)) return 'entry'
    petitionSchema.text('x', [petitionSchema.mark(String(mark), made)]).check()
    return null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return 'entry'
    throw error
  }
}

function entryFault({ id, u, d }: Attributes, who: Proposer, ownerOf: PayloadContext['ownerOf']): PayloadFault | null {
  if (typeof id !== 'string' || !ID_PATTERN.test(id) || typeof u !== 'string' || typeof d !== 'string') return 'entry'
  if (u === who.u && d !== who.d) return 'other-department'
  const owner = ownerOf(id)
  return owner !== undefined && owner !== u ? 'id-taken' : null
}

/**
 * What others proposed inside this person's own proposals (base text is compared elsewhere): it may become less there,
 * because the own text that carries it is deleted, but never more.
 */
function bringsForeign(before: readonly TextJson[], after: readonly TextJson[], who: Proposer): boolean {
  const had = new Map<string, number>()
  for (const block of before) countForeign(block, who, false, had)
  const has = new Map<string, number>()
  for (const block of after) countForeign(block, who, false, has)
  return [...has].some(([key, count]) => count > (had.get(key) ?? 0))
}

function countForeign(node: TextJson, who: Proposer, isInOwn: boolean, counts: Map<string, number>): void {
  const isOwn = isInOwn || entriesIn(node.attrs?.sgIns).some(({ u }) => u === who.u)
  const add = (kind: string, entry: Attributes, weight: number) => {
    if (entry.u === who.u) return
    const key = JSON.stringify([kind, entry.id, entry.u, entry.d])
    counts.set(key, (counts.get(key) ?? 0) + weight)
  }
  const marks = node.marks ?? []
  if (isOwn || marks.some(({ type, attrs }) => type === 'ins' && attrs?.u === who.u)) {
    for (const { type, attrs } of marks) if (isProposalMark(type)) add(type, attrs ?? {}, node.text?.length ?? 0)
  }
  if (isOwn) {
    for (const [name, value] of Object.entries(node.attrs ?? {})) {
      if (isProposalList(name)) for (const entry of entriesIn(value)) add(name, { ...entry }, 1)
    }
  }
  for (const child of node.content ?? []) countForeign(child, who, isOwn, counts)
}

function isAttributes(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
