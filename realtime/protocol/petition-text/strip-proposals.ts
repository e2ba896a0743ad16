import { entriesIn, isProposalList, isProposalMark, type Proposer } from './proposal.ts'

/** A node as ProseMirror writes it to JSON, read from Yjs. */
export interface TextJson {
  readonly type: string
  readonly text?: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly marks?: ReadonlyArray<{ readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }>
  readonly content?: readonly TextJson[]
}

export interface StripOptions {
  /** Leaves the `sg*` lists out of the comparison: entries that were lost in them are merged again. */
  readonly withoutLists?: boolean
}

/**
 * The text without what belongs to `mine`, in one spelling: keys and marks sorted, equal runs joined, defaults left out.
 * Two texts whose remains are equal differ only by what is mine. Null: the whole block is mine.
 */
export function stripProposals(
  node: TextJson,
  isMine: (who: Proposer) => boolean,
  options: StripOptions = {},
): TextJson | null {
  if (entriesIn(node.attrs?.sgIns).some(isMine)) return null
  const content: TextJson[] = []
  let lastKey = ''
  for (const child of node.content ?? []) {
    if (child.type !== 'text') {
      const stripped = stripProposals(child, isMine, options)
      if (stripped) content.push(stripped)
      continue
    }
    const marks = child.marks ?? []
    if (marks.some((mark) => mark.type === 'ins' && isMine(ownerOf(mark.attrs)))) continue
    const kept = marks.filter((mark) => !(isProposalMark(mark.type) && isMine(ownerOf(mark.attrs))))
    const keys = kept.map((mark) => canonicalJson(isEmpty(mark.attrs) ? { type: mark.type } : mark)).sort()
    const key = keys.join('\u0001')
    const last = content.at(-1)
    if (last?.type === 'text' && lastKey === key)
      content[content.length - 1] = { ...last, text: `${last.text}${child.text}` }
    else content.push({ type: 'text', text: child.text ?? '', ...(keys.length > 0 && { attrs: { marks: keys } }) })
    lastKey = key
  }
  const attrs = strippedAttributes(node, isMine, options)
  return { type: node.type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }
}

/** Whether two texts say the same once everything of `mine` is taken out. */
export function sameWithout(
  a: TextJson,
  b: TextJson,
  isMine: (who: Proposer) => boolean,
  options?: StripOptions,
): boolean {
  return JSON.stringify(stripProposals(a, isMine, options)) === JSON.stringify(stripProposals(b, isMine, options))
}

/** JSON with sorted keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function strippedAttributes(
  node: TextJson,
  isMine: (who: Proposer) => boolean,
  { withoutLists }: StripOptions,
): Record<string, unknown> | null {
  const attrs: Record<string, unknown> = {}
  for (const name of Object.keys(node.attrs ?? {}).sort()) {
    const value = node.attrs?.[name]
    if (value === null || value === undefined) continue
    if (!isProposalList(name)) {
      attrs[name] = value
      continue
    }
    const others = withoutLists ? [] : entriesIn(value).filter((entry) => !isMine(entry))
    if (others.length > 0) attrs[name] = others.map(canonicalJson).sort()
  }
  return isEmpty(attrs) ? null : attrs
}

function ownerOf(attrs: Readonly<Record<string, unknown>> | undefined): Proposer {
  return { u: String(attrs?.u), d: String(attrs?.d) }
}

function isEmpty(value: object | undefined): boolean {
  return value === undefined || Object.keys(value).length === 0
}
