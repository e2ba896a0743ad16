import { describe, expect, it } from 'vitest'
import type { SaidView } from '#server/rooms/contract.ts'
import type { Answer, RoomMessage } from '../media/room-line.ts'
import type { KeptOutbox } from './kept-outbox.ts'
import { createRoomChat, type OutgoingWords } from './room-chat.ts'

const said = (seq: number, userId = 'other'): SaidView => ({
  seq,
  id: `id-${seq}`,
  at: '2026-12-10T02:00:00.000Z',
  userId,
  fullName: 'Đỗ Quang Huy',
  departmentShortName: 'Sở NN&MT Hưng Yên',
  pointName: null,
  to: 'all',
  answerTo: null,
  text: `Tin ${seq}`,
  file: null,
})

function open(answers: (message: RoomMessage) => Answer, kept: OutgoingWords[] = []) {
  const asked: RoomMessage[] = []
  const outbox: KeptOutbox & { kept: readonly OutgoingWords[] } = {
    kept,
    read: () => kept,
    keep(outgoing) {
      outbox.kept = outgoing
    },
  }
  const ask = async (message: RoomMessage) => {
    asked.push(message)
    return answers(message) as never // each test answers by kind
  }
  return { chat: createRoomChat({ ask, myId: 'me', outbox }), asked, outbox }
}
const page = (all: readonly SaidView[], before: number | null = null): Answer => ({
  ok: true,
  value: { said: all, before },
})
const lost: Answer = { ok: false, code: 'room-line-lost' }
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('what is said in writing', () => {
  it('is unread when others write after one came in and the panel is shut', async () => {
    const { chat } = open(() => page([said(1), said(2)]))
    chat.begin()
    await settled()
    expect(chat.getState().unread).toBe(0)
    chat.told([said(3), said(4, 'me')])
    expect(chat.getState().unread).toBe(1)
    chat.setOpen(true)
    expect(chat.getState().unread).toBe(0)
    chat.told([said(5)])
    expect(chat.getState().unread).toBe(0)
  })

  it('is shown once and in its order, however often and late it is told', async () => {
    const { chat } = open(() => page([said(2)]))
    chat.begin()
    await settled()
    chat.told([said(4)])
    chat.told([said(3), said(4)])
    expect(chat.getState().said.map(({ seq }) => seq)).toEqual([2, 3, 4])
  })

  it('after a long break begins with the last page, without a hole that nobody sees', async () => {
    let now = page([said(1), said(2)])
    const { chat } = open(() => now)
    chat.begin()
    await settled()
    now = page([said(90), said(91)], 90)
    chat.begin()
    await settled()
    expect(chat.getState()).toMatchObject({ said: [{ seq: 90 }, { seq: 91 }], before: 90 })
  })

  it('waits for the line with its id, through a reload, and goes when it comes back', async () => {
    let isUp = false
    const first = open(() => (isUp ? page([]) : lost))
    first.chat.say({ to: 'all', answerTo: null, text: ' Chờ mạng ' }, null)
    await settled()
    first.chat.close()
    const [kept] = first.outbox.kept
    expect(kept).toMatchObject({ text: 'Chờ mạng', fault: null })
    isUp = true
    const second = open(() => page([]), [...first.outbox.kept])
    second.chat.begin()
    await settled()
    expect(second.asked).toContainEqual({ ask: 'say', id: kept?.id, to: 'all', answerTo: null, text: 'Chờ mạng' })
    second.chat.told([{ ...said(1, 'me'), id: kept?.id ?? '' }])
    expect(second.chat.getState().outgoing).toEqual([])
    expect(second.outbox.kept).toEqual([])
  })

  it('that is refused says why, and can be taken back', async () => {
    const { chat } = open(({ ask }) => (ask === 'say' ? { ok: false, code: 'room-text-secret' } : page([])))
    chat.say({ to: 'secretariat', answerTo: null, text: 'MẬT' }, null)
    await settled()
    const [refused] = chat.getState().outgoing
    expect(refused?.fault).toBe('room-text-secret')
    expect(chat.withdraw(refused?.id ?? '')?.text).toBe('MẬT')
    expect(chat.getState().outgoing).toEqual([])
  })
})
