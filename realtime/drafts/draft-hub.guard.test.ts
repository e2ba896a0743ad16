import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newId } from '#server/kernel/ids.ts'
import { CLOSE, HUB_REASON } from '../protocol/draft-protocol.ts'
import { busyProposals, readCaret } from '../protocol/petition-text/busy-proposals.ts'
import { textRoot } from '../protocol/petition-text/read-text.ts'
import { seedText, textNode } from '../protocol/petition-text/text-document.ts'
import { petitionSchema } from '../protocol/petition-text/text-schema.ts'
import { documentFrom } from './compact-updates.ts'
import { type DraftStore, type HubFixture, openDraftStore, openHub, TEST_SCHEMA } from './testing/draft-fixture.ts'
import { eventually } from './testing/eventually.ts'

let store: DraftStore
let fixture: HubFixture

beforeAll(async () => {
  store = await openDraftStore()
})
afterEach(() => fixture.close())
afterAll(() => store.close())

function newPetition(): Promise<string> {
  const content = petitionSchema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { cid: 'dieu-1' }, content: [{ type: 'text', text: 'Phạm vi' }] }],
  })
  return store.log.openDraft({
    draftId: newId<'draft'>(),
    kind: 'petition-text',
    subjectId: newId<'petition'>(),
    schemaVersion: TEST_SCHEMA,
    seed: () => seedText(content),
  })
}

async function storedWords(draftId: string): Promise<string> {
  const batches = await store.log.load(draftId)
  if (batches === 'missing') throw new Error('missing')
  return textNode(documentFrom(batches)).textContent
}

function textOf(doc: Y.Doc): Y.XmlText {
  const block = textRoot(doc).get(0)
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('no text')
  return text
}

/** One who may suggest and one who may edit, both synced. */
async function suggesterAndEditor(draftId: string) {
  const userId = newId<'user'>()
  fixture.access.set(userId, { level: 'suggest', guard: 'petition-text' })
  const suggester = fixture.join(draftId, { userId })
  const editor = fixture.join(draftId)
  await eventually('both are synced', () => suggester.peer.synced && editor.peer.synced)
  const proposal = { 'ins--AAAAAAAA': { id: 'de-xuat-1234', u: userId, d: 'stnmt-hd' } }
  return { userId, suggester, editor, proposal }
}

describe('[P16] proposals in the document', () => {
  test('are taken, stored and passed on; the status says that they may be written', async () => {
    fixture = openHub(store.log)
    const draftId = await newPetition()
    const { suggester, editor, proposal } = await suggesterAndEditor(draftId)
    expect(suggester.peer.statuses[0]).toMatchObject({ level: 'suggest', guarded: true })
    textOf(suggester.peer.doc).insert(7, ' áp dụng', proposal)
    await suggester.peer.barrier()
    expect(await storedWords(draftId)).toBe('Phạm vi áp dụng')
    await eventually('passed on', () => textOf(editor.peer.doc).toJSON().includes('áp dụng'))
    expect(fixture.faults).toEqual([])
  })

  test('[F11] a forged update is refused, reported and stored nowhere; its peers go on', async () => {
    fixture = openHub(store.log)
    const draftId = await newPetition()
    const { suggester, editor } = await suggesterAndEditor(draftId)
    textOf(suggester.peer.doc).insert(0, 'LÉN ')
    await eventually('closed', () => suggester.far.closedWith !== null)
    expect(suggester.far.closedWith?.code).toBe(CLOSE.noAccess)
    expect(suggester.peer.statuses.at(-1)?.reason).toBe(HUB_REASON.refusedUpdate)
    expect(fixture.faults).toEqual(['base-changed'])
    textOf(editor.peer.doc).insert(7, '.')
    await editor.peer.barrier()
    expect(editor.far.closedWith).toBeNull()
    expect(textOf(editor.peer.doc).toJSON()).toBe('Phạm vi.')
    expect(await storedWords(draftId)).toBe('Phạm vi.')
  })

  test('without a guard in the decision, level suggest writes nothing (the agenda)', async () => {
    fixture = openHub(store.log)
    const draftId = await newPetition()
    const userId = newId<'user'>()
    fixture.access.set(userId, { level: 'suggest' })
    const { peer, far } = fixture.join(draftId, { userId })
    await eventually('synced', () => peer.synced)
    textOf(peer.doc).insert(7, ' áp dụng', { 'ins--AAAAAAAA': { id: 'de-xuat-1234', u: userId, d: 'stnmt-hd' } })
    await eventually('closed', () => far.closedWith !== null)
    expect(far.closedWith?.code).toBe(CLOSE.noAccess)
  })

  test('[F12] a proposal that builds on a lost one is not taken, and both come after the question', async () => {
    fixture = openHub(store.log)
    const draftId = await newPetition()
    const { suggester, proposal } = await suggesterAndEditor(draftId)
    let isLost = true
    suggester.far.filter((direction, message) => {
      // The first update on its way up; its first two numbers are those of a sync update.
      if (!isLost || direction !== 'up' || message[0] !== 0 || message[1] !== 2) return true
      isLost = false
      return false
    })
    textOf(suggester.peer.doc).insert(7, ' một', proposal)
    textOf(suggester.peer.doc).insert(11, ' hai', proposal)
    const before = suggester.peer.types.length
    await eventually('the question', () => suggester.peer.types.length > before)
    await fixture.hub.flush(draftId)
    await eventually('stored', async () => (await storedWords(draftId)) === 'Phạm vi một hai')
    expect(suggester.far.closedWith).toBeNull()
  })

  test('a repaired list reaches everybody and the log', async () => {
    fixture = openHub(store.log)
    const draftId = await newPetition()
    const { userId, suggester } = await suggesterAndEditor(draftId)
    const secondId = newId<'user'>()
    fixture.access.set(secondId, { level: 'suggest', guard: 'petition-text' })
    const second = fixture.join(draftId, { userId: secondId })
    await eventually('synced', () => second.peer.synced)
    for (const [{ peer }, u] of [
      [suggester, userId],
      [second, secondId],
    ] as const) {
      const block = textRoot(peer.doc).get(0)
      if (block instanceof Y.XmlElement)
        block.setAttribute('sgDel', JSON.stringify([{ id: `xoa-${u.slice(-8)}`, u, d: 'stnmt-hd' }]))
    }
    const both = (doc: Y.Doc) => [userId, secondId].every((u) => JSON.stringify(textRoot(doc).toJSON()).includes(u))
    await eventually('both entries at both', () => both(suggester.peer.doc) && both(second.peer.doc))
    await fixture.hub.flush(draftId)
    const batches = await store.log.load(draftId)
    expect(batches !== 'missing' && both(documentFrom(batches))).toBe(true)
  })

  test('whoever decides can ask in which proposal its author still writes', async () => {
    fixture = openHub(store.log)
    const draftId = await newPetition()
    const { userId, suggester, proposal } = await suggesterAndEditor(draftId)
    const text = textOf(suggester.peer.doc)
    text.insert(7, ' áp dụng', proposal)
    const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, 10))
    suggester.peer.setPresence({ cursor: { anchor: place, head: place } })
    await suggester.peer.barrier()
    const carets = fixture.hub.present(draftId).flatMap(({ userId: who, state }) => readCaret(who, state) ?? [])
    expect(carets.map((caret) => caret.userId)).toEqual([userId])
    const busy = await fixture.hub.read(draftId, (doc) => busyProposals(doc, carets))
    expect([...busy]).toEqual(['de-xuat-1234'])
  })

  test('who is refused often waits for the next connection', async () => {
    fixture = openHub(store.log, { refusalsFree: 1, refusalDelayMs: 60_000 })
    const draftId = await newPetition()
    const userId = newId<'user'>()
    fixture.access.set(userId, { level: 'suggest', guard: 'petition-text' })
    for (let i = 0; i < 2; i++) {
      const { peer, far } = fixture.join(draftId, { userId })
      await eventually('synced', () => peer.synced)
      textOf(peer.doc).insert(0, 'LÉN ')
      await eventually('closed', () => far.closedWith !== null)
    }
    const { peer } = fixture.join(draftId, { userId })
    const other = fixture.join(draftId)
    await eventually('others come in', () => other.peer.synced)
    expect(peer.statuses).toEqual([])
  })
})
