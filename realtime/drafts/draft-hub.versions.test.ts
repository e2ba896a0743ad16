import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newId } from '#server/kernel/ids.ts'
import { createSlowDraftLog } from '#test/fakes/slow-draft-log.ts'
import { AUTOMATIC_VERSION } from './draft-versions.ts'
import { type DraftStore, type HubFixture, openDraftStore, openHub } from './testing/draft-fixture.ts'
import { eventually } from './testing/eventually.ts'

let store: DraftStore
let fixture: HubFixture

beforeAll(async () => {
  store = await openDraftStore()
})
afterEach(() => fixture.close())
afterAll(() => store.close())

describe('named versions', () => {
  test('[F8] an update that removes more than half makes a named version first, a small one does not', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const { peer } = fixture.join(draftId, { userId })
    peer.text.insert(0, 'Điều 1. '.repeat(100))
    peer.text.delete(0, 300)
    await peer.barrier()
    expect(await fixture.hub.listVersions(draftId)).toEqual([])
    peer.text.delete(0, 400)
    peer.text.insert(0, 'tiếp ')
    await peer.barrier()
    const versions = await fixture.hub.listVersions(draftId)
    expect(versions).toMatchObject([{ name: AUTOMATIC_VERSION.largeDeletion, createdBy: userId }])
    const state = await store.log.loadVersion(draftId, versions[0]?.versionId ?? '')
    const kept = new Y.Doc()
    Y.applyUpdate(kept, state ?? new Uint8Array())
    expect(kept.getText('text').length).toBe(500)
    expect(await store.storedText(draftId)).toBe(`tiếp ${'Điều 1. '.repeat(100).slice(700)}`)
  })

  test('[F8] while that version cannot be stored, the deletion waits and nothing is lost', async () => {
    const slow = createSlowDraftLog(store.log)
    fixture = openHub(slow)
    const draftId = await store.newDraft('x'.repeat(500))
    const [a, b] = [fixture.join(draftId), fixture.join(draftId)]
    a.peer.text.insert(0, 'a')
    b.peer.text.insert(0, 'b')
    await Promise.all([a.peer.barrier(), b.peer.barrier()])
    slow.down = true
    a.peer.text.delete(0, a.peer.text.length)
    await eventually('tried', () => slow.calls.saveVersion > 1)
    expect(b.peer.text.length).toBeGreaterThan(500)
    expect(b.peer.statuses.at(-1)?.saving).toBe('failing')
    slow.down = false
    await a.peer.barrier()
    await eventually('deleted', () => b.peer.text.length < 2)
    expect(await fixture.hub.listVersions(draftId)).toHaveLength(1)
  })

  test('[F18] a named version is restored a thousand edits later, as a new change that others can go on from', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const { peer } = fixture.join(draftId, { userId })
    const rows = peer.doc.getMap<Y.Map<unknown>>('rows')
    const row = (title: string) =>
      new Y.Map<unknown>([
        ['title', new Y.Text(title)],
        ['minutes', 15],
      ])
    peer.doc.transact(() => {
      rows.set('a', row('Khai mạc'))
      rows.set('b', row('Thảo luận'))
    })
    await peer.barrier()
    const before = JSON.stringify(rows.toJSON())
    const versionId = await fixture.hub.saveVersion(draftId, 'Bản gửi lãnh đạo', { userId })
    const kept = rows.get('b')
    for (let i = 0; i < 1_000; i++) {
      if (i % 3 === 0) rows.set(`n${i % 7}`, row(`mục ${i}`))
      else if (i % 3 === 1) rows.delete(`n${i % 7}`)
      else rows.set('a', row(`Khai mạc ${i}`))
    }
    await peer.barrier()
    await store.log.compact(draftId)
    await fixture.hub.restoreVersion(draftId, versionId, { userId })
    await eventually(
      'restored everywhere',
      () => JSON.stringify(sorted(rows.toJSON())) === JSON.stringify(sorted(JSON.parse(before))),
    )
    expect(rows.get('b')).toBe(kept)
    const title = rows.get('a')?.get('title')
    if (!(title instanceof Y.Text)) throw new Error('the title is a text')
    title.insert(0, 'Lễ ')
    await peer.barrier()
    expect((await fixture.hub.listVersions(draftId)).map(({ name }) => name)).toEqual([
      'Bản gửi lãnh đạo',
      AUTOMATIC_VERSION.beforeRestore,
    ])
    await fixture.hub.read(draftId, (doc) =>
      expect(doc.getMap<Y.Map<unknown>>('rows').get('a')?.get('title')?.toString()).toBe('Lễ Khai mạc'),
    )
  }, 20_000)

  test('[F18] a root that is no map is not restored silently: the caller gives the way', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft('văn bản')
    const versionId = await fixture.hub.saveVersion(draftId, 'v', 'system')
    await expect(fixture.hub.restoreVersion(draftId, versionId, 'system')).rejects.toThrow('is not a map')
    expect(await store.storedText(draftId)).toBe('văn bản')
  })
})

function sorted(value: Record<string, unknown>): Array<[string, unknown]> {
  return Object.entries(value).sort(([a], [b]) => a.localeCompare(b))
}
