import { expect, it } from 'vitest'
import type { DepartmentView } from '#server/departments/contract.ts'
import { validateDocument } from '#server/documents/validate-document.ts'
import { textIn } from '#server/language/catalogue.ts'
import type { ConsensusView, OpinionTableView, RoundView, SaidView } from '../consultation-view.ts'
import { composeOpinionTable } from './compose-opinion-table.ts'
import { opinionRows } from './opinion-rows.ts'

const AT = new Date('2026-11-26T02:00:00Z')
const said = (over: Partial<SaidView> = {}): SaidView => ({
  statementId: 's',
  cid: 'a',
  clauseLabel: '1.',
  clauseHeading: 'Về giá đất',
  position: 'disagree',
  comment: 'Đề nghị bỏ.',
  isEarlier: false,
  ofText: null,
  at: AT,
  by: null,
  isAfterDeadline: false,
  answer: { kind: 'explain', words: 'Giữ để thống nhất.', at: AT, by: null },
  earlier: [],
  ...over,
})
const cell = (departmentId: string, words: readonly SaidView[], state: 'agree' | 'deemed' = 'agree') => ({
  departmentId,
  state,
  isEarlier: false,
  said: words,
})
const row = (cid: string, cells: ConsensusView['rows'][number]['cells']) => ({
  cid,
  label: '',
  heading: '',
  isGone: false,
  isChanged: false,
  isAgreed: false,
  isDisputed: true,
  cells,
})
const mapOf = (...rows: ConsensusView['rows']): ConsensusView => ({
  rows,
  clauseCount: 2,
  agreedCount: 0,
  disputedCount: 1,
})
const ROUND: RoundView = {
  id: 'r',
  number: 1,
  letter: '',
  deadline: '2026-11-25',
  silenceAgrees: true,
  openedAt: AT,
  openedBy: null,
  closedAt: AT,
  closedBy: null,
  closeReason: null,
  spokenCount: 1,
  commentCount: 1,
  unansweredCount: 0,
  workingDaysLeft: -1,
  closingTime: 'in-time',
}
const bodies = [
  { id: 'hn', name: 'Sở NN&MT TP. Hà Nội' },
  { id: 'bn', name: 'Sở NN&MT tỉnh Bắc Ninh' },
]
const rowsOf = (map: ConsensusView) => opinionRows(textIn('vi'), bodies, map, { closedAt: AT })

it('a body has one number, a row for each comment and one for the rest', () => {
  const agreed = said({ cid: 'b', position: 'agree', comment: '', answer: null })
  const map = mapOf(
    row('a', [cell('hn', [said()]), cell('bn', [], 'deemed')]),
    row('b', [cell('hn', [agreed]), cell('bn', [], 'deemed')]),
  )
  expect(rowsOf(map).map(({ number, department, opinion, answer }) => [number, department, opinion, answer])).toEqual([
    [1, 'Sở NN&MT TP. Hà Nội', 'Khoản 1 (Về giá đất): Không nhất trí. Đề nghị bỏ.', 'Giải trình: Giữ để thống nhất.'],
    [1, '', 'Nhất trí với các nội dung còn lại.', ''],
    [2, 'Sở NN&MT tỉnh Bắc Ninh', 'Không có ý kiến trong thời hạn; coi như thống nhất theo công văn lấy ý kiến.', ''],
  ])
})

it('a clause that was split carries its comment once', () => {
  const map = mapOf(row('a', [cell('hn', [said()])]), row('a2', [cell('hn', [said()])]))
  expect(rowsOf(map).filter(({ number }) => number === 1)).toHaveLength(1)
})

it('the report keeps the rules of NĐ 30 as a draft without number', () => {
  const table = {
    petitionId: 'p',
    code: 'KN-2026-001',
    title: 'V/v kiến nghị tháo gỡ',
    lead: null,
    parentName: '',
    placeName: '',
    round: ROUND,
    rows: rowsOf(mapOf(row('a', [cell('hn', [said()])]))),
  } satisfies OpinionTableView
  const lead = {
    name: 'Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh',
    parentName: 'UBND TỈNH BẮC NINH',
    placeName: 'Bắc Ninh',
    symbol: 'SNNMT',
  } as DepartmentView
  const document = { ...composeOpinionTable(table, lead), draft: null }
  expect(validateDocument(document)).toEqual([])
  expect(document.subject).toContain('dự thảo văn bản kiến nghị tháo gỡ')
})
