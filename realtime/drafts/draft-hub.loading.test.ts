import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { createSlowDraftLog, gate } from '#test/fakes/slow-draft-log.ts'
import { CLOSE } from '../protocol/draft-protocol.ts'
import { DraftGoneError } from './draft-log.ts'
import {
  type DraftStore,
  type HubFixture,
  openDraftStore,
  openHub,
  TEST_SCHEMA,
  textUpdate,
} from './testing/draft-fixture.ts'
import { eventually } from './testing/eventually.ts'

let store: DraftStore
const hubs: HubFixture[] = []
const hubOn = (...args: Parameters<typeof openHub>): HubFixture => {
  const fixture = openHub(...args)
  hubs.push(fixture)
  return fixture
}

beforeAll(async () => {
  store = await openDraftStore()
})
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((fixture) => fixture.close()))
})
afterAll(() => store.close())

describe('opening and loading a draft', () => {
  test('[F1] 2 × 100 simultaneous first opens make one seed', async () => {
    const subjectId = newId<'workshop'>()
    const nodes = [hubOn(store.log), hubOn(store.log)]
    let seeds = 0
    const open = () =>
      store.log.openDraft({
        draftId: newId<'draft'>(),
        kind: 'agenda',
        subjectId,
        schemaVersion: TEST_SCHEMA,
        seed: () => {
          seeds++
          return textUpdate('khai mạc')
        },
      })
    const peers = await Promise.all(
      nodes.flatMap(({ join }) => Array.from({ length: 100 }, async () => join(await open()).peer)),
    )
    await eventually('all are synced', () => peers.every((peer) => peer.synced))
    expect(seeds).toBe(1)
    expect(new Set(peers.map((peer) => peer.text.toString()))).toEqual(new Set(['khai mạc']))
  })

  test('[F6] 50 joins during a slow load share one document', async () => {
    const slow = createSlowDraftLog(store.log)
    const loading = gate()
    slow.beforeLoad = () => loading.opened
    const { hub, join } = hubOn(slow)
    const draftId = await store.newDraft('một')
    const peers = Array.from({ length: 50 }, () => join(draftId).peer)
    for (const [i, peer] of peers.entries()) peer.text.insert(0, `${i};`)
    await eventually('the load began', () => slow.calls.load > 0)
    loading.open()
    await Promise.all(peers.map((peer) => peer.barrier()))
    await eventually('all say the same', () => new Set(peers.map((peer) => peer.text.toString())).size === 1)
    expect(slow.calls.load).toBe(1)
    expect(hub.stats()).toEqual({ documents: 1, connections: 50, unsavedDocuments: 0 })
    expect(peers[0]?.text.toString().split(';')).toHaveLength(51)
  })

  test('[F2] an edit made just before leaving is there for who rejoins while it is being saved', async () => {
    const slow = createSlowDraftLog(store.log)
    const { hub, join } = hubOn(slow)
    const draftId = await store.newDraft('đầu ')
    const leaver = join(draftId)
    await leaver.peer.barrier()
    const saving = gate()
    slow.beforeAppend = () => saving.opened
    leaver.peer.text.insert(4, 'cuối')
    await eventually('the save began', () => slow.calls.append > 0)
    leaver.far.close()
    await eventually('nobody is connected', () => hub.stats().connections === 0)
    const rejoined = join(draftId)
    await eventually('synced', () => rejoined.peer.synced)
    expect(rejoined.peer.text.toString()).toBe('đầu cuối')
    rejoined.peer.text.insert(0, 'và ')
    saving.open()
    await rejoined.peer.barrier()
    expect(slow.calls.load).toBe(1)
    rejoined.far.close()
    await eventually('unloaded', () => hub.stats().documents === 0)
    expect(await store.storedText(draftId)).toBe('và đầu cuối')
  })

  test('[F8] a load error is told as "again later", nothing is created, and the next one gets the content', async () => {
    const slow = createSlowDraftLog(store.log)
    const { hub, join, errors } = hubOn(slow)
    const draftId = await store.newDraft('nguyên văn')
    slow.beforeLoad = () => Promise.reject(new Error('disk on fire'))
    const refused = join(draftId)
    await eventually('closed', () => refused.far.closedWith !== null)
    expect(refused.far.closedWith?.code).toBe(CLOSE.tryAgainLater)
    expect(refused.peer.synced).toBe(false)
    expect(errors).toHaveLength(1)
    expect(hub.stats()).toEqual({ documents: 0, connections: 0, unsavedDocuments: 0 })
    slow.beforeLoad = () => Promise.resolve()
    const { peer } = join(draftId)
    await eventually('synced', () => peer.synced)
    expect(peer.text.toString()).toBe('nguyên văn')
  })

  test('[F8] a draft that does not exist is not created: not by connecting, reading or editing', async () => {
    const { hub, join } = hubOn(store.log)
    const draftId = newId<'draft'>()
    const { far } = join(draftId)
    await eventually('closed', () => far.closedWith !== null)
    expect(far.closedWith?.code).toBe(CLOSE.noSuchDraft)
    await expect(hub.read(draftId, () => 1)).rejects.toThrow(DraftGoneError)
    await expect(hub.edit(draftId, 'system', () => undefined)).rejects.toThrow(DraftGoneError)
    expect(await store.log.load(draftId)).toBe('missing')
  })

  test('reading loads, looks and unloads', async () => {
    const { hub } = hubOn(store.log)
    const draftId = await store.newDraft('đọc')
    expect(await hub.read(draftId, (doc) => doc.getText('text').toString())).toBe('đọc')
    await eventually('unloaded', () => hub.stats().documents === 0)
  })
})
