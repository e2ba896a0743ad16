import { joinBackward, splitBlock, toggleMark } from '@tiptap/pm/commands'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { undo } from '@tiptap/y-tiptap'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listProposals } from '../protocol/petition-text/list-proposals.ts'
import { resolveProposals } from '../protocol/petition-text/resolve-proposals.ts'
import { canonical } from '../protocol/petition-text/testing/text-lab.ts'
import { textNode } from '../protocol/petition-text/text-document.ts'
import { petitionSchema } from '../protocol/petition-text/text-schema.ts'
import { type Member, TextSession } from './testing/text-session.ts'

const paragraph = (cid: string, text: string, style = 'body') => ({
  type: 'paragraph',
  attrs: { cid, style },
  content: [{ type: 'text', text }],
})
const cell = (cid: string, text: string) => ({ type: 'tableCell', content: [paragraph(cid, text)] })
const BASE = {
  type: 'doc',
  content: [
    paragraph('dieu-1', 'Phạm vi', 'title'),
    paragraph('thi-hanh', 'Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành.'),
    paragraph('phoi-hop', 'Sở Tài chính phối hợp thực hiện.'),
    {
      type: 'table',
      attrs: { cid: 'bang-1' },
      content: [{ type: 'tableRow', content: [cell('o-hang-muc', 'Hạng mục'), cell('o-kinh-phi', 'Kinh phí')] }],
    },
    paragraph('hieu-luc', 'Hiệu lực từ ngày ký.'),
  ],
}
const AS_IT_WAS =
  'title:Phạm vi | Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành. | Sở Tài chính phối hợp thực hiện. | [Hạng mục/Kinh phí] | Hiệu lực từ ngày ký.'

let session: TextSession
let editor: Member
let finance: Member
let justice: Member

beforeEach(() => {
  session = new TextSession(BASE)
  editor = session.join({ u: 'd1', d: 'ubnd' }, false)
  finance = session.join({ u: 's1', d: 'stc' }, true)
  justice = session.join({ u: 's2', d: 'stp' }, true)
})

afterEach(() => {
  expect(session.isConverged).toBe(true)
  session.close()
})

/** Where a text stands in the document of a member. */
function at(member: Member, text: string): number {
  let found = -1
  member.editor.state.doc.descendants((node, position) => {
    if (node.isText && found < 0 && node.text?.includes(text)) found = position + node.text.indexOf(text)
  })
  if (found < 0) throw new Error(`no "${text}" in the document`)
  return found
}

function type(member: Member, position: number, text: string): void {
  const { editor } = member
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, position)))
  for (const character of text) editor.dispatch(editor.state.tr.insertText(character))
}

function erase(member: Member, from: number, to: number): void {
  member.editor.dispatch(member.editor.state.tr.delete(from, to))
}

function placeCaret(member: Member, position: number, head = position): void {
  const { state } = member.editor
  member.editor.dispatch(state.tr.setSelection(TextSelection.create(state.doc, position, head)))
}

function words(doc: Node): string {
  const blocks: string[] = []
  doc.forEach((block) => {
    const style = block.attrs.style
    const text = block.textBetween(0, block.content.size, '/', '·')
    blocks.push(block.type.name === 'table' ? `[${text}]` : style && style !== 'body' ? `${style}:${text}` : text)
  })
  return blocks.join(' | ')
}

/** After everyone has everything: what accepting and rejecting all would say. Rejecting all gives the base back. */
function outcome(options: { base?: string } = {}): { accepted: string; rejected: string; departments: string[] } {
  session.sync()
  expect(session.refusals).toEqual([])
  const doc = textNode(session.doc)
  const accepted = resolveProposals(doc, () => true, 'accept').doc
  const rejected = resolveProposals(doc, () => true, 'reject').doc
  accepted.check()
  rejected.check()
  expect(words(rejected)).toBe(options.base ?? AS_IT_WAS)
  if (options.base === undefined) {
    expect(JSON.stringify(rejected.toJSON())).toBe(JSON.stringify(petitionSchema.nodeFromJSON(BASE).toJSON()))
  }
  const departments = [...new Set(listProposals(doc).map(({ departmentCode }) => departmentCode))].sort()
  return { accepted: words(accepted), rejected: words(rejected), departments }
}

describe('a suggestion never changes base text: rejecting all gives it back, accepting all gives what was meant', () => {
  it('typed words', () => {
    type(finance, at(finance, 'chịu'), 'sẽ ')
    expect(outcome().accepted).toBe(AS_IT_WAS.replace('chịu', 'sẽ chịu'))
    expect(listProposals(textNode(session.doc))).toMatchObject([{ inserted: 'sẽ ', cid: 'thi-hanh', userId: 's1' }])
  })

  it('a deletion across two paragraphs', () => {
    erase(finance, at(finance, ' thi hành'), at(finance, 'phối hợp'))
    expect(outcome().accepted).toBe(AS_IT_WAS.replace(' thi hành. | Sở Tài chính phối hợp', 'phối hợp'))
  })

  it('Enter in the middle of a paragraph, then a word', () => {
    placeCaret(finance, at(finance, 'chịu'))
    splitBlock(finance.editor.state, (transaction) => finance.editor.dispatch(transaction))
    finance.editor.dispatch(finance.editor.state.tr.insertText('X'))
    expect(outcome().accepted).toBe(AS_IT_WAS.replace('tỉnh chịu', 'tỉnh  | Xchịu'))
  })

  it('Backspace at the start of a paragraph', () => {
    placeCaret(finance, at(finance, 'Sở'))
    joinBackward(finance.editor.state, (transaction) => finance.editor.dispatch(transaction), finance.editor.view)
    expect(outcome().accepted).toBe(AS_IT_WAS.replace('hành. | Sở', 'hành.Sở'))
  })

  it('three pasted paragraphs', () => {
    const pasted = ['A', 'B', 'C'].map((text, i) => petitionSchema.nodeFromJSON(paragraph(`dan-${i}`, text)))
    const position = at(finance, 'phối')
    finance.editor.dispatch(
      finance.editor.state.tr.replace(position, position, new Slice(Fragment.fromArray(pasted), 1, 1)),
    )
    expect(outcome().accepted).toBe(AS_IT_WAS.replace('chính phối', 'chính A | B | Cphối'))
  })

  it('a pasted table', () => {
    const { doc, tr } = finance.editor.state
    finance.editor.dispatch(tr.insert(doc.content.size, petitionSchema.nodeFromJSON(BASE.content[3] ?? {})))
    expect(outcome().accepted).toBe(`${AS_IT_WAS} | [Hạng mục/Kinh phí]`)
  })

  it('a word changed in a table cell', () => {
    const position = at(finance, 'phí')
    finance.editor.dispatch(finance.editor.state.tr.replaceWith(position, position + 3, petitionSchema.text('xuất')))
    expect(outcome().accepted).toBe(AS_IT_WAS.replace('phí', 'xuất'))
  })

  it('a deleted table', () => {
    const position = finance.editor.state.doc.content.size - (finance.editor.state.doc.lastChild?.nodeSize ?? 0)
    const table = finance.editor.state.doc.resolve(position).nodeBefore
    const { tr, doc } = finance.editor.state
    finance.editor.dispatch(tr.setSelection(NodeSelection.create(doc, position - (table?.nodeSize ?? 0))))
    finance.editor.dispatch(finance.editor.state.tr.deleteSelection())
    expect(outcome().accepted).toBe(AS_IT_WAS.replace(' | [Hạng mục/Kinh phí]', ''))
  })

  it('bold', () => {
    const position = at(finance, 'Tài chính')
    placeCaret(finance, position, position + 9)
    const { bold } = petitionSchema.marks
    if (bold) toggleMark(bold)(finance.editor.state, (transaction) => finance.editor.dispatch(transaction))
    expect(outcome().accepted).toBe(AS_IT_WAS)
    session.resolve(() => true, 'accept')
    session.sync()
    expect(JSON.stringify(textNode(session.doc).toJSON())).toContain('"marks":[{"type":"bold"}],"text":"Tài chính"')
  })

  it('another style of a paragraph, and back again', () => {
    const block = at(finance, 'Hiệu') - 1
    finance.editor.dispatch(finance.editor.state.tr.setNodeAttribute(block, 'style', 'point'))
    expect(outcome().accepted).toBe(AS_IT_WAS.replace('Hiệu', 'point:Hiệu'))
    finance.editor.dispatch(finance.editor.state.tr.setNodeAttribute(block, 'style', 'body'))
    session.sync()
    expect(listProposals(textNode(session.doc))).toEqual([])
  })

  it('a moved paragraph keeps its clause id once the move is accepted', () => {
    const { doc, tr } = finance.editor.state
    const last = doc.child(4)
    const position = doc.content.size - last.nodeSize
    finance.editor.dispatch(tr.delete(position, position + last.nodeSize).insert(doc.child(0).nodeSize, last))
    expect(outcome().accepted).toBe(
      'title:Phạm vi | Hiệu lực từ ngày ký. | Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành. | Sở Tài chính phối hợp thực hiện. | [Hạng mục/Kinh phí]',
    )
    expect(listProposals(textNode(session.doc))).toHaveLength(1)
    session.resolve(() => true, 'accept')
    session.sync()
    expect(textNode(session.doc).child(1).attrs.cid).toBe('hieu-luc')
  })

  it('a paragraph cut now and pasted later is the same clause too', () => {
    const { doc } = finance.editor.state
    const last = doc.child(4)
    erase(finance, doc.content.size - last.nodeSize, doc.content.size)
    session.sync()
    finance.editor.dispatch(finance.editor.state.tr.insert(0, last))
    expect(outcome().accepted).toContain('Hiệu lực từ ngày ký. | title:Phạm vi')
    session.resolve(() => true, 'accept')
    session.sync()
    expect(textNode(session.doc).child(0).attrs.cid).toBe('hieu-luc')
  })

  it('the proposals of two departments over the same words', () => {
    const position = at(finance, 'nhân dân')
    erase(finance, position, position + 8)
    erase(justice, position + 4, position + 13)
    session.sync()
    type(finance, at(finance, 'Sở'), 'MỚI')
    session.sync()
    erase(justice, at(justice, 'MỚI') + 1, at(justice, 'MỚI') + 2)
    type(justice, at(justice, 'M') + 1, 'zz')
    const { departments, accepted } = outcome()
    expect(departments).toEqual(['stc', 'stp'])
    expect(accepted).toContain('Ủy ban  chịu')
    expect(accepted).toContain('MzzISở')
  })

  it('direct typing and suggestions in one paragraph at once', () => {
    const position = at(finance, 'chịu')
    erase(finance, position, position + 5)
    type(finance, position, 'phải ')
    type(editor, position + 2, 'QQ')
    outcome({ base: AS_IT_WAS.replace('chịu', 'chQQịu') })
  })

  it('a direct split while another suggests behind it loses no key', () => {
    const position = at(finance, 'chịu')
    type(finance, position + 8, 'TT')
    editor.editor.dispatch(editor.editor.state.tr.split(position))
    session.sync()
    expect(words(textNode(session.doc))).toContain('TT')
  })

  it('undo takes back one’s own suggestion', () => {
    const position = at(finance, 'chịu')
    erase(finance, position, position + 4)
    undo(finance.editor.state)
    expect(outcome().accepted).toBe(AS_IT_WAS)
    expect(listProposals(textNode(session.doc))).toEqual([])
  })

  it('accepting all of one department leaves the other’s', () => {
    type(finance, at(finance, 'chịu'), 'AA ')
    type(justice, at(justice, 'Sở'), 'BB ')
    session.sync()
    session.resolve(({ d }) => d === 'stc', 'accept')
    expect(outcome({ base: AS_IT_WAS.replace('chịu', 'AA chịu') }).departments).toEqual(['stp'])
  })

  it('what one proposed as a block one edits freely: split, shortened, restyled', () => {
    const fresh = petitionSchema.nodeFromJSON(paragraph('doan-moi', 'Giao Văn phòng theo dõi.'))
    finance.editor.dispatch(finance.editor.state.tr.insert(finance.editor.state.doc.content.size, fresh))
    session.sync()
    finance.editor.dispatch(finance.editor.state.tr.split(at(finance, 'theo dõi')))
    erase(finance, at(finance, ' phòng'), at(finance, ' phòng') + 6)
    finance.editor.dispatch(finance.editor.state.tr.setNodeAttribute(at(finance, 'Giao') - 1, 'style', 'clause'))
    expect(outcome().accepted).toBe(`${AS_IT_WAS} | clause:Giao Văn  | theo dõi.`)
  })

  it('nested levels: a point made a dash, joined to the point before', () => {
    editor.editor.dispatch(editor.editor.state.tr.setNodeAttribute(at(editor, 'Sở') - 1, 'style', 'point'))
    session.sync()
    finance.editor.dispatch(finance.editor.state.tr.setNodeAttribute(at(finance, 'Sở') - 1, 'style', 'dash'))
    session.sync()
    const base = AS_IT_WAS.replace('Sở', 'point:Sở')
    expect(outcome({ base }).accepted).toBe(AS_IT_WAS.replace('Sở', 'dash:Sở'))
    placeCaret(finance, at(finance, 'Sở'))
    joinBackward(finance.editor.state, (transaction) => finance.editor.dispatch(transaction), finance.editor.view)
    expect(outcome({ base }).accepted).toBe(AS_IT_WAS.replace('hành. | Sở', 'hành.Sở'))
  })
})

describe('a client that edits directly without the right', () => {
  it('is refused each time and has the server’s text again', () => {
    const { editor } = finance
    const forge = (change: () => void) => {
      editor.suggests = false
      change()
      editor.suggests = true
      session.send(finance)
    }
    forge(() => editor.dispatch(editor.state.tr.insertText('HACK', 3)))
    forge(() => editor.dispatch(editor.state.tr.delete(3, 6)))
    const others = petitionSchema.marks.del?.create({ id: 'cua-nguoi-khac', u: 's2', d: 'stp' })
    if (others) forge(() => editor.dispatch(editor.state.tr.addMark(at(finance, 'Sở'), at(finance, 'Sở') + 2, others)))
    forge(() => editor.dispatch(editor.state.tr.setNodeAttribute(0, 'cid', 'ma-khac')))
    expect(session.refusals).toEqual(['base-changed', 'base-changed', 'base-changed', 'base-changed'])
    expect(canonical(editor.state)).toBe(canonical(session.doc))
    expect(words(textNode(session.doc))).toBe(AS_IT_WAS)
  })
})
