import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { CLOSE } from '../protocol/draft-protocol.ts'
import { type DraftStore, type HubFixture, openDraftStore, openHub } from './testing/draft-fixture.ts'
import { eventually } from './testing/eventually.ts'

let store: DraftStore
let fixture: HubFixture

beforeAll(async () => {
  store = await openDraftStore()
})
afterEach(() => fixture.close())
afterAll(() => store.close())

describe('limits', () => {
  test('a reader that takes nothing is sent away with "again later", the others go on', async () => {
    fixture = openHub(store.log, { bufferedBytes: 10_000 })
    const draftId = await store.newDraft()
    const [slow, writer] = [fixture.join(draftId), fixture.join(draftId)]
    await eventually('synced', () => slow.peer.synced && writer.peer.synced)
    slow.far.stall()
    for (let i = 0; i < 5; i++) {
      writer.peer.text.insert(0, 'x'.repeat(4_000))
      await writer.peer.barrier()
    }
    await eventually('sent away', () => slow.far.closedWith !== null)
    expect(slow.far.closedWith?.code).toBe(CLOSE.tryAgainLater)
    expect(writer.far.closedWith).toBeNull()
  })

  test.each([
    ['a message', { messageBytes: 1_000 }],
    ['the number of messages', { messagesPerWindow: 5 }],
  ])('too large %s ends the connection with 4413', async (_, limits) => {
    fixture = openHub(store.log, limits)
    const draftId = await store.newDraft()
    const { peer, far } = fixture.join(draftId)
    await peer.barrier()
    for (let i = 0; i < 6; i++) peer.text.insert(0, 'x'.repeat(300 * i))
    await eventually('closed', () => far.closedWith !== null)
    expect(far.closedWith?.code).toBe(CLOSE.tooLarge)
    expect(peer.statuses.at(-1)?.reason).toBe('too-large')
  })

  test('[F19] a full document says so, takes deletions, and takes text again once there is room', async () => {
    fixture = openHub(store.log, { documentBytes: 5_000, largeDeletionLeast: 1_000_000 })
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const { peer } = fixture.join(draftId, { userId })
    peer.text.insert(0, 'x'.repeat(6_000))
    await peer.barrier()
    await eventually('told', () => peer.statuses.at(-1)?.reason === 'document-full')
    const other = fixture.join(draftId)
    await eventually('synced', () => other.peer.synced)
    other.peer.text.insert(0, 'thêm')
    await eventually('refused', () => other.far.closedWith?.code === CLOSE.tooLarge)
    peer.text.delete(0, 5_000)
    await eventually('told', () => peer.statuses.at(-1)?.reason === undefined)
    peer.text.insert(0, 'còn chỗ')
    await peer.barrier()
    expect(await store.storedText(draftId)).toMatch(/^còn chỗx{1000}$/)
  })

  test.each([
    ['an unknown type', new Uint8Array([77])],
    ['a truncated update', new Uint8Array([0, 2, 200])],
    ['an update that is none', new Uint8Array([0, 2, 3, 1, 1, 255])],
    ['a presence that is none', new Uint8Array([1, 2, 9, 9])],
  ])('[P1] %s ends that connection with 4400 and is not passed on', async (_, bytes) => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft('giữ nguyên')
    const [bad, good] = [fixture.join(draftId), fixture.join(draftId)]
    await eventually('synced', () => bad.peer.synced && good.peer.synced)
    const heard = good.peer.types.length
    bad.far.send(bytes)
    await eventually('closed', () => bad.far.closedWith !== null)
    expect(bad.far.closedWith?.code).toBe(CLOSE.malformed)
    expect(good.peer.types).toHaveLength(heard)
    good.peer.text.insert(0, '. ')
    await good.peer.barrier()
    expect(await store.storedText(draftId)).toBe('. giữ nguyên')
  })
})
