import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { gate } from '#test/fakes/slow-draft-log.ts'
import { CLOSE, HUB_REASON, MESSAGE } from '../protocol/draft-protocol.ts'
import { type DraftStore, type HubFixture, openDraftStore, openHub, TEST_SCHEMA } from './testing/draft-fixture.ts'
import { eventually } from './testing/eventually.ts'

let store: DraftStore
let fixture: HubFixture

beforeAll(async () => {
  store = await openDraftStore()
})
afterEach(() => fixture.close())
afterAll(() => store.close())

describe('who may do what', () => {
  test('[F17] messages before a refused access are not applied', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft('nguyên')
    const userId = newId<'user'>()
    const deciding = gate()
    fixture.access.before = () => deciding.opened
    fixture.access.set(userId, null)
    const { peer, far } = fixture.join(draftId, { userId })
    peer.text.insert(0, 'lén ')
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    deciding.open()
    await eventually('closed', () => far.closedWith !== null)
    expect(far.closedWith?.code).toBe(CLOSE.noSuchDraft)
    expect(peer.types).toEqual([])
    expect(await store.storedText(draftId)).toBe('nguyên')
  })

  test('[P2] messages before an access that is given are applied in order', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const deciding = gate()
    fixture.access.before = () => deciding.opened
    const { peer } = fixture.join(draftId)
    for (const letter of 'abc') peer.text.insert(peer.text.length, letter)
    const saved = peer.barrier()
    deciding.open()
    await saved
    expect(peer.types[0]).toBe(MESSAGE.status)
    expect(await store.storedText(draftId)).toBe('abc')
  })

  test('[F17] access revoked in mid-session closes that connection at once, and only that', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const [revoked, other] = [fixture.join(draftId, { userId }), fixture.join(draftId)]
    await eventually('both are synced', () => revoked.peer.synced && other.peer.synced)
    fixture.access.set(userId, null)
    await fixture.hub.reauthorise({ userId })
    await eventually('closed', () => revoked.far.closedWith !== null)
    expect(revoked.far.closedWith?.code).toBe(CLOSE.noAccess)
    other.peer.text.insert(0, 'vẫn gõ')
    await other.peer.barrier()
    expect(other.far.closedWith).toBeNull()
    expect(await store.storedText(draftId)).toBe('vẫn gõ')
  })

  test('[F17] a freeze between an edit and its arrival is decided before the edit is applied', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const { peer, far } = fixture.join(draftId, { userId })
    peer.text.insert(0, 'trước')
    await peer.barrier()
    const deciding = gate()
    fixture.access.before = () => deciding.opened
    fixture.access.set(userId, { frozen: true, reason: 'agenda-frozen' })
    const reauthorised = fixture.hub.reauthorise({ draftId })
    peer.text.insert(0, 'sau ')
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    deciding.open()
    await reauthorised
    await eventually('closed', () => far.closedWith !== null)
    expect(far.closedWith?.code).toBe(CLOSE.noAccess)
    expect(peer.statuses.map(({ frozen, reason }) => [frozen, reason]).slice(-2)).toEqual([
      [true, 'agenda-frozen'],
      [true, HUB_REASON.refusedUpdate],
    ])
    expect(await store.storedText(draftId)).toBe('trước')
  })

  test.each(['read', 'comment', 'suggest'] as const)(
    '[F11] an update from someone who may only %s is refused; presence, sync and barriers are not; others are unaffected',
    async (level) => {
      fixture = openHub(store.log)
      const draftId = await store.newDraft('gốc')
      const userId = newId<'user'>()
      fixture.access.set(userId, { level })
      const [reader, editor] = [fixture.join(draftId, { userId }), fixture.join(draftId)]
      await reader.peer.barrier()
      await editor.peer.barrier()
      reader.peer.setPresence({ cursor: 1 })
      await eventually('the editor sees the reader', () => editor.peer.presence.size === 1)
      expect(reader.peer.text.toString()).toBe('gốc')
      reader.peer.text.insert(0, 'chen ')
      await eventually('closed', () => reader.far.closedWith !== null)
      expect(reader.far.closedWith?.code).toBe(CLOSE.noAccess)
      expect(reader.peer.statuses.at(-1)).toMatchObject({ level, reason: HUB_REASON.refusedUpdate })
      editor.peer.text.insert(3, ' mới')
      await editor.peer.barrier()
      // The refused one comes back as a fresh reader, as the browser does: nobody else is disturbed.
      const again = fixture.join(draftId, { userId })
      await eventually('synced again', () => again.peer.synced)
      expect(again.peer.text.toString()).toBe('gốc mới')
      expect(editor.far.closedWith).toBeNull()
      expect(await store.storedText(draftId)).toBe('gốc mới')
    },
  )

  test('[P4] the server asks only those who may edit for their changes', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft('x')
    const userId = newId<'user'>()
    fixture.access.set(userId, { level: 'read' })
    const reader = fixture.join(draftId, { userId })
    await reader.peer.barrier()
    expect(reader.peer.types).toEqual([MESSAGE.status, MESSAGE.sync, MESSAGE.barrier])
    fixture.access.set(userId, { level: 'edit' })
    await fixture.hub.reauthorise({ sessionId: 's' })
    await eventually('asked', () => reader.peer.types.length === 5)
    expect(reader.peer.types.slice(3)).toEqual([MESSAGE.status, MESSAGE.sync])
  })

  test('[F13] a client with another schema is turned away and the stored bytes stay as they are', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft('v1')
    const before = await store.log.load(draftId)
    const { peer, far } = fixture.join(draftId, { schema: TEST_SCHEMA + 1 })
    peer.text.delete(0, peer.text.length)
    peer.text.insert(0, 'tab cũ')
    await eventually('closed', () => far.closedWith !== null)
    expect(far.closedWith?.code).toBe(CLOSE.otherSchema)
    expect(peer.statuses[0]?.schemaVersion).toBe(TEST_SCHEMA)
    expect(peer.synced).toBe(false)
    expect(await store.log.load(draftId)).toEqual(before)
  })

  test('an access that cannot be decided ends the connection for now, with nothing applied', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    fixture.access.before = () => Promise.reject(new Error('no answer'))
    const { peer, far } = fixture.join(draftId)
    peer.text.insert(0, 'x')
    await eventually('closed', () => far.closedWith !== null)
    expect(far.closedWith?.code).toBe(CLOSE.tryAgainLater)
    expect(await store.storedText(draftId)).toBe('')
    expect(fixture.errors).toHaveLength(1)
  })
})
