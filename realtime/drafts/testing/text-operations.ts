import { joinBackward, splitBlock, toggleMark } from '@tiptap/pm/commands'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { undo } from '@tiptap/y-tiptap'
import { breakParagraph, changeLevel, dropNumber } from '#app/editor/paragraph-commands.ts'
import { listProposals } from '../../protocol/petition-text/list-proposals.ts'
import { textNode } from '../../protocol/petition-text/text-document.ts'
import { petitionSchema } from '../../protocol/petition-text/text-schema.ts'
import type { TextStyle } from '../../protocol/petition-text/text-styles.ts'
import type { Member, TextSession } from './text-session.ts'

const LEVELS: readonly TextStyle[] = ['title', 'clause', 'point', 'dash']

export interface Play {
  readonly member: Member
  readonly session: TextSession
  below(n: number): number
  words(n: number): string
}

/** What four people and a server do to one text, each up to its share of a hundred. */
export const OPERATIONS: ReadonlyArray<{ name: string; upTo: number; run(play: Play): void }> = [
  { name: 'type', upTo: 36, run: typeWord },
  { name: 'delete', upTo: 51, run: deleteSome },
  { name: 'delete across', upTo: 56, run: deleteAcross },
  { name: 'enter', upTo: 62, run: breakLine },
  { name: 'backspace at start', upTo: 67, run: joinParagraphs },
  { name: 'paste', upTo: 72, run: pasteParagraphs },
  { name: 'format', upTo: 77, run: formatSome },
  { name: 'style', upTo: 80, run: restyle },
  { name: 'level', upTo: 85, run: changeLevels },
  { name: 'move', upTo: 88, run: moveBlock },
  { name: 'move branch', upTo: 90, run: moveBranch },
  { name: 'delete block', upTo: 92, run: deleteBlock },
  { name: 'undo', upTo: 96, run: ({ member }) => undo(member.editor.state) },
  { name: 'resolve', upTo: 99, run: resolveSome },
  { name: 'rejoin', upTo: 100, run: ({ member, session }) => void session.send(member) },
]

function place(
  { member: { editor }, below }: Play,
  choose: (at: number, end: number, start: number) => number,
): boolean {
  const texts: Array<{ start: number; size: number }> = []
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock) texts.push({ start: position + 1, size: node.content.size })
  })
  const text = texts[below(texts.length)]
  if (!text) return false
  const at = choose(text.start + below(text.size + 1), text.start + text.size, text.start)
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)))
  return true
}

function typeWord(play: Play): void {
  const { editor } = play.member
  if (place(play, (at) => at)) for (const key of `${play.words(1)} `) editor.dispatch(editor.state.tr.insertText(key))
}

function deleteSome(play: Play): void {
  const { editor } = play.member
  place(play, (at) => at)
  const { $from } = editor.state.selection
  const to = Math.min($from.end(), $from.pos + 1 + play.below(12))
  if (to > $from.pos) editor.dispatch(editor.state.tr.delete($from.pos, to))
}

function deleteAcross(play: Play): void {
  const { editor } = play.member
  place(play, (at) => at)
  const { doc, selection, tr } = editor.state
  const $to = doc.resolve(Math.min(doc.content.size - 1, selection.from + play.below(90)))
  if ($to.parent.isTextblock && selection.$from.depth === 1 && $to.depth === 1) {
    editor.dispatch(tr.delete(selection.from, $to.pos))
  }
}

/** As the keyboard does it in numbered lines, and as any other editor does. */
function breakLine(play: Play): void {
  const { editor } = play.member
  if (!place(play, (at) => at)) return
  const command = play.below(2) ? breakParagraph : splitBlock
  command(editor.state, (transaction) => editor.dispatch(transaction))
}

function joinParagraphs(play: Play): void {
  const { editor } = play.member
  place(play, (_at, _end, start) => start)
  const send = (transaction: Transaction) => editor.dispatch(transaction)
  if (play.below(2) && dropNumber(editor.state, send)) return
  joinBackward(editor.state, send, editor.view)
}

function pasteParagraphs(play: Play): void {
  const { editor } = play.member
  place(play, (at) => at)
  const styles: readonly TextStyle[] = play.below(2) ? ['body', 'body', 'body'] : ['clause', 'point', 'dash']
  const pasted = styles.slice(0, 1 + play.below(3)).map((style) => paragraph(play.words(2), style))
  const at = editor.state.selection.from
  editor.dispatch(editor.state.tr.replace(at, at, new Slice(Fragment.fromArray(pasted), 1, 1)))
}

function formatSome(play: Play): void {
  const { editor } = play.member
  place(play, (at) => at)
  const { $from } = editor.state.selection
  const to = Math.min($from.end(), $from.pos + 1 + play.below(15))
  const mark = petitionSchema.marks[play.below(2) ? 'bold' : 'italic']
  if (to <= $from.pos || !mark) return
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, $from.pos, to)))
  toggleMark(mark)(editor.state, (transaction) => editor.dispatch(transaction))
}

function restyle(play: Play): void {
  const { editor } = play.member
  place(play, (at) => at)
  const style = ['body', 'title', 'clause', 'point', 'dash'][play.below(5)]
  editor.dispatch(editor.state.tr.setNodeAttribute(editor.state.selection.$from.before(), 'style', style))
}

/** Tab and Shift+Tab over several lines of a list at once. */
function changeLevels(play: Play): void {
  const { editor } = play.member
  if (!place(play, (at) => at)) return
  const { doc, selection } = editor.state
  const $to = doc.resolve(Math.min(doc.content.size - 1, selection.from + play.below(120)))
  if ($to.parent.isTextblock && selection.$from.depth === $to.depth) {
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(doc, selection.from, $to.pos)))
  }
  changeLevel(play.below(2) ? 'deeper' : 'higher')(editor.state, (transaction) => editor.dispatch(transaction))
}

/** A numbered line with all that stands under it, to another place. */
function moveBranch({ member: { editor }, below }: Play): void {
  const { doc } = editor.state
  const from = below(doc.childCount)
  const depth = depthOf(doc.child(from))
  let until = from + 1
  while (until < doc.childCount && depthOf(doc.child(until)) > depth) until++
  if (depth < 0 || doc.childCount - (until - from) < 3) return
  const branch = doc.slice(startOf(doc, from), startOf(doc, until)).content
  const transaction = editor.state.tr.delete(startOf(doc, from), startOf(doc, until))
  editor.dispatch(transaction.insert(startOf(transaction.doc, below(transaction.doc.childCount)), branch))
}

/** How deep a numbered line stands; -1 for other blocks. */
function depthOf(block: Node): number {
  return LEVELS.indexOf(block.attrs.style)
}

function moveBlock({ member: { editor }, below }: Play): void {
  const { doc } = editor.state
  if (doc.childCount <= 3) return
  const from = below(doc.childCount)
  const block = doc.child(from)
  const start = startOf(doc, from)
  const transaction = editor.state.tr.delete(start, start + block.nodeSize)
  editor.dispatch(transaction.insert(startOf(transaction.doc, below(transaction.doc.childCount)), block))
}

function deleteBlock({ member: { editor }, below }: Play): void {
  const { doc } = editor.state
  const index = below(doc.childCount)
  if (doc.childCount > 6) {
    editor.dispatch(editor.state.tr.delete(startOf(doc, index), startOf(doc, index) + doc.child(index).nodeSize))
  }
}

function resolveSome({ session, below }: Play): void {
  const department = below(2) ? 'stc' : 'stp'
  const proposals = listProposals(textNode(session.doc)).filter(({ departmentCode }) => departmentCode === department)
  const one = proposals[below(proposals.length)]
  if (!one) return
  const fits = below(3) ? ({ id }: { id: string }) => id === one.id : ({ d }: { d: string }) => d === department
  session.resolve(fits, below(10) < 6 ? 'accept' : 'reject')
}

function startOf(doc: Node, index: number): number {
  let position = 0
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize
  return position
}

export function paragraph(text: string, style: TextStyle = 'body'): Node {
  return petitionSchema.nodeFromJSON({ type: 'paragraph', attrs: { style }, content: [{ type: 'text', text }] })
}
