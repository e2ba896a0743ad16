import * as Y from 'yjs'
import { BREAK } from '../../protocol/petition-text/proposal.ts'
import { textNode } from '../../protocol/petition-text/text-document.ts'
import type { TextStyle } from '../../protocol/petition-text/text-styles.ts'
import { unacknowledgedEdits } from '../../protocol/petition-text/unacknowledged-edits.ts'
import { OPERATIONS, paragraph } from './text-operations.ts'
import { TextSession } from './text-session.ts'

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
 * In lines, nested lists and a table: two who edit, two who suggest, a server that accepts and rejects, random delays and batches, drawn from the seed (ids are not).
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

const LIST: readonly TextStyle[] = ['title', 'clause', 'point', 'dash', 'dash', 'point', 'body', 'clause', 'point']

function content(words: (n: number) => string): object {
  const line = (n: number, style?: TextStyle) => paragraph(words(n), style).toJSON()
  const cell = (text: string) => ({
    type: 'tableCell',
    content: [paragraph(text).toJSON(), line(3, 'clause'), line(3, 'point')],
  })
  // Lists in lists: 1. → a) → -, twice, with a loose line in between.
  const list = () => LIST.map((style) => line(8, style))
  return {
    type: 'doc',
    content: [
      ...Array.from({ length: 6 }, () => line(14)),
      ...list(),
      { type: 'table', content: [{ type: 'tableRow', content: [cell('Hạng mục'), cell('Kinh phí')] }] },
      ...list(),
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
