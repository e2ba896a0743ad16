import pg from 'pg'
import * as Y from 'yjs'
import { documentFrom } from '#realtime/drafts/compact-updates.ts'
import type { AccessDecision, DraftAccess, DraftParticipant } from '#realtime/drafts/draft-access.ts'
import { createDraftHub, type DraftHub } from '#realtime/drafts/draft-hub.ts'
import { DEFAULT_DRAFT_LIMITS, type DraftLimits } from '#realtime/drafts/draft-limits.ts'
import type { DraftLog } from '#realtime/drafts/draft-log.ts'
import { createPostgresDraftLog } from '#realtime/drafts/postgres-draft-log.ts'
import { systemClock } from '#server/kernel/clock.ts'
import { newId } from '#server/kernel/ids.ts'
import { createSocketPair, type FarEnd } from '#test/fakes/socket-pair.ts'
import { createTestDatabase } from '#test/setup/test-database.ts'
import { openPetitionTextGuard } from '../petition-text-guard.ts'
import { DraftPeer } from './draft-peer.ts'

export const TEST_SCHEMA = 1

export interface DraftStore {
  readonly url: string
  readonly pool: pg.Pool
  readonly log: DraftLog
  /** A new draft whose root text "text" says this; the id of it. */
  newDraft(text?: string): Promise<string>
  /** What the database alone says. */
  storedText(draftId: string): Promise<string>
  close(): Promise<void>
}

/** A migrated database of its own with a log on it. */
export async function openDraftStore(): Promise<DraftStore> {
  const database = await createTestDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  const log = createPostgresDraftLog({ pool, clock: systemClock, reportError: throwError, commitSpacingMs: 2 })
  return {
    url: database.url,
    pool,
    log,
    newDraft: (text = '') =>
      log.openDraft({
        draftId: newId<'draft'>(),
        kind: 'agenda',
        subjectId: newId<'workshop'>(),
        schemaVersion: TEST_SCHEMA,
        seed: () => textUpdate(text),
      }),
    async storedText(draftId) {
      const batches = await log.load(draftId)
      if (batches === 'missing') throw new Error('missing')
      return documentFrom(batches).getText('text').toString()
    },
    async close() {
      await log.close()
      await pool.end()
      await database.drop()
    },
  }
}

/** A document whose root text says this, as one update. */
export function textUpdate(text: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('text').insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}

/** Access that a test changes as it goes; everyone may edit unless it says otherwise. */
export class TestAccess implements DraftAccess {
  readonly byUser = new Map<string, AccessDecision | null>()
  /** Awaited before each decision. */
  before: () => Promise<void> = () => Promise.resolve()

  set(userId: string, change: Partial<AccessDecision> | null): void {
    this.byUser.set(userId, change && { level: 'edit', schemaVersion: TEST_SCHEMA, frozen: false, ...change })
  }

  async decide(userId: string): Promise<AccessDecision | null> {
    await this.before()
    const decision = this.byUser.get(userId)
    return decision === undefined ? { level: 'edit', schemaVersion: TEST_SCHEMA, frozen: false } : decision
  }
}

export interface HubFixture {
  readonly hub: DraftHub
  readonly access: TestAccess
  readonly errors: unknown[]
  /** What guards found. */
  readonly faults: string[]
  /** A peer of a person on a socket pair; the connect of the hub runs on its own. */
  join(draftId: string, options?: JoinOptions): { peer: DraftPeer; far: FarEnd }
  close(): Promise<void>
}

export interface JoinOptions {
  readonly userId?: string
  readonly sessionId?: string
  readonly peer?: DraftPeer
  readonly schema?: number
}

/** A hub over a log, with errors collected, short pauses, and peers on socket pairs. */
export function openHub(log: DraftLog, limits: Partial<DraftLimits> = {}): HubFixture {
  const access = new TestAccess()
  const errors: unknown[] = []
  const faults: string[] = []
  const hub = createDraftHub({
    log,
    access,
    clock: systemClock,
    limits: {
      ...DEFAULT_DRAFT_LIMITS,
      retryFirstMs: 5,
      retryMaxMs: 40,
      missingEveryMs: 50,
      ...limits,
    },
    guards: { 'petition-text': openPetitionTextGuard },
    onRefused: ({ fault }) => faults.push(fault),
    reportError: (error) => errors.push(error),
  })
  return {
    hub,
    access,
    errors,
    faults,
    join(draftId, { userId = newId<'user'>(), sessionId = 's', peer = new DraftPeer(), schema = TEST_SCHEMA } = {}) {
      const { socket, far } = createSocketPair()
      peer.attach(far)
      void hub.connect(socket, participant(userId, sessionId), draftId, schema)
      return { peer, far }
    },
    close: () => hub.close(),
  }
}

export function participant(userId: string, sessionId = 's'): DraftParticipant {
  return {
    userId,
    sessionId,
    name: 'Nguyễn Văn A',
    departmentCode: 'stnmt-hd',
    departmentHue: 210,
    departmentShortName: 'Sở TN&MT Hải Dương',
    sharedMachine: false,
  }
}

function throwError(error: unknown): never {
  throw error
}
