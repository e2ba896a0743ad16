import { joinBackward, splitBlock, toggleMark } from '@tiptap/pm/commands'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { undo } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { listProposals } from '../../protocol/petition-text/list-proposals.ts'
import { BREAK } from '../../protocol/petition-text/proposal.ts'
import { textNode } from '../../protocol/petition-text/text-document.ts'
import { petitionSchema } from '../../protocol/petition-text/text-schema.ts'
import { unacknowledgedEdits } from '../../protocol/petition-text/unacknowledged-edits.ts'
import { type Member, TextSession } from './text-session.ts'

export interface FuzzReport {
  readonly operations: number
  readonly checked: number
  /** Comparisons of a member with the server that failed. */
  readonly divergences: number
  readonly invalid: number
  readonly refusals: number
  readonly repairs: number
  /** Characters that a refused member had typed and that did not come back. */
  readonly lostKeys: number
  /** Operations that threw, by name and message. */
  readonly errors: readonly string[]
}

const WORDS =
  'Ủy ban nhân dân tỉnh Sở Tài chính phối hợp trình Hội đồng ngân sách thẩm định đề án kinh phí dự toán năm theo quy định pháp luật hiện hành'.split(
    ' ',
  )

/**
 * Two who edit, two who suggest, a server that accepts and rejects, random delays and batches, drawn from the seed (ids are not).
 * Who is refused rejoins and makes again what the server did not take.
 */
export function fuzzText({ seed, operations }: { seed: number; operations: number }): FuzzReport {
  const random = seeded(seed * 7919)
  const below = (n: number) => Math.floor(random() * n)
  const words = (n: number) => Array.from({ length: n }, () => WORDS[below(WORDS.length)]).join(' ')
  const session = new TextSession(content(words))
  const members = [
    session.join({ u: 'd1', d: 'ubnd' }, false),
    session.join({ u: 'd2', d: 'ubnd' }, false),
    session.join({ u: 's1', d: 'stc' }, true),
    session.join({ u: 's2', d: 'stp' }, true),
  ]
  const errors: string[] = []
  let lostKeys = 0
  let divergences = 0
  let invalid = 0
  session.onRefused = ({ editor }, left) => {
    const edits = unacknowledgedEdits(left, editor.doc, editor.who)
    const found = edits.reduce((sum, { kind, text }) => sum + (kind === 'insert' ? text.length : 0), 0)
    lostKeys += Math.max(0, unknownCharacters(left, editor.doc) - found)
    for (const edit of edits) {
      const before = editor.state.doc.textContent.length
      editor.dispatch(edit.make(editor.state.tr))
      // A break of an own block is a real one and shows no character.
      if (edit.kind !== 'insert' || edit.text.includes(BREAK)) continue
      lostKeys += Math.max(0, before + edit.text.length - editor.state.doc.textContent.length)
    }
  }

  function compare(): void {
    session.sync()
    if (!session.isConverged) divergences++
    try {
      textNode(session.doc)
    } catch (error) {
      invalid++
      errors.push(`invalid: ${String(error)}`)
    }
  }

  for (let i = 0; i < operations; i++) {
    const member = members[below(members.length)]
    const dice = below(100)
    const operation = OPERATIONS.find(({ upTo }) => dice < upTo)
    if (!member || !operation) continue
    try {
      operation.run({ member, session, below, words })
    } catch (error) {
      errors.push(
        `${operation.name}: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 6).join(' @ ') : String(error)}`,
      )
    }
    for (const each of members) {
      if (random() < 0.35) session.send(each, 1 + below(8))
      if (random() < 0.35) session.deliver(each, 1 + below(6))
    }
    if (i % 50 === 49) compare()
  }
  compare()
  const report = {
    operations,
    checked: session.verdicts.length,
    divergences,
    invalid,
    refusals: session.refusals.length,
    repairs: session.verdicts.filter((verdict) => verdict.kind === 'taken' && verdict.repair !== null).length,
    lostKeys,
    errors,
  }
  session.close()
  return report
}

/** Characters that one document shows and the other has never had. */
function unknownCharacters(local: Y.Doc, server: Y.Doc): number {
  let count = 0
  for (const [client, structs] of local.store.clients) {
    const known = Y.getState(server.store, client)
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString)) continue
      count += Math.max(0, Math.min(struct.length, struct.id.clock + struct.length - known))
    }
  }
  return count
}

interface Play {
  readonly member: Member
  readonly session: TextSession
  below(n: number): number
  words(n: number): string
}

const OPERATIONS: ReadonlyArray<{ name: string; upTo: number; run(play: Play): void }> = [
  { name: 'type', upTo: 38, run: typeWord },
  { name: 'delete', upTo: 56, run: deleteSome },
  { name: 'delete across', upTo: 62, run: deleteAcross },
  { name: 'enter', upTo: 68, run: (play) => place(play, (at) => at) && split(play.member) },
  { name: 'backspace at start', upTo: 73, run: joinParagraphs },
  { name: 'paste', upTo: 78, run: pasteParagraphs },
  { name: 'format', upTo: 84, run: formatSome },
  { name: 'style', upTo: 87, run: restyle },
  { name: 'move', upTo: 90, run: moveBlock },
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

function split({ editor }: Member): boolean {
  return splitBlock(editor.state, (transaction) => editor.dispatch(transaction))
}

function joinParagraphs(play: Play): void {
  const { editor } = play.member
  place(play, (_at, _end, start) => start)
  joinBackward(editor.state, (transaction) => editor.dispatch(transaction), editor.view)
}

function pasteParagraphs(play: Play): void {
  const { editor } = play.member
  place(play, (at) => at)
  const pasted = Array.from({ length: 1 + play.below(3) }, () => paragraph(play.words(2)))
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

function paragraph(text: string): Node {
  return petitionSchema.nodeFromJSON({ type: 'paragraph', content: [{ type: 'text', text }] })
}

function content(words: (n: number) => string): object {
  const line = (n: number) => paragraph(words(n)).toJSON()
  const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(text).toJSON()] })
  return {
    type: 'doc',
    content: [
      ...Array.from({ length: 12 }, () => line(14)),
      { type: 'table', content: [{ type: 'tableRow', content: [cell('Hạng mục'), cell('Kinh phí')] }] },
      line(10),
    ],
  }
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
