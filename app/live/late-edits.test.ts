import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type AgendaCommand, applyAgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import { encodeAgenda, readAgenda } from '#realtime/protocol/agenda-document.ts'
import { lateChanges } from './late-edits.ts'

const id = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const item = (n: number, title = `Mục ${n}`) => ({ id: id(n), kind: 'other' as const, title, minutes: 10 })

function docs(): { server: Y.Doc; local: Y.Doc } {
  const seed = encodeAgenda([item(1), { ...item(2), children: [item(3)] }, item(4)])
  const [server, local] = [new Y.Doc(), new Y.Doc()]
  Y.applyUpdate(server, seed)
  Y.applyUpdate(local, seed)
  return { server, local }
}

it('[late edits] lists what only this page has, and applying the list gives the page its text back', () => {
  const { server, local } = docs()
  const typed: AgendaCommand[] = [
    { type: 'set', itemId: id(1), field: 'title', value: 'Mục 1 sửa trên tàu' },
    { type: 'set', itemId: id(3), field: 'minutes', value: 25 },
    { type: 'add', parentId: null, afterId: id(1), items: [{ ...item(9), children: [item(10)] }] },
    { type: 'add', parentId: id(2), afterId: id(3), items: [item(11)] },
    { type: 'move', itemId: id(4), parentId: null, afterId: null },
  ]
  for (const command of typed) applyAgendaCommand(local, command)
  const changes = lateChanges(local, server)
  expect(changes.map((change) => change.command.type).sort()).toEqual(['add', 'add', 'move', 'set', 'set'])
  for (const { command } of changes) expect(applyAgendaCommand(server, command).ok).toBe(true)
  const said = (doc: Y.Doc) => readAgenda(doc).map(({ position: _p, ...view }) => view)
  expect(said(server)).toEqual(said(local))
})

it('[late edits] does not mistake what others did meanwhile for something typed here', () => {
  const { server, local } = docs()
  applyAgendaCommand(server, { type: 'set', itemId: id(1), field: 'minutes', value: 40 })
  applyAgendaCommand(server, { type: 'remove', itemIds: [id(4)] })
  applyAgendaCommand(local, { type: 'set', itemId: id(1), field: 'title', value: 'Mục 1 của tôi' })
  expect(lateChanges(local, server).map((change) => [change.command, change.before])).toEqual([
    [
      { type: 'set', itemId: id(1), field: 'title', value: 'Mục 1 của tôi' },
      { type: 'set', title: 'Mục 1', value: 'Mục 1' },
    ],
  ])
  expect(lateChanges(server, server)).toEqual([])
})
