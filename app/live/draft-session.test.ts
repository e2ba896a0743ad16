import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { MESSAGE, SYNC } from '#realtime/protocol/draft-protocol.ts'
import { newId } from '#server/kernel/ids.ts'
import { MemoryDisk } from '#test/fakes/memory-offline-store.ts'
import { gate } from '#test/fakes/slow-draft-log.ts'
import { KNOWN_WITHIN_MS, ready, saved, setUpSessions, TIMING, textOf } from './testing/session-stage.ts'

const stage = setUpSessions()

describe('a draft session', () => {
  test('[P6] says "saved" only after the commit, with the number of changes on their way until then', async () => {
    const draftId = await stage.store.newDraft()
    const session = stage.open(draftId)
    await ready(session)
    await saved(session)
    const commit = gate()
    stage.log.beforeAppend = () => commit.opened
    textOf(session).insert(0, 'a')
    textOf(session).insert(1, 'b')
    await eventually('saving', () => session.getState().unsentChanges === 2)
    expect(session.getState()).toMatchObject({
      saved: 'saving',
      connection: 'connected',
      unsavedSince: expect.any(Date),
    })
    await eventually('the commit began', () => stage.log.calls.append > 0)
    commit.open()
    await saved(session)
    expect(session.getState()).toMatchObject({ unsentChanges: 0, unsavedSince: null, savedAt: expect.any(Date) })
    expect(await stage.store.storedText(draftId)).toBe('ab')
  })

  test('[F5] a store that is down is told as "unsaved" while the line stays alive, and "saved" follows', async () => {
    const draftId = await stage.store.newDraft()
    const session = stage.open(draftId)
    await ready(session)
    textOf(session).insert(0, '.')
    await saved(session)
    stage.log.down = true
    textOf(session).insert(0, 'x')
    await eventually('told', () => session.getState().saved === 'unsaved')
    const until = performance.now() + 2 * TIMING.answerWithinMs
    await eventually(
      'the line stays',
      () => session.getState().connection !== 'connected' || performance.now() > until,
      60_000,
    )
    expect(session.getState().connection).toBe('connected')
    stage.log.down = false
    await saved(session)
    expect(await stage.store.storedText(draftId)).toBe('x.')
  })

  test('[F8] is not ready before it is synced with the server or loaded from this machine', async () => {
    const draftId = await stage.store.newDraft('nội dung')
    const answer = gate()
    stage.log.beforeLoad = () => answer.opened
    const session = stage.open(draftId)
    await eventually('loading on the server', () => stage.log.calls.load > 0)
    expect(session.getState()).toMatchObject({ phase: 'loading', canEdit: false })
    answer.open()
    await ready(session)
    expect(textOf(session).toString()).toBe('nội dung')
  })

  test('[F10] a line that dies without a word is known in time, changes are counted, nothing is lost on return', async () => {
    const draftId = await stage.store.newDraft()
    const session = stage.open(draftId)
    await ready(session)
    await saved(session)
    const heard: string[] = []
    session.subscribe(() => heard.push(session.getState().connection))
    stage.relay.freeze()
    textOf(session).insert(0, 'chưa gửi')
    await eventually('known', () => heard.includes('half-dead'), KNOWN_WITHIN_MS)
    expect(session.getState()).toMatchObject({ saved: 'unsaved', unsentChanges: 1, canEdit: true })
    textOf(session).insert(8, '.')
    await eventually('counted', () => session.getState().unsentChanges === 2)
    stage.relay.thaw()
    await eventually('back', () => session.getState().saved === 'saved')
    expect(await stage.store.storedText(draftId)).toBe('chưa gửi.')
  }, 90_000)

  test('[F3] the server goes and comes back: the line says so, and what was typed meanwhile is saved', async () => {
    const draftId = await stage.store.newDraft()
    const session = stage.open(draftId)
    await ready(session)
    stage.relay.cut()
    await eventually('offline', () => session.getState().connection === 'offline')
    textOf(session).insert(0, 'trong lúc vắng')
    stage.relay.thaw()
    await saved(session)
    expect(await stage.store.storedText(draftId)).toBe('trong lúc vắng')
  })

  test.each(['up', 'down'] as const)('[F12] an update lost on the way %s is noticed and resynced', async (way) => {
    const draftId = await stage.store.newDraft()
    let losses = 0
    const loses = (direction: string, message: Uint8Array) =>
      direction === way && message[0] === MESSAGE.sync && message[1] === SYNC.update && losses++ === 0
    const lossy = stage.open(draftId, { passes: (direction, message) => !loses(direction, message) })
    const other = stage.open(draftId)
    await Promise.all([ready(lossy), ready(other)])
    textOf(way === 'up' ? lossy : other).insert(0, 'một thay đổi')
    await eventually('resynced', () => textOf(lossy).toString() === textOf(other).toString() && losses > 0)
    expect(textOf(other).toString()).toBe('một thay đổi')
  })

  test('[P9] others are seen as the server presents them, and no echo of them goes back', async () => {
    const draftId = await stage.store.newDraft()
    let presenceUp = 0
    const counts = (direction: string, message: Uint8Array) => {
      if (direction === 'up' && message[0] === MESSAGE.awareness) presenceUp++
      return true
    }
    const userId = newId<'user'>()
    const [a, b] = [stage.open(draftId, { userId }), stage.open(draftId, { passes: counts })]
    await Promise.all([ready(a), ready(b)])
    a.setPresence({ cell: 'title' })
    await eventually('seen', () => b.getState().peers.some(({ state }) => state.cell === 'title'))
    expect(b.getState().peers).toMatchObject([{ user: { userId, departmentShortName: 'Sở TN&MT' } }])
    const before = presenceUp
    for (let i = 0; i < 5; i++) a.setPresence({ cell: `c${i}` })
    await eventually('seen', () => b.getState().peers.some(({ state }) => state.cell === 'c4'))
    expect(presenceUp).toBe(before)
    a.destroy()
    await eventually('gone', () => b.getState().peers.length === 0)
  })

  test('[F15] undo after opening changes nothing, and undoes only what this person did', async () => {
    const draftId = await stage.store.newDraft('nội dung có sẵn')
    const [a, b] = [stage.open(draftId), stage.open(draftId)]
    const undo = new Y.UndoManager(textOf(a), { captureTimeout: 0 })
    await Promise.all([ready(a), ready(b)])
    for (let i = 0; i < 20; i++) undo.undo()
    expect(textOf(a).toString()).toBe('nội dung có sẵn')
    textOf(a).insert(0, 'A ')
    textOf(b).insert(textOf(b).length, ' B')
    await eventually('both', () => textOf(a).toString() === 'A nội dung có sẵn B')
    for (let i = 0; i < 20; i++) undo.undo()
    await eventually('undone', () => textOf(b).toString() === 'nội dung có sẵn B')
    expect(textOf(a).toString()).toBe('nội dung có sẵn B')
  })
})

describe('offline', () => {
  test('[F10] editing goes on without network, survives closing the tab, and merges on return', async () => {
    const draftId = await stage.store.newDraft('chung ')
    const disk = new MemoryDisk()
    const userId = newId<'user'>()
    const first = stage.open(draftId, { disk, userId })
    await ready(first)
    await saved(first)
    stage.relay.cut()
    await eventually('offline', () => first.getState().connection === 'offline')
    textOf(first).insert(6, 'ngoại tuyến')
    await eventually('kept', async () => (await disk.open().countUnsent()) === 1)
    first.destroy()
    const second = stage.open(draftId, { disk, userId })
    await ready(second)
    expect(textOf(second).toString()).toBe('chung ngoại tuyến')
    expect(second.getState()).toMatchObject({ saved: 'unsaved', unsentChanges: 1, keptOffline: true, canEdit: true })
    stage.relay.thaw()
    const other = stage.open(draftId)
    await ready(other)
    textOf(other).insert(0, 'phần ')
    await saved(second)
    await eventually('merged', () => textOf(second).toString() === 'phần chung ngoại tuyến')
    await eventually('nothing is unsent', async () => (await disk.open().countUnsent()) === 0)
    expect(await stage.store.storedText(draftId)).toBe('phần chung ngoại tuyến')
  })

  test('a broken disk does not stop the work, and is told', async () => {
    const disk = new MemoryDisk()
    disk.broken = true
    const draftId = await stage.store.newDraft('x')
    const session = stage.open(draftId, { disk })
    await ready(session)
    expect(session.getState().keptOffline).toBe(false)
    textOf(session).insert(0, 'y')
    await saved(session)
  })

  test('on a shared machine nothing is kept', async () => {
    const disk = new MemoryDisk()
    const draftId = await stage.store.newDraft('x')
    const session = stage.open(draftId, { disk, keepOffline: false })
    await ready(session)
    textOf(session).insert(0, 'y')
    await saved(session)
    expect(session.getState().keptOffline).toBe(false)
    expect(disk.kept.size).toBe(0)
  })
})
