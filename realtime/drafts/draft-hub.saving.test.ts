import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { createSlowDraftLog, gate } from '#test/fakes/slow-draft-log.ts'
import { CLOSE, MESSAGE } from '../protocol/draft-protocol.ts'
import { type DraftStore, type HubFixture, openDraftStore, openHub } from './testing/draft-fixture.ts'
import { eventually } from './testing/eventually.ts'

/** How long the database stays down: the figure of reliability.md in the soak, a short one otherwise. */
const OUTAGE_MS = process.env.SOAK === '1' ? 60_000 : 400

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

describe('saving', () => {
  test('[P6] a barrier comes back after the commit, not before', async () => {
    const slow = createSlowDraftLog(store.log)
    const { join } = hubOn(slow)
    const draftId = await store.newDraft()
    const { peer } = join(draftId)
    await peer.barrier()
    const saving = gate()
    slow.beforeAppend = () => saving.opened
    peer.text.insert(0, 'đang gõ')
    let saved = false
    const barrier = peer.barrier().then(() => {
      saved = true
    })
    await eventually('the save began', () => slow.calls.append > 0)
    expect(saved).toBe(false)
    expect(await store.storedText(draftId)).toBe('')
    saving.open()
    await barrier
    expect(await store.storedText(draftId)).toBe('đang gõ')
  })

  test('[F4] the writer leaves, the viewer leaves last: saved once, under the name of the writer', async () => {
    const slow = createSlowDraftLog(store.log)
    const { hub, access, join } = hubOn(slow)
    const draftId = await store.newDraft()
    const [writerId, viewerId] = [newId<'user'>(), newId<'user'>()]
    access.set(viewerId, { level: 'read' })
    const viewer = join(draftId, { userId: viewerId })
    const writer = join(draftId, { userId: writerId })
    await eventually('both are synced', () => viewer.peer.synced && writer.peer.synced)
    const saving = gate()
    slow.beforeAppend = () => saving.opened
    writer.peer.text.insert(0, 'kết luận')
    await eventually('the viewer sees it', () => viewer.peer.text.toString() === 'kết luận')
    writer.far.close()
    viewer.far.close()
    saving.open()
    await eventually('unloaded', () => hub.stats().documents === 0)
    expect(slow.calls.append).toBe(1)
    expect(await store.storedText(draftId)).toBe('kết luận')
    expect(await store.log.loadClients(draftId)).toEqual([{ clientId: writer.peer.doc.clientID, userId: writerId }])
  })

  test(
    '[F5] typing goes on while the database is down, editors are told, and all is saved when it returns',
    async () => {
      const slow = createSlowDraftLog(store.log)
      const { join, errors } = hubOn(slow)
      const draftId = await store.newDraft()
      const { peer } = join(draftId)
      peer.text.insert(0, '.')
      await peer.barrier()
      slow.down = true
      const deadline = performance.now() + OUTAGE_MS
      let typed = 0
      while (performance.now() < deadline) {
        peer.text.insert(0, 'x')
        typed++
        await new Promise((resolve) => setTimeout(resolve, OUTAGE_MS / 40))
      }
      expect(peer.statuses.at(-1)?.saving).toBe('failing')
      expect(await store.storedText(draftId)).toBe('.')
      slow.down = false
      await peer.barrier()
      expect(await store.storedText(draftId)).toBe(`${'x'.repeat(typed)}.`)
      await eventually('editors are told', () => peer.statuses.at(-1)?.saving === 'ok')
      expect(errors).toHaveLength(1)
    },
    OUTAGE_MS + 20_000,
  )

  test('[F5] who types for the first time while the database is down is told too, and loses nothing', async () => {
    const slow = createSlowDraftLog(store.log)
    const { join } = hubOn(slow)
    const draftId = await store.newDraft()
    const { peer } = join(draftId)
    await eventually('synced', () => peer.synced)
    slow.down = true
    peer.text.insert(0, 'chữ đầu tiên')
    await eventually('told', () => peer.statuses.at(-1)?.saving === 'failing')
    peer.sayAlive()
    await eventually('[P15] the line is alive all the same', () => peer.types.includes(MESSAGE.alive))
    slow.down = false
    await peer.barrier()
    expect(await store.storedText(draftId)).toBe('chữ đầu tiên')
  })

  test('[F7] what the listeners projected equals the stored document, after an error of theirs too', async () => {
    const { hub, join, errors } = hubOn(store.log)
    const projected = new Map<string, string>()
    let calls = 0
    hub.onCommitted(async (draftId, doc) => {
      calls++
      if (calls === 2) throw new Error('the projection failed')
      const text = doc.getText('text').toString()
      await new Promise((resolve) => setImmediate(resolve))
      projected.set(draftId, text)
    })
    const draftId = await store.newDraft()
    const { peer } = join(draftId)
    for (let i = 0; i < 50; i++) {
      peer.text.insert(0, `${i},`)
      if (i % 10 === 0) await peer.barrier()
    }
    await peer.barrier()
    await eventually('projected', () => projected.get(draftId) === peer.text.toString())
    expect(await store.storedText(draftId)).toBe(projected.get(draftId))
    expect(errors).toHaveLength(1)
    await hub.edit(draftId, 'system', (doc) => doc.getText('text').insert(0, 'chốt: '))
    expect(projected.get(draftId)).toMatch(/^chốt: 49,/)
  })

  test('an edit of the server reaches everyone after its commit, under the name of its person; a throwing one nobody', async () => {
    const { hub, join } = hubOn(store.log)
    const draftId = await store.newDraft('cũ')
    const { peer } = join(draftId)
    await eventually('synced', () => peer.synced)
    const userId = newId<'user'>()
    await hub.edit(draftId, { userId }, (doc) => doc.getText('text').insert(2, ' mới'))
    expect(await store.storedText(draftId)).toBe('cũ mới')
    await eventually('the peer has it', () => peer.text.toString() === 'cũ mới')
    expect((await store.log.loadClients(draftId)).map((binding) => binding.userId)).toEqual([userId])
    const half = (doc: Parameters<Parameters<typeof hub.edit>[2]>[0]) => {
      doc.getText('text').insert(0, 'nửa vời')
      throw new Error('refused in the middle')
    }
    await expect(hub.edit(draftId, 'system', half)).rejects.toThrow('refused in the middle')
    expect(await hub.read(draftId, (doc) => doc.getText('text').toString())).toBe('cũ mới')
  })

  test('[F3] closing commits what was received, then sends the clients away to come back', async () => {
    const slow = createSlowDraftLog(store.log)
    slow.beforeAppend = () => new Promise((resolve) => setTimeout(resolve, 50))
    const fixture = hubOn(slow)
    const draftId = await store.newDraft()
    const { peer, far } = fixture.join(draftId)
    await peer.barrier()
    peer.text.insert(0, 'phút cuối')
    const saved = peer.barrier()
    await eventually('received', () => fixture.hub.stats().unsavedDocuments === 1)
    await fixture.close()
    await saved
    await eventually('sent away', () => far.closedWith?.code === CLOSE.restart)
    expect(await store.storedText(draftId)).toBe('phút cuối')
    expect(fixture.errors).toEqual([])
    expect(fixture.hub.stats()).toEqual({ documents: 0, connections: 0, unsavedDocuments: 0 })
  })

  test('a draft that is deleted while it is edited closes its connections and no others', async () => {
    const { hub, join } = hubOn(store.log)
    const [deletedId, otherId] = [await store.newDraft(), await store.newDraft()]
    const [onDeleted, onOther] = [join(deletedId), join(otherId)]
    onDeleted.peer.text.insert(0, 'a')
    await onDeleted.peer.barrier()
    await store.pool.query(`delete from "Draft" where id = $1`, [deletedId])
    onDeleted.peer.text.insert(0, 'b')
    onOther.peer.text.insert(0, 'c')
    await onOther.peer.barrier()
    await eventually('closed', () => onDeleted.far.closedWith?.code === CLOSE.noSuchDraft)
    await eventually('unloaded', () => hub.stats().documents === 1)
    expect(onOther.far.closedWith).toBeNull()
    expect(await store.storedText(otherId)).toBe('c')
  })
})
