import { expect, it, vi } from 'vitest'
import type { OwnLine } from './own-position.ts'
import { createPositionSaver, type SaverStatus } from './position-saver.ts'

function opened(answers: boolean[]) {
  const sent: string[] = []
  const statuses: SaverStatus['kind'][] = []
  let work: (() => void) | null = null
  const saver = createPositionSaver({
    async send(cid, { comment }) {
      sent.push(`${cid}: ${comment}`)
      return answers.shift() ?? true
    },
    report: ({ kind }) => statuses.push(kind),
    now: () => new Date('2026-11-23T01:00:00Z'),
    schedule(next) {
      work = next
      return () => {
        work = null
      }
    },
  })
  const line = (comment: string): OwnLine => ({ position: 'disagree', comment })
  return { saver, sent, statuses, line, rest: () => work?.() }
}

it('sends the last word on each clause once one rests', async () => {
  const { saver, sent, statuses, line, rest } = opened([])
  saver.change('a', line('mộ'))
  saver.change('a', line('một'))
  saver.change('b', line('hai'))
  rest()
  await vi.waitUntil(() => statuses.at(-1) === 'saved')
  expect(sent).toEqual(['a: một', 'b: hai'])
})

it('says that it is not saved, keeps the word and tries again', async () => {
  const { saver, sent, statuses, line, rest } = opened([false])
  saver.change('a', line('một'))
  rest()
  await vi.waitUntil(() => statuses.at(-1) === 'unsaved')
  rest()
  await vi.waitUntil(() => statuses.at(-1) === 'saved')
  expect(sent).toEqual(['a: một', 'a: một'])
})

it('sends nothing once it is closed', () => {
  const { saver, sent, line, rest } = opened([])
  saver.change('a', line('một'))
  saver.close()
  rest()
  expect(sent).toEqual([])
})
