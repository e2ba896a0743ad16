import { expect, test } from 'vitest'
import type { NoticeView } from '#server/notifications/contract.ts'
import { groupNotices } from './group-notices.ts'

function notice(id: string, time: string, about: Partial<NoticeView['about']>): NoticeView {
  return {
    id,
    kind: 'agenda-amended',
    about: { kind: 'workshop', id: 'w1', code: 'HT-2026-01', title: 'Đất đai', ...about },
    params: {},
    path: '/',
    createdAt: new Date(time),
    isRead: false,
  }
}

test('notices stand by day in Vietnam, in each day by what they are about, the newest first', () => {
  const other = { id: 'w2', title: 'Nước' }
  const days = groupNotices([
    notice('a', '2026-11-26T02:00:00Z', {}),
    notice('b', '2026-11-26T01:00:00Z', other),
    notice('c', '2026-11-25T18:00:00Z', {}),
    notice('d', '2026-11-25T16:59:00Z', {}),
  ])
  expect(days.map(({ day, subjects }) => [day, subjects.map((group) => group.notices.map(({ id }) => id))])).toEqual([
    ['2026-11-26', [['a', 'c'], ['b']]],
    ['2026-11-25', [['d']]],
  ])
})

test('what has no name of its own stands together', () => {
  const days = groupNotices([
    notice('a', '2026-11-26T02:00:00Z', { kind: 'paper', id: 'p1', code: '', title: '' }),
    notice('b', '2026-11-26T01:00:00Z', { kind: 'paper', id: 'p2', code: '', title: '' }),
  ])
  expect(days[0]?.subjects).toHaveLength(1)
})
