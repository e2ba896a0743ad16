import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newId } from '#server/kernel/ids.ts'
import { MESSAGE, SYNC } from '../protocol/draft-protocol.ts'
import { type DraftStore, type HubFixture, openDraftStore, openHub } from './testing/draft-fixture.ts'
import { DraftPeer } from './testing/draft-peer.ts'
import { eventually } from './testing/eventually.ts'

const SOAK = process.env.SOAK === '1'

let store: DraftStore
let fixture: HubFixture

beforeAll(async () => {
  store = await openDraftStore()
})
afterEach(() => fixture.close())
afterAll(() => store.close())

const isUpdate = (message: Uint8Array) => message[0] === MESSAGE.sync && message[1] === SYNC.update

describe('gaps, sleepers and crowds', () => {
  test.each([false, true])(
    '[F12] an update dropped on the way up is resynced (followed by another: %s)',
    async (followed) => {
      fixture = openHub(store.log)
      const draftId = await store.newDraft()
      const { peer, far } = fixture.join(draftId)
      peer.text.insert(0, 'một ')
      await peer.barrier()
      let dropped = 0
      far.filter((direction, message) => !(direction === 'up' && isUpdate(message) && dropped++ === 0))
      peer.text.insert(4, 'hai ')
      if (followed) peer.text.insert(8, 'ba ')
      else peer.sayAlive()
      const expected = peer.text.toString()
      await eventually('healed', async () => (await store.storedText(draftId)) === expected)
      expect(dropped).toBeGreaterThan(0)
    },
  )

  test('[F12] structs whose sender is gone are asked of everyone who may have them', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const [first, second] = [fixture.join(draftId, { userId }), fixture.join(draftId, { userId })]
    await eventually('synced', () => first.peer.synced && second.peer.synced)
    const made: Uint8Array[] = []
    const writer = new Y.Doc()
    writer.on('update', (update: Uint8Array) => made.push(update))
    writer.getText('text').insert(0, 'đầu ')
    writer.getText('text').insert(4, 'cuối')
    const [head, tail] = made
    if (!head || !tail) throw new Error('two updates were made')
    // The second tab knows the head, and the server does not: only the tail arrives, from a connection that then leaves.
    Y.applyUpdate(second.peer.doc, head, second.peer)
    first.peer.sendUpdate(tail)
    await first.peer.barrier()
    first.far.close()
    await eventually('healed', async () => (await store.storedText(draftId)) === 'đầu cuối')
  })

  test('[F12] what waits for a missing part survives a restart', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const made: Uint8Array[] = []
    const writer = new Y.Doc()
    writer.on('update', (update: Uint8Array) => made.push(update))
    writer.getText('text').insert(0, 'a')
    writer.getText('text').insert(1, 'b')
    const [head, tail] = made
    if (!head || !tail) throw new Error('two updates were made')
    const sender = fixture.join(draftId, { userId })
    sender.peer.answersStep1 = false
    sender.peer.sendUpdate(tail)
    await sender.peer.barrier()
    await fixture.close()
    await store.log.compact(draftId)
    fixture = openHub(store.log)
    const again = fixture.join(draftId, { userId })
    again.peer.sendUpdate(head)
    await again.peer.barrier()
    expect(await store.storedText(draftId)).toBe('ab')
  })

  test(
    '[F9] a phone that slept does not overwrite its peers',
    async () => {
      fixture = openHub(store.log, { pingEveryMs: SOAK ? 20_000 : 30 })
      const draftId = await store.newDraft('chung.')
      const userId = newId<'user'>()
      const phone = fixture.join(draftId, { userId })
      const desk = fixture.join(draftId)
      await eventually('synced', () => phone.peer.synced && desk.peer.synced)
      phone.far.vanish()
      const wake = performance.now() + (SOAK ? 300_000 : 200)
      let keys = 0
      while (performance.now() < wake) {
        desk.peer.text.insert(0, 'b')
        keys++
        await desk.peer.barrier()
        await new Promise((resolve) => setTimeout(resolve, SOAK ? 1_000 : 10))
      }
      await eventually('the dead connection was noticed', () => fixture.hub.stats().connections === 1)
      phone.peer.detach()
      phone.peer.text.insert(phone.peer.text.length, ' từ điện thoại')
      fixture.join(draftId, { userId, peer: phone.peer })
      await phone.peer.settled()
      await desk.peer.barrier()
      const expected = `${'b'.repeat(keys)}chung. từ điện thoại`
      expect(await store.storedText(draftId)).toBe(expected)
      expect([phone.peer.text.toString(), desk.peer.text.toString()]).toEqual([expected, expected])
    },
    SOAK ? 400_000 : 10_000,
  )

  test('[F21] 30 joins during 50 edits per second: no error, nobody is sent away, all say the same', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const writers = Array.from({ length: 5 }, () => fixture.join(draftId))
    await Promise.all(writers.map(({ peer }) => peer.barrier()))
    const joined: ReturnType<HubFixture['join']>[] = []
    for (let edit = 0; edit < 100; edit++) {
      writers[edit % 5]?.peer.text.insert(0, `${edit},`)
      if (edit % 3 === 0 && joined.length < 30) joined.push(fixture.join(draftId))
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
    const all = [...writers, ...joined]
    await Promise.all(all.map(({ peer }) => peer.barrier()))
    await eventually('all say the same', () => new Set(all.map(({ peer }) => peer.text.toString())).size === 1)
    expect(all.every(({ far }) => far.closedWith === null)).toBe(true)
    expect(fixture.errors).toEqual([])
    expect(await store.storedText(draftId)).toBe(writers[0]?.peer.text.toString())
  })

  test(
    '[F14] seeded random transactions of three people, with drops and reconnects, end equal everywhere',
    async () => {
      for (let seed = 1; seed <= (SOAK ? 200 : 12); seed++) {
        fixture = openHub(store.log)
        const draftId = await store.newDraft('mở đầu')
        const random = seededRandom(seed)
        const people = Array.from({ length: 3 }, () => ({ userId: newId<'user'>(), peer: new DraftPeer() }))
        const connect = (person: (typeof people)[number]) => {
          const connection = fixture.join(draftId, person)
          connection.far.filter((_, message) => !isUpdate(message) || random() > 0.05)
          return connection
        }
        const connections = people.map(connect)
        for (let step = 0; step < 120; step++) {
          const i = Math.floor(random() * 3)
          const person = people[i]
          if (!person) continue
          if (random() < 0.05) {
            connections[i]?.far.close()
            connections[i] = connect(person)
          } else randomTransaction(person.peer.doc, random)
          if (random() < 0.3) await new Promise((resolve) => setImmediate(resolve))
        }
        for (const connection of connections) connection.far.filter(() => true)
        // Coming back is the last word of a lossy line: both sides exchange what they have.
        for (const [i, person] of people.entries()) {
          connections[i]?.far.close()
          fixture.join(draftId, person)
          await person.peer.settled()
        }
        const said = () => people.map(({ peer }) => contentOf(peer.doc))
        await eventually(`seed ${seed}: equal`, () => new Set(said()).size === 1)
        expect(await fixture.hub.read(draftId, contentOf)).toBe(said()[0])
        expect(fixture.errors).toEqual([])
        await fixture.close()
      }
    },
    SOAK ? 300_000 : 20_000,
  )
})

/** Text and rows as one string; the order of a map's keys says nothing. */
function contentOf(doc: Y.Doc): string {
  const rows = Object.entries(doc.getMap('rows').toJSON()).sort(([a], [b]) => a.localeCompare(b))
  return JSON.stringify([doc.getText('text').toString(), rows])
}

function seededRandom(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return (state >>> 8) / 2 ** 24
  }
}

function randomTransaction(doc: Y.Doc, random: () => number): void {
  const text = doc.getText('text')
  const rows = doc.getMap('rows')
  doc.transact(() => {
    for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
      const at = Math.floor(random() * (text.length + 1))
      const key = `r${Math.floor(random() * 5)}`
      const kind = random()
      if (kind < 0.5) text.insert(at, 'đợt '.repeat(1 + Math.floor(random() * 3)))
      else if (kind < 0.75 && text.length > 0) {
        const from = Math.min(at, text.length - 1)
        text.delete(from, Math.min(1 + Math.floor(random() * 4), text.length - from))
      } else if (kind < 0.9) rows.set(key, new Y.Map([['title', `${Math.floor(random() * 100)}`]]))
      else rows.delete(key)
    }
  })
}
