import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { agendaItems, encodeAgenda } from '#realtime/protocol/agenda-document.ts'
import { itemText } from '#realtime/protocol/agenda-item.ts'
import { placeInText, readPeers } from './agenda-presence.ts'

const ITEM = '01900000-0000-7000-8000-000000000001'
const an = { userId: 'an', name: 'Trần Quốc Ân', departmentCode: 'HN', departmentHue: 1, departmentShortName: 'Sở HN' }

function open(): { doc: Y.Doc; text: Y.Text } {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeAgenda([{ id: ITEM, kind: 'opening', title: 'Khai mạc', minutes: 5 }]))
  const text = itemText(agendaItems(doc), ITEM, 'title')
  if (!text) throw new Error('no text')
  return { doc, text }
}

it('a caret stands between the same letters, whatever is typed before it', () => {
  const { doc, text } = open()
  const place = JSON.parse(JSON.stringify(placeInText(ITEM, 'title', text, { anchor: 4, head: 4 })))
  const read = () => readPeers([{ state: { user: an, mode: 'edit', place } }], 'me', doc)[0]?.place
  expect(read()).toEqual({ itemId: ITEM, cell: 'title', caret: 4 })
  text.insert(0, 'Lễ ')
  expect(read()?.caret).toBe(7)
  text.delete(0, text.length)
  expect(read()?.caret).toBe(0)
})

it('one person is one peer, with the page on which they do something; I am none', () => {
  const { doc } = open()
  const place = { itemId: ITEM, cell: 'minutes' }
  const states = [
    { state: { user: an, mode: 'read', place: null } },
    { state: { user: an, mode: 'edit', place } },
    { state: { user: { ...an, userId: 'me' }, mode: 'edit', place } },
  ]
  expect(readPeers(states, 'me', doc)).toEqual([{ ...an, mode: 'edit', place: { ...place, caret: null } }])
})

it('what another browser says that cannot be understood is left out', () => {
  const { doc } = open()
  const nonsense = [null, 7, {}, { user: 3 }, { user: { userId: 'x' } }]
  expect(
    readPeers(
      nonsense.map((state) => ({ state })),
      'me',
      doc,
    ),
  ).toEqual([])
  const odd = { user: an, mode: 'boss', place: { itemId: ITEM, cell: 'title', head: { type: 1, item: 'x' } } }
  expect(readPeers([{ state: odd }], 'me', doc)[0]).toMatchObject({ mode: 'read', place: { caret: null } })
})
