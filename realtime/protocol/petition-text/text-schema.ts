import { type AttributeSpec, type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from '@tiptap/pm/model'
import { isAnySection, isTextStyle, type TextStyle } from './text-styles.ts'

/** Of the stored content: a client that knows another one is turned away (F13). */
export const PETITION_TEXT_VERSION = 1

/** Name of the root Y.XmlFragment; a document of this kind has no other root. */
export const PETITION_TEXT_ROOT = 'text'

/** Ids of clauses and proposals: random, unguessable is not needed. */
export const ID_PATTERN = /^[\w-]{4,40}$/

const HTML_TAG: Readonly<Record<TextStyle, string>> = {
  part: 'h2',
  section: 'h3',
  title: 'h4',
  clause: 'p',
  point: 'p',
  dash: 'p',
  body: 'p',
}

function attribute(fallback: unknown, isValid: (value: unknown) => boolean): AttributeSpec {
  return {
    default: fallback,
    validate(value) {
      if (!isValid(value)) throw new RangeError('an attribute has a value that it may not have')
    },
  }
}

function required(isValid: (value: unknown) => boolean): AttributeSpec {
  const { validate } = attribute(undefined, isValid)
  return validate ? { validate } : {}
}

const isId = (value: unknown) => typeof value === 'string' && ID_PATTERN.test(value)
const isShort = (value: unknown) => typeof value === 'string' && value.length <= 300
/** Lists of proposals are JSON texts: y-tiptap compares attributes by identity. Their content is judged elsewhere. */
const proposals = attribute(null, (value) => value === null || (typeof value === 'string' && value.length <= 8_000))
const clauseId = attribute(null, (value) => value === null || isId(value))
const span = attribute(1, (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100)
const cell = { colspan: span, rowspan: span, colwidth: attribute(null, (value) => value === null) }

/** Exactly what the document rules can print; no fonts, colours or sizes (issue "joint recommendations", §2). */
const nodes = {
  doc: { content: 'block+' },
  /**
   * The one kind of text line. What it is (heading, numbered clause, point) is an attribute, not a node type: y-tiptap
   * makes a node of another type anew, and what others type in it meanwhile would be lost.
   */
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: {
      style: attribute('body', isTextStyle),
      section: attribute(null, (value) => value === null || isAnySection(value)),
      cid: clauseId,
      sgIns: proposals,
      sgDel: proposals,
      sgJoin: proposals,
      sgAttr: proposals,
    },
    parseDOM: [
      { tag: 'h1', attrs: { style: 'part' } },
      { tag: 'h2', getAttrs: (dom) => styleOf(dom, 'section') },
      { tag: 'h3', getAttrs: (dom) => styleOf(dom, 'section') },
      { tag: 'h4', getAttrs: (dom) => styleOf(dom, 'title') },
      { tag: 'h5', attrs: { style: 'title' } },
      { tag: 'h6', attrs: { style: 'title' } },
      { tag: 'p', getAttrs: (dom) => styleOf(dom, 'body') },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => [
      HTML_TAG[attrs.style as TextStyle] ?? 'p',
      {
        'data-style': attrs.style,
        ...(attrs.section !== null && { 'data-section': attrs.section }),
        ...(attrs.cid !== null && { 'data-cid': attrs.cid }),
      },
      0,
    ],
  },
  table: {
    group: 'block',
    content: 'tableRow+',
    tableRole: 'table',
    isolating: true,
    attrs: { cid: clauseId, sgIns: proposals, sgDel: proposals },
    parseDOM: [{ tag: 'table' }],
    toDOM: (): DOMOutputSpec => ['table', ['tbody', 0]],
  },
  tableRow: {
    content: '(tableCell | tableHeader)+',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: (): DOMOutputSpec => ['tr', 0],
  },
  tableCell: {
    content: 'paragraph+',
    tableRole: 'cell',
    isolating: true,
    attrs: cell,
    parseDOM: [{ tag: 'td', getAttrs: spansOf }],
    toDOM: ({ attrs }): DOMOutputSpec => ['td', { colspan: attrs.colspan, rowspan: attrs.rowspan }, 0],
  },
  tableHeader: {
    content: 'paragraph+',
    tableRole: 'header_cell',
    isolating: true,
    attrs: cell,
    parseDOM: [{ tag: 'th', getAttrs: spansOf }],
    toDOM: ({ attrs }): DOMOutputSpec => ['th', { colspan: attrs.colspan, rowspan: attrs.rowspan }, 0],
  },
  /** A file of server/files that belongs to the text: named on a line of its own, sent along with it. */
  attachment: {
    group: 'block',
    atom: true,
    attrs: {
      fileId: attribute('', isShort),
      name: attribute('', isShort),
      bytes: attribute(0, (value) => Number.isSafeInteger(value) && Number(value) >= 0),
      cid: clauseId,
      sgIns: proposals,
      sgDel: proposals,
    },
    toDOM: ({ attrs }): DOMOutputSpec => ['p', { 'data-attachment': attrs.fileId }, String(attrs.name)],
  },
  text: { group: 'inline' },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    attrs: { sgDel: proposals },
    parseDOM: [{ tag: 'br' }],
    toDOM: (): DOMOutputSpec => ['br'],
  },
} satisfies Record<string, NodeSpec>

/** Not taken from pasted HTML: whoever pastes proposes as himself. `excludes: ''` lets proposals of several overlap. */
const proposal = { inclusive: false, excludes: '', parseDOM: [] } as const
const proposer = { id: required(isId), u: required(isShort), d: required(isShort) }
const optionalText = attribute(null, (value) => value === null || (typeof value === 'string' && value.length <= 500))

const marks = {
  bold: {
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b', getAttrs: (dom) => (weightOf(dom) === 'normal' ? false : null) },
      { style: 'font-weight', getAttrs: (value) => (/^(bold(er)?|[6-9]\d{2})$/.test(value) ? null : false) },
    ],
    toDOM: (): DOMOutputSpec => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: (): DOMOutputSpec => ['em', 0],
  },
  /**
   * A department or person named in the text. A mark over the name, not a node: an inline node cuts the shared text, and
   * what others type behind it meanwhile would be lost.
   */
  mention: {
    inclusive: false,
    attrs: {
      kind: required((value) => value === 'department' || value === 'person'),
      id: required(isShort),
    },
    toDOM: ({ attrs }): DOMOutputSpec => ['span', { 'data-mention': attrs.kind, 'data-id': attrs.id }, 0],
  },
  /** A legal document, with the provision in it when one is named: `43/2014/NĐ-CP`, `Điều 5 khoản 2`. */
  legalReference: {
    inclusive: false,
    attrs: { number: required(isShort), provision: attribute('', isShort) },
    toDOM: ({ attrs }): DOMOutputSpec => ['span', { 'data-legal': attrs.number }, 0],
  },
  /** A case of the knowledge base, in the version that was read. */
  citation: {
    inclusive: false,
    attrs: { caseId: required(isShort), version: attribute(1, (value) => Number.isSafeInteger(value)) },
    toDOM: ({ attrs }): DOMOutputSpec => ['span', { 'data-case': attrs.caseId }, 0],
  },
  ins: {
    ...proposal,
    attrs: { ...proposer, br: optionalText },
    toDOM: ({ attrs }): DOMOutputSpec => [
      'ins',
      { 'data-proposal': attrs.id, ...(attrs.br !== null && { 'data-break': '' }) },
      0,
    ],
  },
  del: {
    ...proposal,
    attrs: proposer,
    toDOM: ({ attrs }): DOMOutputSpec => ['del', { 'data-proposal': attrs.id }, 0],
  },
  fmt: {
    ...proposal,
    attrs: {
      ...proposer,
      op: required((value) => value === 'add' || value === 'rm'),
      mark: required(isShort),
      attrs: optionalText,
    },
    toDOM: ({ attrs }): DOMOutputSpec => [
      'span',
      { 'data-proposal': attrs.id, 'data-format': `${attrs.op}-${attrs.mark}` },
      0,
    ],
  },
} satisfies Record<string, MarkSpec>

export const petitionSchema = new Schema({ nodes, marks })

/** Formatting that a person sets; everything else among the marks is a proposal. */
export const FORMAT_MARKS = ['bold', 'italic', 'mention', 'legalReference', 'citation'] as const

function styleOf(
  dom: HTMLElement,
  fallback: TextStyle,
): { style: TextStyle; section: string | null; cid: string | null } {
  const { style, section, cid } = dom.dataset
  return {
    style: isTextStyle(style) ? style : fallback,
    section: isAnySection(section) ? section : null,
    cid: cid !== undefined && ID_PATTERN.test(cid) ? cid : null,
  }
}

function spansOf(dom: HTMLElement): { colspan: number; rowspan: number } {
  const number = (name: string) => Math.min(100, Math.max(1, Number.parseInt(dom.getAttribute(name) ?? '1', 10) || 1))
  return { colspan: number('colspan'), rowspan: number('rowspan') }
}

function weightOf(dom: HTMLElement): string {
  return dom.style.fontWeight
}
