import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { TEST_SCHEMA } from '#realtime/drafts/testing/draft-fixture.ts'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { newId } from '#server/kernel/ids.ts'
import { MemoryDisk } from '#test/fakes/memory-offline-store.ts'
import { ready, saved, setUpSessions, textOf } from './testing/session-stage.ts'

const stage = setUpSessions()

describe('late edits', () => {
  const policy = {
    changes: (local: Y.Doc, server: Y.Doc) => {
      const [mine, theirs] = [local.getText('text').toString(), server.getText('text').toString()]
      return mine === theirs ? [] : [mine]
    },
  }

  test.each([
    ['a freeze', { frozen: true }],
    ['a lost right', { level: 'suggest' as const }],
  ])(
    'what was typed offline before %s is set apart, kept over a restart, and settled by the person',
    async (_, change) => {
      const draftId = await stage.store.newDraft('chốt ')
      const disk = new MemoryDisk()
      const userId = newId<'user'>()
      const first = stage.open(draftId, { disk, userId, lateEdits: policy })
      await ready(first)
      await saved(first)
      stage.relay.cut()
      await eventually('offline', () => first.getState().connection === 'offline')
      textOf(first).insert(5, 'muộn')
      stage.fixture.access.set(userId, change)
      stage.relay.thaw()
      await eventually('set apart', () => first.getState().lateEdits !== null)
      const state = first.getState()
      expect(state).toMatchObject({ phase: 'ready', canEdit: false, unsentChanges: 0, docVersion: 1, ...change })
      expect(state.lateEdits?.changes).toEqual(['chốt muộn'])
      expect(state.lateEdits?.localDoc.getText('text').toString()).toBe('chốt muộn')
      expect(textOf(first).toString()).toBe('chốt ')
      expect(await stage.store.storedText(draftId)).toBe('chốt ')
      first.destroy()
      const second = stage.open(draftId, { disk, userId, lateEdits: policy })
      await eventually('still there', () => second.getState().lateEdits !== null)
      expect(second.getState().lateEdits?.changes).toEqual(['chốt muộn'])
      expect(await disk.open().countUnsent()).toBe(1)
      second.resolveLateEdits()
      await eventually('settled', async () => (await disk.open().countUnsent()) === 0)
      expect(second.getState().lateEdits).toBeNull()
    },
  )

  test('[F11] an update refused in mid-session: read-only at once, a fresh document, the change set apart', async () => {
    const draftId = await stage.store.newDraft('gốc')
    const userId = newId<'user'>()
    const session = stage.open(draftId, { userId, lateEdits: policy })
    const other = stage.open(draftId)
    await Promise.all([ready(session), ready(other)])
    await saved(session)
    stage.fixture.access.set(userId, { level: 'suggest', reason: 'role-changed' })
    // In flight while the right is lost: the hub decides before it looks at it.
    const reauthorised = stage.fixture.hub.reauthorise({ userId })
    textOf(session).insert(0, 'chen ')
    await reauthorised
    await eventually('set apart', () => session.getState().lateEdits !== null)
    expect(session.getState()).toMatchObject({ level: 'suggest', canEdit: false, docVersion: 1 })
    expect(session.getState().lateEdits?.changes).toEqual(['chen gốc'])
    expect(textOf(session).toString()).toBe('gốc')
    textOf(other).insert(3, ' mới')
    await eventually('goes on', () => textOf(session).toString() === 'gốc mới')
    expect(await stage.store.storedText(draftId)).toBe('gốc mới')
  })

  test('a freeze with everything saved sets nothing apart and keeps the document', async () => {
    const draftId = await stage.store.newDraft('x')
    const userId = newId<'user'>()
    const session = stage.open(draftId, { userId, lateEdits: policy })
    await ready(session)
    textOf(session).insert(0, 'y')
    await saved(session)
    stage.fixture.access.set(userId, { frozen: true, reason: 'agenda-frozen' })
    await stage.fixture.hub.reauthorise({ draftId })
    await eventually('told', () => session.getState().frozen)
    expect(session.getState()).toMatchObject({
      canEdit: false,
      docVersion: 0,
      lateEdits: null,
      reason: 'agenda-frozen',
    })
    stage.fixture.access.set(userId, { frozen: false })
    await stage.fixture.hub.reauthorise({ draftId })
    await eventually('again', () => session.getState().canEdit)
    textOf(session).insert(0, 'z')
    await saved(session)
    expect(await stage.store.storedText(draftId)).toBe('zyx')
  })

  test('[F13] another schema on the server: refused, the text stays here, and the new client offers it', async () => {
    const draftId = await stage.store.newDraft('v1 ')
    const disk = new MemoryDisk()
    const userId = newId<'user'>()
    const old = stage.open(draftId, { disk, userId, lateEdits: policy })
    await ready(old)
    await saved(old)
    stage.relay.cut()
    await eventually('offline', () => old.getState().connection === 'offline')
    textOf(old).insert(3, 'sửa bằng bản cũ')
    stage.fixture.access.set(userId, { schemaVersion: TEST_SCHEMA + 1 })
    stage.relay.thaw()
    await eventually('refused', () => old.getState().phase === 'refused')
    expect(old.getState()).toMatchObject({ refusal: 'other-schema', canEdit: false })
    expect(old.getState().lateEdits?.localDoc.getText('text').toString()).toBe('v1 sửa bằng bản cũ')
    old.destroy()
    const renewed = stage.open(draftId, { disk, userId, lateEdits: policy, schemaVersion: TEST_SCHEMA + 1 })
    await eventually('offered', () => renewed.getState().lateEdits !== null)
    expect(renewed.getState().lateEdits?.changes).toEqual(['v1 sửa bằng bản cũ'])
    expect(renewed.getState()).toMatchObject({ phase: 'ready', canEdit: true })
    expect(textOf(renewed).toString()).toBe('v1 ')
    expect(await stage.store.storedText(draftId)).toBe('v1 ')
  })

  test.each([
    ['no such draft', null, 'no-such-draft'],
    ['no access', { level: 'none' as const }, 'no-access'],
  ])('[F17] %s is told and not tried again', async (_, decision, refusal) => {
    const draftId = await stage.store.newDraft('x')
    const userId = newId<'user'>()
    stage.fixture.access.set(userId, decision)
    const session = stage.open(draftId, { userId })
    await eventually('refused', () => session.getState().phase === 'refused')
    expect(session.getState()).toMatchObject({ refusal, canEdit: false })
    expect(textOf(session).toString()).toBe('')
    expect(stage.fixture.hub.stats().connections).toBe(0)
  })
})
