import { expect, it } from 'vitest'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { readClauses } from '../drafts/clauses/read-clauses.ts'
import { diffClauses } from './diff-clauses.ts'

const paragraph = (cid: string, text: string, style = 'clause', marks?: TextJson['marks']): TextJson => ({
  type: 'paragraph',
  attrs: { cid, style },
  content: [{ type: 'text', text, ...(marks && { marks }) }],
})
const clausesOf = (...content: TextJson[]) => readClauses({ type: 'doc', content })
const shown = (former: TextJson[], later: TextJson[]) =>
  diffClauses(clausesOf(...former), clausesOf(...later)).map(({ cid, what, isMoved, isRestyled, segments }) => {
    const signs = { same: '', added: '+', removed: '-' }
    const words = segments.map(({ kind, text }) => (kind === 'same' ? text : `[${signs[kind]}${text}]`)).join('')
    return [cid, isMoved ? `${what}, moved` : what, ...(isRestyled ? ['restyled'] : []), words]
  })

const a = paragraph('aaaa', 'Giao Sở Tài chính chủ trì, thẩm định năm 2025.')
const b = paragraph('bbbb', 'Kinh phí thực hiện: 1.250.000.000 đồng theo 43/2014/NĐ-CP.')
const c = paragraph('cccc', 'Các Sở, ngành chịu trách nhiệm thi hành.')

it('[V5] amounts and numbers of documents are never cut; syllables are compared, not letters', () => {
  const now = paragraph('bbbb', 'Kinh phí thực hiện: 1.520.000.000 đồng theo 102/2024/NĐ-CP.')
  expect(shown([a, b], [a, now])).toEqual([
    ['bbbb', 'changed', 'Kinh phí thực hiện: [-1.250.000.000][+1.520.000.000] đồng theo [-43/2014][+102/2024]/NĐ-CP.'],
  ])
})

it('[V5] new, removed and moved clauses are said as that; a removed one stands where it was', () => {
  const fresh = paragraph('dddd', 'Khoản mới.')
  const last = paragraph('eeee', 'Thời hạn trả lời: 30/11/2026.')
  expect(shown([a, b, last, c], [c, a, fresh, last])).toEqual([
    ['cccc', 'changed, moved', ''],
    ['bbbb', 'removed', '[-Kinh phí thực hiện: 1.250.000.000 đồng theo 43/2014/NĐ-CP.]'],
    ['dddd', 'new', '[+Khoản mới.]'],
  ])
})

it('[V5] a clause that only got another number has not changed; one in other letters has', () => {
  const bold = paragraph('cccc', 'Các Sở, ngành chịu trách nhiệm thi hành.', 'clause', [{ type: 'bold' }])
  expect(shown([a, b, c], [b, c])).toEqual([['aaaa', 'removed', '[-Giao Sở Tài chính chủ trì, thẩm định năm 2025.]']])
  expect(shown([c], [bold])).toEqual([['cccc', 'changed', 'restyled', '']])
  expect(shown([a, b, c], [a, b, c])).toEqual([])
})
