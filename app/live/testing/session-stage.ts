import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { WebSocket as NodeWebSocket } from 'ws'
import {
  type DraftStore,
  type HubFixture,
  openDraftStore,
  openHub,
  TEST_SCHEMA,
} from '#realtime/drafts/testing/draft-fixture.ts'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { serveHub } from '#realtime/drafts/testing/serve-hub.ts'
import { newId } from '#server/kernel/ids.ts'
import type { MemoryDisk } from '#test/fakes/memory-offline-store.ts'
import { createSlowDraftLog, type SlowDraftLog } from '#test/fakes/slow-draft-log.ts'
import { openTcpRelay, type TcpRelay } from '#test/fakes/tcp-relay.ts'
import { type DraftSession, type DraftSessionOptions, openDraftSession } from '../draft-session.ts'

const SOAK = process.env.SOAK === '1'
/** Real figures in the soak (a dead line is known within 10 s), short ones otherwise. */
export const TIMING = SOAK ? { heartbeatMs: 3_000, answerWithinMs: 5_000 } : { heartbeatMs: 100, answerWithinMs: 1_000 }
export const KNOWN_WITHIN_MS = SOAK ? 10_000 : 30_000

export interface OpenOptions extends Partial<DraftSessionOptions<string>> {
  readonly disk?: MemoryDisk
  /** Whether a message gets through. */
  readonly passes?: (direction: 'up' | 'down', message: Uint8Array) => boolean
}

/** What a test of sessions stands on; made anew for each test, the database once. */
export interface SessionStage {
  store: DraftStore
  log: SlowDraftLog
  fixture: HubFixture
  relay: TcpRelay
  /** A session over a line that can be cut; destroyed after the test. */
  open(draftId: string, options?: OpenOptions): DraftSession<string>
}

/** Registers the hooks of a test file: a hub on a real database behind a real socket. Use the fields inside tests only. */
export function setUpSessions(): SessionStage {
  const sessions: DraftSession<unknown>[] = []
  const stage = {
    open(draftId: string, { disk, passes = () => true, ...options }: OpenOptions = {}) {
      const userId = options.userId ?? newId<'user'>()
      const session = openDraftSession<string>({
        url: `ws://127.0.0.1:${stage.relay.port}/drafts`,
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
    },
  } as SessionStage // the hooks below fill it before any test reads it
  let stopServer: () => Promise<void>

  beforeAll(async () => {
    stage.store = await openDraftStore()
  })
  beforeEach(async () => {
    stage.log = createSlowDraftLog(stage.store.log)
    stage.fixture = openHub(stage.log)
    const served = await serveHub(stage.fixture.hub)
    stage.relay = await openTcpRelay(served.port)
    stopServer = async () => {
      await stage.relay.close()
      await served.close()
      await stage.fixture.close()
    }
  })
  afterEach(async () => {
    for (const session of sessions.splice(0)) session.destroy()
    await stopServer()
  })
  afterAll(() => stage.store.close())
  return stage
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

export const textOf = (session: DraftSession<unknown>) => session.doc.getText('text')
export const ready = (session: DraftSession<unknown>) => eventually('ready', () => session.getState().phase === 'ready')
export const saved = (session: DraftSession<unknown>) =>
  eventually('saved', () => {
    const { saved: said, connection } = session.getState()
    return said === 'saved' && connection === 'connected'
  })
