import { beforeEach, expect, test } from 'vitest'
import { EMPTY_CONTENT } from '#server/petitions/items/content/contract.ts'
import type { ItemContent } from '#server/petitions/items/contract.ts'
import { createItemSaver, type ItemSaver, type KnownText, type SaveAnswer } from './item-saver.ts'
import type { UnsentText, UnsentTexts } from './unsent-texts.ts'

const text = (over: Partial<ItemContent>): ItemContent => ({ ...EMPTY_CONTENT, title: 'Tên', ...over })
const at = new Date('2026-11-26T08:27:00Z')
const START: KnownText = { content: text({}), version: 3, at, by: null }

let sent: { basedOn: number; saveId: string; content: ItemContent; answer: (answer: SaveAnswer) => void }[]
let timers: { work: () => void; milliseconds: number }[]
let stored: Map<string, UnsentText>
let names: number

beforeEach(() => {
  sent = []
  timers = []
  stored = new Map()
  names = 0
})

function open(start: KnownText = START): ItemSaver {
  const unsent: UnsentTexts = {
    read: (id) => stored.get(id) ?? null,
    write: (id, one) => void stored.set(id, one),
    forget: (id) => void stored.delete(id),
  }
  return createItemSaver({
    itemId: 'item',
    start,
    unsent,
    send: (save) => new Promise((answer) => void sent.push({ ...save, answer })),
    newId: () => `save-${++names}`,
    schedule(work, milliseconds) {
      const timer = { work, milliseconds }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  })
}
async function rest() {
  for (const timer of timers.splice(0)) timer.work()
  await Promise.resolve()
}
async function answer(index: number, with_: SaveAnswer) {
  sent[index]?.answer(with_)
  await Promise.resolve()
  await Promise.resolve()
}

test('“saved” is said only after the server’s commit; until then the text lies on this machine', async () => {
  const saver = open()
  saver.change(text({ cause: 'a' }))
  expect([saver.state().status, stored.size, sent.length]).toEqual(['saving', 1, 0])
  await rest()
  expect([saver.state().status, sent[0]?.basedOn]).toEqual(['saving', 3])
  await answer(0, { kind: 'saved', version: 4, at })
  expect([saver.state().status, stored.size]).toEqual(['saved', 0])
})

test('what is typed while a save is under way follows it, on the version it made', async () => {
  const saver = open()
  saver.change(text({ cause: 'a' }))
  await rest()
  saver.change(text({ cause: 'ab' }))
  await answer(0, { kind: 'saved', version: 4, at })
  expect([saver.state().status, stored.get('item')?.content.cause]).toEqual(['saving', 'ab'])
  await rest()
  expect([sent[1]?.basedOn, sent[1]?.content.cause]).toEqual([4, 'ab'])
})

test('[I7] without an answer it is sent again under the same name; changed meanwhile, under another', async () => {
  const saver = open()
  saver.change(text({ cause: 'a' }))
  await rest()
  await answer(0, { kind: 'unreachable', isSignedOut: false })
  expect([saver.state().status, saver.state().unsentCount, stored.size]).toEqual(['unsent', 1, 1])
  await rest()
  expect(sent[1]?.saveId).toBe(sent[0]?.saveId)
  await answer(1, { kind: 'unreachable', isSignedOut: true })
  saver.change(text({ cause: 'ab' }))
  expect([saver.state().status, saver.state().isSignedOut]).toEqual(['unsent', true])
  await rest()
  expect(sent[2]?.saveId).not.toBe(sent[0]?.saveId)
  await answer(2, { kind: 'saved', version: 4, at })
  expect([saver.state().status, saver.state().isSignedOut, saver.state().unsentCount]).toEqual(['saved', false, 0])
})

test('unsent text survives a reload, on the text it was written on', async () => {
  const first = open()
  first.change(text({ cause: 'chưa gửi' }))
  first.close()
  const second = open()
  expect([second.state().content.cause, second.state().isRestored]).toEqual(['chưa gửi', true])
  await rest()
  expect([sent[0]?.basedOn, sent[0]?.content.cause]).toEqual([3, 'chưa gửi'])
})

test('after a reload, what a colleague saved meanwhile comes in beside it', async () => {
  const first = open()
  first.change(text({ cause: 'của tôi' }))
  first.close()
  const second = open({ ...START, content: text({ proposal: 'của họ' }), version: 5, by: 'Lan' })
  await rest()
  expect(sent[0]).toMatchObject({ basedOn: 5, content: { cause: 'của tôi', proposal: 'của họ' } })
  expect(second.state().joined).toBe('Lan')
})

test('[I6] a colleague was faster: other parts go together by themselves and are sent on their version', async () => {
  const saver = open()
  saver.change(text({ cause: 'của tôi' }))
  await rest()
  const theirs = { content: text({ proposal: 'của họ' }), version: 4, at, by: 'Lan' }
  await answer(0, { kind: 'changed-meanwhile', theirs })
  expect(sent[1]).toMatchObject({ basedOn: 4, content: { cause: 'của tôi', proposal: 'của họ' } })
})

test('[I6] the same part: both texts are shown, nothing is sent until a person has decided', async () => {
  const saver = open()
  saver.change(text({ cause: 'của tôi' }))
  await rest()
  const theirs = { content: text({ cause: 'của họ' }), version: 4, at, by: 'Lan' }
  await answer(0, { kind: 'changed-meanwhile', theirs })
  expect(saver.state().conflict).toMatchObject({ conflicts: ['cause'], theirs: { content: { cause: 'của họ' } } })
  expect(saver.state().content.cause).toBe('của tôi')
  expect(await saver.flush()).toBe(false)
  expect(sent).toHaveLength(1)
  saver.resolve(text({ cause: 'của tôi\ncủa họ' }))
  expect(sent[1]).toMatchObject({ basedOn: 4, content: { cause: 'của tôi\ncủa họ' } })
})

test('[I6] an undecided collision is still one after a reload: theirs is not overwritten unseen', async () => {
  const first = open()
  first.change(text({ cause: 'của tôi' }))
  await rest()
  const theirs = { content: text({ cause: 'của họ' }), version: 4, at, by: 'Lan' }
  await answer(0, { kind: 'changed-meanwhile', theirs })
  first.close()
  const second = open(theirs)
  expect(second.state().conflict).toMatchObject({ conflicts: ['cause'], theirs: { content: { cause: 'của họ' } } })
  await rest()
  expect(sent).toHaveLength(1)
})

test('a colleague’s save comes into a text at rest, and waits while one composes a letter', () => {
  const saver = open()
  const theirs = { content: text({ proposal: 'của họ' }), version: 4, at, by: 'Lan' }
  saver.setComposing(true)
  saver.heard(theirs)
  expect(saver.state().content.proposal).toBe('')
  saver.setComposing(false)
  saver.heard(theirs)
  expect([saver.state().content.proposal, saver.state().joined]).toEqual(['của họ', 'Lan'])
  saver.heard({ ...START, content: text({ proposal: 'cũ' }) }) // an older reading arrives late
  expect(saver.state().content.proposal).toBe('của họ')
})

test('a refusal is shown and the text stays; the next change tries again', async () => {
  const saver = open()
  saver.change(text({ cause: 'a' }))
  await rest()
  await answer(0, { kind: 'refused', failure: { code: 'item-closed' } })
  expect([saver.state().status, saver.state().failure?.code, stored.size]).toEqual(['unsent', 'item-closed', 1])
})
