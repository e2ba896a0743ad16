import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import {
  type CaseSection,
  NEXT_STYLE,
  type TextSection,
  type TextStyle,
} from '#realtime/protocol/petition-text/text-styles.ts'

/** One level in and out, for Tab and Shift+Tab in numbered lines. */
const DEEPER: Partial<Record<TextStyle, TextStyle>> = { title: 'clause', clause: 'point', point: 'dash' }
const HIGHER: Partial<Record<TextStyle, TextStyle>> = { dash: 'point', point: 'clause', clause: 'title' }

/** The style of the paragraph in which the selection begins. */
export function styleAt(state: EditorState): TextStyle {
  return state.selection.$from.parent.attrs.style ?? 'body'
}

/** Gives every paragraph of the selection a style; `section` is kept by sections only. */
export function setStyle(style: TextStyle, section: TextSection | CaseSection | null = null): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection
    const transaction = state.tr
    state.doc.nodesBetween(from, to, (node, position) => {
      if (node.type !== petitionSchema.nodes.paragraph) return true
      if (node.attrs.style !== style) transaction.setNodeAttribute(position, 'style', style)
      const wanted = style === 'section' ? (section ?? node.attrs.section) : null
      if (node.attrs.section !== wanted) transaction.setNodeAttribute(position, 'section', wanted)
      return false
    })
    if (transaction.steps.length === 0) return false
    dispatch?.(transaction.scrollIntoView())
    return true
  }
}

/** Enter: a new paragraph of the style that follows; in an empty numbered line the number goes first. */
export const breakParagraph: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection
  const { paragraph } = petitionSchema.nodes
  if (!paragraph || !$from.parent.isTextblock || !$to.parent.isTextblock) return false
  const style = styleAt(state)
  if (empty && $from.parent.content.size === 0 && style !== 'body') return setStyle('body')(state, dispatch)
  const transaction = empty ? state.tr : state.tr.deleteSelection()
  const $at = transaction.doc.resolve(transaction.mapping.map($from.pos))
  const isAtEnd = $at.parentOffset === $at.parent.content.size
  const next = { style: isAtEnd ? NEXT_STYLE[style] : style }
  if ($at.parent.isTextblock) transaction.split($at.pos, 1, [{ type: paragraph, attrs: next }])
  dispatch?.(transaction.scrollIntoView())
  return true
}

/** Backspace at the start of a numbered line takes the number first. */
export const dropNumber: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock || styleAt(state) === 'body') return false
  return setStyle('body')(state, dispatch)
}

export const breakLine: Command = (state, dispatch) => {
  const { hardBreak } = petitionSchema.nodes
  if (!hardBreak || !state.selection.$from.parent.isTextblock) return false
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView())
  return true
}

/** Tab and Shift+Tab in a numbered line; elsewhere the key moves the focus on, as on every page. */
export function changeLevel(direction: 'deeper' | 'higher'): Command {
  return (state, dispatch) => {
    const next = (direction === 'deeper' ? DEEPER : HIGHER)[styleAt(state)]
    return next !== undefined && setStyle(next)(state, dispatch)
  }
}

/** A mark over the name of a department or person; without a selection the name is put in. */
export function insertMention(mention: { kind: 'department' | 'person'; id: string; label: string }): Command {
  return (state, dispatch) => {
    const mark = petitionSchema.mark('mention', { kind: mention.kind, id: mention.id })
    const { from, to } = state.selection
    const transaction = state.tr.replaceWith(from, to, petitionSchema.text(mention.label, [mark]))
    dispatch?.(transaction.scrollIntoView())
    return true
  }
}

/** A case that is cited, and the words that say so. */
export interface CitationChoice {
  readonly caseId: string
  /** The version that was read. */
  readonly version: number
  /** Goes into the text where no words are chosen. */
  readonly label: string
}

/** A mark over the chosen words of one paragraph, which stay as they are; without any the name of the case is put in. */
export function insertCitation({ caseId, version, label }: CitationChoice): Command {
  return (state, dispatch) => {
    const mark = petitionSchema.mark('citation', { caseId, version })
    const { from, to, empty, $from, $to } = state.selection
    const isWithin = !empty && $from.sameParent($to) && $from.parent.isTextblock
    const before = $to.nodeBefore?.text?.at(-1)
    const gap = before === undefined || /\s|[("“]/u.test(before) ? [] : [petitionSchema.text(' ')]
    const transaction = isWithin
      ? state.tr.addMark(from, to, mark)
      : state.tr.replaceWith(to, to, [...gap, petitionSchema.text(label, [mark])])
    dispatch?.(transaction.scrollIntoView())
    return true
  }
}

/** Every place that cites a case cites it in this version from now on. */
export function citeVersion(caseId: string, version: number): Command {
  return (state, dispatch) => {
    const transaction = state.tr
    for (const { from, to } of citationsOf(state).filter((one) => one.caseId === caseId)) {
      transaction.addMark(from, to, petitionSchema.mark('citation', { caseId, version }))
    }
    if (!transaction.docChanged) return false
    dispatch?.(transaction)
    return true
  }
}

/** A stretch of text that cites a case. */
export interface CitationPlace {
  readonly caseId: string
  readonly version: number
  readonly words: string
  readonly from: number
  readonly to: number
}

/** The citations of a text in their order; what was taken out by a proposal still stands. */
export function citationsOf(state: EditorState): CitationPlace[] {
  const places: CitationPlace[] = []
  state.doc.descendants((node, position) => {
    const mark = node.isText ? node.marks.find(({ type }) => type.name === 'citation') : undefined
    if (!mark) return true
    const { caseId, version } = mark.attrs as { caseId: string; version: number } // of the schema
    const to = position + node.nodeSize
    const last = places.at(-1)
    if (last && last.to === position && last.caseId === caseId && last.version === version) {
      places[places.length - 1] = { ...last, to, words: last.words + (node.text ?? '') }
    } else places.push({ caseId, version, words: node.text ?? '', from: position, to })
    return true
  })
  return places
}

/** A file of the server on a line of its own, behind the block of the caret. */
export function insertAttachment(file: { fileId: string; name: string; bytes: number }): Command {
  return (state, dispatch) => {
    const { attachment } = petitionSchema.nodes
    if (!attachment) return false
    const { $to } = state.selection
    dispatch?.(state.tr.insert($to.depth > 0 ? $to.after(1) : $to.pos, attachment.create(file)).scrollIntoView())
    return true
  }
}

/** An empty table behind the block of the caret, its first row for headings; the caret goes into it. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { table, tableRow, tableCell, tableHeader, paragraph } = petitionSchema.nodes
    const { $to } = state.selection
    if (!table || !tableRow || !tableCell || !tableHeader || !paragraph || $to.depth > 1) return false
    const row = (type: typeof tableCell) =>
      tableRow.create(
        null,
        Array.from({ length: columns }, () => type.create(null, paragraph.create())),
      )
    const made = table.create(null, [row(tableHeader), ...Array.from({ length: rows - 1 }, () => row(tableCell))])
    const at = $to.after(1)
    const transaction: Transaction = state.tr.insert(at, made)
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 3)))
    dispatch?.(transaction.scrollIntoView())
    return true
  }
}
