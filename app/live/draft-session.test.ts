import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket as NodeWebSocket } from 'ws'
import * as Y from 'yjs'
import {
  type DraftStore,
  type HubFixture,
  openDraftStore,
  openHub,
  TEST_SCHEMA,
} from '#realtime/drafts/testing/draft-fixture.ts'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { type ServedHub, serveHub } from '#realtime/drafts/testing/serve-hub.ts'
import { MESSAGE, SYNC } from '#realtime/protocol/draft-protocol.ts'
import { newId } from '#server/kernel/ids.ts'
import { MemoryDisk } from '#test/fakes/memory-offline-store.ts'
import { createSlowDraftLog, gate, type SlowDraftLog } from '#test/fakes/slow-draft-log.ts'
import { openTcpRelay, type TcpRelay } from '#test/fakes/tcp-relay.ts'
import { type DraftSession, type DraftSessionOptions, openDraftSession } from './draft-session.ts'

const SOAK = process.env.SOAK === '1'
/** Real figures in the soak (a dead line is known within 10 s), short ones otherwise. */
const TIMING = SOAK ? { heartbeatMs: 3_000, answerWithinMs: 5_000 } : { heartbeatMs: 60, answerWithinMs: 250 }
const KNOWN_WITHIN_MS = SOAK ? 10_000 : 2_000

let store: DraftStore
let log: SlowDraftLog
let fixture: HubFixture
let served: ServedHub
let relay: TcpRelay
const sessions: Array<DraftSession<unknown>> = []

beforeAll(async () => {
  store = await openDraftStore()
})
beforeEach(async () => {
  log = createSlowDraftLog(store.log)
  await startServer()
})
afterEach(async () => {
  for (const session of sessions.splice(0)) session.destroy()
  await stopServer()
})
afterAll(() => store.close())

async function startServer(): Promise<void> {
  fixture = openHub(log)
  served = await serveHub(fixture.hub)
  relay = await openTcpRelay(served.port)
}

async function stopServer(): Promise<void> {
  await relay.close()
  await served.close()
  await fixture.close()
}

interface OpenOptions extends Partial<DraftSessionOptions<string>> {
  readonly disk?: MemoryDisk
  /** Whether a message gets through. */
  readonly passes?: (direction: 'up' | 'down', message: Uint8Array) => boolean
}

function open(draftId: string, { disk, passes = () => true, ...options }: OpenOptions = {}): DraftSession<string> {
  const userId = options.userId ?? newId<'user'>()
  const session = openDraftSession<string>({
    url: `ws://127.0.0.1:${relay.port}/drafts`,
    draftId,
    userId,
    schemaVersion: TEST_SCHEMA,
    keepOffline: disk !== undefined,
    knownLevel: 'edit',
    timing: TIMING,
    WebSocketImpl: webSocketOf(userId, passes),
    ...(disk && { offlineStore: disk.open() }),
    ...options,
  })
  sessions.push(session)
  return session
}

/** A browser's WebSocket with the cookie that says who it is (a header here), and a line that may drop messages. */
function webSocketOf(userId: string, passes: NonNullable<OpenOptions['passes']>): typeof WebSocket {
  class TestWebSocket extends NodeWebSocket {
    constructor(url: string) {
      super(url, { headers: { 'x-user': userId } })
    }
    override send(data: Uint8Array): void {
      if (passes('up', data)) super.send(data)
    }
    override emit(event: string | symbol, ...args: unknown[]): boolean {
      const [data] = args
      if (event === 'message' && data instanceof ArrayBuffer && !passes('down', new Uint8Array(data))) return false
      return super.emit(event, ...args)
    }
  }
  // The DOM's type and ws's differ in names only that y-websocket does not use.
  return TestWebSocket as unknown as typeof WebSocket
}

const textOf = (session: DraftSession<unknown>) => session.doc.getText('text')
const ready = (session: DraftSession<unknown>) => eventually('ready', () => session.getState().phase === 'ready')
const saved = (session: DraftSession<unknown>) =>
  eventually('saved', () => {
    const { saved: said, connection } = session.getState()
    return said === 'saved' && connection === 'connected'
  })

describe('a draft session', () => {
  test('[P6] says "saved" only after the commit, with the number of changes on their way until then', async () => {
    const draftId = await store.newDraft()
    const session = open(draftId)
    await ready(session)
    await saved(session)
    const commit = gate()
    log.beforeAppend = () => commit.opened
    textOf(session).insert(0, 'a')
    textOf(session).insert(1, 'b')
    await eventually('saving', () => session.getState().unsentChanges === 2)
    expect(session.getState()).toMatchObject({
      saved: 'saving',
      connection: 'connected',
      unsavedSince: expect.any(Date),
    })
    await eventually('the commit began', () => log.calls.append > 0)
    commit.open()
    await saved(session)
    expect(session.getState()).toMatchObject({ unsentChanges: 0, unsavedSince: null, savedAt: expect.any(Date) })
    expect(await store.storedText(draftId)).toBe('ab')
  })

  test('[F5] a store that is down is told as "unsaved" while the line stays alive, and "saved" follows', async () => {
    const draftId = await store.newDraft()
    const session = open(draftId)
    await ready(session)
    textOf(session).insert(0, '.')
    await saved(session)
    log.down = true
    textOf(session).insert(0, 'x')
    await eventually('told', () => session.getState().saved === 'unsaved')
    const until = performance.now() + 3 * TIMING.answerWithinMs
    await eventually(
      'the line stays',
      () => session.getState().connection !== 'connected' || performance.now() > until,
      60_000,
    )
    expect(session.getState().connection).toBe('connected')
    log.down = false
    await saved(session)
    expect(await store.storedText(draftId)).toBe('x.')
  })

  test('[F8] is not ready before it is synced with the server or loaded from this machine', async () => {
    const draftId = await store.newDraft('nội dung')
    const answer = gate()
    log.beforeLoad = () => answer.opened
    const session = open(draftId)
    await eventually('loading on the server', () => log.calls.load > 0)
    expect(session.getState()).toMatchObject({ phase: 'loading', canEdit: false })
    answer.open()
    await ready(session)
    expect(textOf(session).toString()).toBe('nội dung')
  })

  test('[F10] a line that dies without a word is known in time, changes are counted, nothing is lost on return', async () => {
    const draftId = await store.newDraft()
    const session = open(draftId)
    await ready(session)
    await saved(session)
    const heard: string[] = []
    session.subscribe(() => heard.push(session.getState().connection))
    relay.freeze()
    const since = performance.now()
    textOf(session).insert(0, 'chưa gửi')
    await eventually('known', () => heard.includes('half-dead'), 15_000)
    expect(performance.now() - since).toBeLessThan(KNOWN_WITHIN_MS)
    expect(session.getState()).toMatchObject({ saved: 'unsaved', unsentChanges: 1, canEdit: true })
    textOf(session).insert(8, '.')
    await eventually('counted', () => session.getState().unsentChanges === 2)
    relay.thaw()
    await eventually('back', () => session.getState().saved === 'saved', 60_000)
    expect(await store.storedText(draftId)).toBe('chưa gửi.')
  }, 90_000)

  test('[F3] the server goes and comes back: the line says so, and what was typed meanwhile is saved', async () => {
    const draftId = await store.newDraft()
    const session = open(draftId)
    await ready(session)
    relay.cut()
    await eventually('offline', () => session.getState().connection === 'offline')
    textOf(session).insert(0, 'trong lúc vắng')
    relay.thaw()
    await saved(session)
    expect(await store.storedText(draftId)).toBe('trong lúc vắng')
  })

  test.each(['up', 'down'] as const)('[F12] an update lost on the way %s is noticed and resynced', async (way) => {
    const draftId = await store.newDraft()
    let losses = 0
    const loses = (direction: string, message: Uint8Array) =>
      direction === way && message[0] === MESSAGE.sync && message[1] === SYNC.update && losses++ === 0
    const lossy = open(draftId, { passes: (direction, message) => !loses(direction, message) })
    const other = open(draftId)
    await Promise.all([ready(lossy), ready(other)])
    textOf(way === 'up' ? lossy : other).insert(0, 'một thay đổi')
    await eventually('resynced', () => textOf(lossy).toString() === textOf(other).toString() && losses > 0, 5_000)
    expect(textOf(other).toString()).toBe('một thay đổi')
  })

  test('[P9] others are seen as the server presents them, and no echo of them goes back', async () => {
    const draftId = await store.newDraft()
    let presenceUp = 0
    const counts = (direction: string, message: Uint8Array) => {
      if (direction === 'up' && message[0] === MESSAGE.awareness) presenceUp++
      return true
    }
    const userId = newId<'user'>()
    const [a, b] = [open(draftId, { userId }), open(draftId, { passes: counts })]
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
    const draftId = await store.newDraft('nội dung có sẵn')
    const [a, b] = [open(draftId), open(draftId)]
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
    const draftId = await store.newDraft('chung ')
    const disk = new MemoryDisk()
    const userId = newId<'user'>()
    const first = open(draftId, { disk, userId })
    await ready(first)
    await saved(first)
    relay.cut()
    await eventually('offline', () => first.getState().connection === 'offline')
    textOf(first).insert(6, 'ngoại tuyến')
    await eventually('kept', async () => (await disk.open().countUnsent()) === 1)
    first.destroy()
    const second = open(draftId, { disk, userId })
    await ready(second)
    expect(textOf(second).toString()).toBe('chung ngoại tuyến')
    expect(second.getState()).toMatchObject({ saved: 'unsaved', unsentChanges: 1, keptOffline: true, canEdit: true })
    relay.thaw()
    const other = open(draftId)
    await ready(other)
    textOf(other).insert(0, 'phần ')
    await saved(second)
    await eventually('merged', () => textOf(second).toString() === 'phần chung ngoại tuyến')
    await eventually('nothing is unsent', async () => (await disk.open().countUnsent()) === 0)
    expect(await store.storedText(draftId)).toBe('phần chung ngoại tuyến')
  })

  test('a broken disk does not stop the work, and is told', async () => {
    const disk = new MemoryDisk()
    disk.broken = true
    const draftId = await store.newDraft('x')
    const session = open(draftId, { disk })
    await ready(session)
    expect(session.getState().keptOffline).toBe(false)
    textOf(session).insert(0, 'y')
    await saved(session)
  })

  test('on a shared machine nothing is kept', async () => {
    const disk = new MemoryDisk()
    const draftId = await store.newDraft('x')
    const session = open(draftId, { disk, keepOffline: false })
    await ready(session)
    textOf(session).insert(0, 'y')
    await saved(session)
    expect(session.getState().keptOffline).toBe(false)
    expect(disk.kept.size).toBe(0)
  })
})

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
      const draftId = await store.newDraft('chốt ')
      const disk = new MemoryDisk()
      const userId = newId<'user'>()
      const first = open(draftId, { disk, userId, lateEdits: policy })
      await ready(first)
      await saved(first)
      relay.cut()
      await eventually('offline', () => first.getState().connection === 'offline')
      textOf(first).insert(5, 'muộn')
      fixture.access.set(userId, change)
      relay.thaw()
      await eventually('set apart', () => first.getState().lateEdits !== null)
      const state = first.getState()
      expect(state).toMatchObject({ phase: 'ready', canEdit: false, unsentChanges: 0, docVersion: 1, ...change })
      expect(state.lateEdits?.changes).toEqual(['chốt muộn'])
      expect(state.lateEdits?.localDoc.getText('text').toString()).toBe('chốt muộn')
      expect(textOf(first).toString()).toBe('chốt ')
      expect(await store.storedText(draftId)).toBe('chốt ')
      first.destroy()
      const second = open(draftId, { disk, userId, lateEdits: policy })
      await eventually('still there', () => second.getState().lateEdits !== null)
      expect(second.getState().lateEdits?.changes).toEqual(['chốt muộn'])
      expect(await disk.open().countUnsent()).toBe(1)
      second.resolveLateEdits()
      await eventually('settled', async () => (await disk.open().countUnsent()) === 0)
      expect(second.getState().lateEdits).toBeNull()
    },
  )

  test('[F11] an update refused in mid-session: read-only at once, a fresh document, the change set apart', async () => {
    const draftId = await store.newDraft('gốc')
    const userId = newId<'user'>()
    const session = open(draftId, { userId, lateEdits: policy })
    const other = open(draftId)
    await Promise.all([ready(session), ready(other)])
    await saved(session)
    fixture.access.set(userId, { level: 'suggest', reason: 'role-changed' })
    // In flight while the right is lost: the hub decides before it looks at it.
    const reauthorised = fixture.hub.reauthorise({ userId })
    textOf(session).insert(0, 'chen ')
    await reauthorised
    await eventually('set apart', () => session.getState().lateEdits !== null)
    expect(session.getState()).toMatchObject({ level: 'suggest', canEdit: false, docVersion: 1 })
    expect(session.getState().lateEdits?.changes).toEqual(['chen gốc'])
    expect(textOf(session).toString()).toBe('gốc')
    textOf(other).insert(3, ' mới')
    await eventually('goes on', () => textOf(session).toString() === 'gốc mới')
    expect(await store.storedText(draftId)).toBe('gốc mới')
  })

  test('a freeze with everything saved sets nothing apart and keeps the document', async () => {
    const draftId = await store.newDraft('x')
    const userId = newId<'user'>()
    const session = open(draftId, { userId, lateEdits: policy })
    await ready(session)
    textOf(session).insert(0, 'y')
    await saved(session)
    fixture.access.set(userId, { frozen: true, reason: 'agenda-frozen' })
    await fixture.hub.reauthorise({ draftId })
    await eventually('told', () => session.getState().frozen)
    expect(session.getState()).toMatchObject({
      canEdit: false,
      docVersion: 0,
      lateEdits: null,
      reason: 'agenda-frozen',
    })
    fixture.access.set(userId, { frozen: false })
    await fixture.hub.reauthorise({ draftId })
    await eventually('again', () => session.getState().canEdit)
    textOf(session).insert(0, 'z')
    await saved(session)
    expect(await store.storedText(draftId)).toBe('zyx')
  })

  test('[F13] another schema on the server: refused, the text stays here, and the new client offers it', async () => {
    const draftId = await store.newDraft('v1 ')
    const disk = new MemoryDisk()
    const userId = newId<'user'>()
    const old = open(draftId, { disk, userId, lateEdits: policy })
    await ready(old)
    await saved(old)
    relay.cut()
    await eventually('offline', () => old.getState().connection === 'offline')
    textOf(old).insert(3, 'sửa bằng bản cũ')
    fixture.access.set(userId, { schemaVersion: TEST_SCHEMA + 1 })
    relay.thaw()
    await eventually('refused', () => old.getState().phase === 'refused')
    expect(old.getState()).toMatchObject({ refusal: 'other-schema', canEdit: false })
    expect(old.getState().lateEdits?.localDoc.getText('text').toString()).toBe('v1 sửa bằng bản cũ')
    old.destroy()
    const renewed = open(draftId, { disk, userId, lateEdits: policy, schemaVersion: TEST_SCHEMA + 1 })
    await eventually('offered', () => renewed.getState().lateEdits !== null)
    expect(renewed.getState().lateEdits?.changes).toEqual(['v1 sửa bằng bản cũ'])
    expect(renewed.getState()).toMatchObject({ phase: 'ready', canEdit: true })
    expect(textOf(renewed).toString()).toBe('v1 ')
    expect(await store.storedText(draftId)).toBe('v1 ')
  })

  test.each([
    ['no such draft', null, 'no-such-draft'],
    ['no access', { level: 'none' as const }, 'no-access'],
  ])('[F17] %s is told and not tried again', async (_, decision, refusal) => {
    const draftId = await store.newDraft('x')
    const userId = newId<'user'>()
    fixture.access.set(userId, decision)
    const session = open(draftId, { userId })
    await eventually('refused', () => session.getState().phase === 'refused')
    expect(session.getState()).toMatchObject({ refusal, canEdit: false })
    expect(textOf(session).toString()).toBe('')
    expect(fixture.hub.stats().connections).toBe(0)
  })
})
