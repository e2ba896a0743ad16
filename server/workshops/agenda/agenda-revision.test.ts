import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { encodeAgenda, readAgenda } from '#realtime/protocol/agenda-document.ts'
import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import { freezeContent, hashOf } from './agenda-revision.ts'

const item: AgendaItemInput = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'opening',
  title: 'Khai mạc – hòa giải',
  minutes: 15,
  paperIds: ['01900000-0000-7000-8000-000000000009'],
}
const workshop = { id: 'w', startsAt: new Date('2026-11-23T00:30:00Z'), zone: 'Asia/Ho_Chi_Minh' }

function freeze(one: AgendaItemInput, papers = new Map<string, string>()) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeAgenda([one]))
  return freezeContent(workshop, readAgenda(doc), papers)
}

it('hashes the same agenda alike, however its text was composed and its keys ordered', () => {
  const { content, hash } = freeze(item)
  expect(freeze({ ...item, title: item.title.normalize('NFD') }).hash).toBe(hash)
  const reversed = Object.fromEntries(Object.entries(content).reverse()) as typeof content
  expect(hashOf(reversed)).toBe(hash)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

it('hashes every word, every minute and every cited file', () => {
  const { hash } = freeze(item)
  const others = [
    freeze({ ...item, title: 'Khai mạc – hoà giải' }),
    freeze({ ...item, minutes: 16 }),
    freeze(item, new Map([['01900000-0000-7000-8000-000000000009', 'a'.repeat(64)]])),
  ]
  expect(new Set([hash, ...others.map((other) => other.hash)]).size).toBe(4)
})

it('gives a known hash for a known agenda, so that a later release cannot change it unseen', () => {
  expect(freeze(item).hash).toBe('1cd1e6587c97af286feb6e1cb09159a165c45a2ecf4b7320005df54572e52aea')
})
