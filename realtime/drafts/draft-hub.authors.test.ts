import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newId } from '#server/kernel/ids.ts'
import { CLOSE, HUB_REASON } from '../protocol/draft-protocol.ts'
import { type DraftStore, type HubFixture, openDraftStore, openHub } from './testing/draft-fixture.ts'
import { DraftPeer } from './testing/draft-peer.ts'
import { eventually } from './testing/eventually.ts'

let store: DraftStore
let fixture: HubFixture

beforeAll(async () => {
  store = await openDraftStore()
})
afterEach(() => fixture.close())
afterAll(() => store.close())

describe('authorship', () => {
  test('[P8] a client id is bound to the person at the first change, and stays so over reconnects and compaction', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const first = fixture.join(draftId, { userId })
    first.peer.text.insert(0, 'a')
    await first.peer.barrier()
    first.far.close()
    const again = fixture.join(draftId, { userId, peer: first.peer })
    first.peer.text.insert(0, 'b')
    await first.peer.barrier()
    await store.log.compact(draftId)
    expect(again.far.closedWith).toBeNull()
    expect(await store.log.loadClients(draftId)).toEqual([{ clientId: first.peer.doc.clientID, userId }])
  })

  test('[P8] a reader binds nothing', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft('x')
    const { peer } = fixture.join(draftId)
    peer.setPresence({ cursor: 0 })
    await peer.barrier()
    expect(await store.log.loadClients(draftId)).toEqual([])
  })

  test('[P8] new structs under the client id of somebody else are refused, known ones are not', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const honest = fixture.join(draftId)
    honest.peer.text.insert(0, 'thật')
    await honest.peer.barrier()
    const forger = fixture.join(draftId)
    await eventually('synced', () => forger.peer.synced)
    forger.peer.sendUpdate(Y.encodeStateAsUpdate(forger.peer.doc))
    await forger.peer.barrier()
    expect(forger.far.closedWith).toBeNull()
    forger.peer.doc.clientID = honest.peer.doc.clientID
    forger.peer.text.insert(0, 'giả ')
    await eventually('closed', () => forger.far.closedWith !== null)
    expect(forger.far.closedWith).toMatchObject({ code: CLOSE.noAccess, reason: HUB_REASON.foreignAuthor })
    honest.peer.text.insert(4, ' sự')
    await honest.peer.barrier()
    expect(await store.storedText(draftId)).toBe('thật sự')
  })

  test('[P8] an update that hides a foreign struct behind known ones of the same client is refused', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const honest = fixture.join(draftId)
    honest.peer.text.insert(0, 'ab')
    await honest.peer.barrier()
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(honest.peer.doc))
    forged.clientID = honest.peer.doc.clientID
    forged.getText('text').insert(2, 'c')
    const own = new DraftPeer()
    own.text.insert(0, 'z')
    const forger = fixture.join(draftId)
    await eventually('synced', () => forger.peer.synced)
    forger.peer.sendUpdate(Y.mergeUpdates([Y.encodeStateAsUpdate(forged), Y.encodeStateAsUpdate(own.doc)]))
    await eventually('closed', () => forger.far.closedWith !== null)
    await honest.peer.barrier()
    expect(await store.storedText(draftId)).toBe('ab')
  })

  test('[P8] after a crash, a witness keeps its own changes, and the author brings what was passed on but not committed', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const [authorId, witnessId] = [newId<'user'>(), newId<'user'>()]
    const author = fixture.join(draftId, { userId: authorId })
    author.peer.text.insert(0, 'đã lưu ')
    await author.peer.barrier()
    const witness = fixture.join(draftId, { userId: witnessId })
    await eventually('the witness reads', () => witness.peer.synced)
    witness.peer.text.insert(0, '.')
    await witness.peer.barrier()
    await author.peer.barrier()
    await fixture.close()
    // What the old process passed on and did not commit: the witness has it, the log has not.
    author.peer.detach()
    author.peer.text.insert(author.peer.text.length, 'chưa lưu')
    witness.peer.detach()
    Y.applyUpdate(witness.peer.doc, Y.encodeStateAsUpdate(author.peer.doc))
    witness.peer.text.insert(witness.peer.text.length, ' thêm')
    fixture = openHub(store.log)
    const back = fixture.join(draftId, { userId: witnessId, peer: witness.peer })
    await witness.peer.settled()
    expect(back.far.closedWith).toBeNull()
    fixture.join(draftId, { userId: authorId, peer: author.peer })
    await author.peer.settled()
    await witness.peer.barrier()
    expect(await store.storedText(draftId)).toBe('.đã lưu chưa lưu thêm')
    await eventually('both say so', () => author.peer.text.toString() === witness.peer.text.toString())
    expect(new Map((await store.log.loadClients(draftId)).map(({ clientId, userId }) => [clientId, userId]))).toEqual(
      new Map([
        [author.peer.doc.clientID, authorId],
        [witness.peer.doc.clientID, witnessId],
      ]),
    )
  })
})

describe('presence', () => {
  test('[P9] the server writes who it is, and nobody speaks for another', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const [a, b, late] = [new DraftPeer(), new DraftPeer(), new DraftPeer()]
    fixture.join(draftId, { userId, peer: a })
    fixture.join(draftId, { peer: b })
    a.setPresence({ user: { name: 'Bộ trưởng' }, cursor: 5 })
    await eventually('b sees a', () => b.presence.has(a.doc.clientID))
    const seen = JSON.parse(b.presence.get(a.doc.clientID)?.state ?? 'null')
    expect(seen).toEqual({
      cursor: 5,
      user: {
        userId,
        name: 'Nguyễn Văn A',
        departmentCode: 'stnmt-hd',
        departmentHue: 210,
        departmentShortName: 'Sở TN&MT Hải Dương',
      },
    })
    b.setPresence({ cursor: 9 }, a.doc.clientID)
    b.setPresence(null, a.doc.clientID)
    await b.barrier()
    fixture.join(draftId, { peer: late })
    await eventually('the newcomer sees a', () => late.presence.size === 1)
    expect(JSON.parse(late.presence.get(a.doc.clientID)?.state ?? 'null').cursor).toBe(5)
  })

  test('[P9] who leaves is gone for the others, who returns is seen at once, and a huge state is left out', async () => {
    fixture = openHub(store.log)
    const draftId = await store.newDraft()
    const userId = newId<'user'>()
    const [a, b] = [new DraftPeer(), new DraftPeer()]
    const first = fixture.join(draftId, { userId, peer: a })
    fixture.join(draftId, { peer: b })
    a.setPresence({ cursor: 1 })
    await eventually('seen', () => b.presence.size === 1)
    const clock = b.presence.get(a.doc.clientID)?.clock ?? 0
    first.far.close()
    await eventually('gone', () => b.presence.size === 0)
    fixture.join(draftId, { userId, peer: a })
    a.setPresence({ cursor: 2 })
    await eventually('back', () => b.presence.size === 1)
    expect(b.presence.get(a.doc.clientID)?.clock).toBeGreaterThan(clock)
    a.setPresence({ junk: 'x'.repeat(10_000) })
    await a.barrier()
    await b.barrier()
    expect(JSON.parse(b.presence.get(a.doc.clientID)?.state ?? 'null').cursor).toBe(2)
  })
})
