import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { encodeAgenda } from '#realtime/protocol/agenda-document.ts'
import { createAgendaLive } from './agenda-live.ts'

const id = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

function open() {
  const doc = new Y.Doc()
  const item = (n: number) => ({ id: id(n), kind: 'other' as const, title: `Mục ${n}`, minutes: 5 })
  Y.applyUpdate(doc, encodeAgenda([item(1), item(2)]))
  return createAgendaLive(doc)
}

it('gives a new snapshot after a change, in which unchanged items are the same objects', async () => {
  const live = open()
  const heard = vi.fn()
  live.subscribe(heard)
  const before = live.getSnapshot()
  expect(live.getSnapshot()).toBe(before)
  live.run({ type: 'set', itemId: id(2), field: 'minutes', value: 9 })
  live.run({ type: 'set', itemId: id(2), field: 'kind', value: 'vote' })
  await Promise.resolve()
  expect(heard).toHaveBeenCalledTimes(1)
  const after = live.getSnapshot()
  expect(after.items[0]).toBe(before.items[0])
  expect(after.items[1]).toMatchObject({ minutes: 9, kind: 'vote' })
  expect(after.canUndo).toBe(true)
})

it('[F22] nothing on the page moves while an input method composes', async () => {
  const live = open()
  const heard = vi.fn()
  live.subscribe(heard)
  live.setComposing(true)
  live.text(id(1), 'title')?.insert(0, 'a')
  await Promise.resolve()
  expect(heard).not.toHaveBeenCalled()
  live.setComposing(false)
  await Promise.resolve()
  expect(heard).toHaveBeenCalledTimes(1)
  expect(live.getSnapshot().items[0]?.title).toBe('aMục 1')
})

it('says nothing any more once it is closed', async () => {
  const live = open()
  const heard = vi.fn()
  live.subscribe(heard)
  live.close()
  live.text(id(1), 'title')?.insert(0, 'a')
  await Promise.resolve()
  expect(heard).not.toHaveBeenCalled()
  live.close()
})
