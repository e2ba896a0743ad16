import type { Pool, PoolClient } from 'pg'
import type { Clock } from '#server/kernel/clock.ts'
import { newId } from '#server/kernel/ids.ts'
import { sealUpdate, unsealUpdate } from '../protocol/draft-stored-update.ts'
import { batchWhileRunning } from './batch-while-running.ts'
import { compactUpdates } from './compact-updates.ts'
import { type ClientBinding, DraftGoneError, type DraftLog } from './draft-log.ts'
import { createGroupCommit, type GroupRow } from './group-commit.ts'

export interface PostgresDraftLogDeps {
  /** Owned by the caller; three connections are enough. */
  readonly pool: Pool
  readonly clock: Clock
  reportError(error: unknown, about: string): void
  /** Least time between the starts of two commits that nobody is in a hurry for, in milliseconds. */
  readonly commitSpacingMs?: number
}

const ROWS_PER_STATEMENT = 32
const FOREIGN_KEY_VIOLATION = '23503'

/** The update log in PostgreSQL (prisma/schema/drafts.prisma), spoken to in SQL. */
export function createPostgresDraftLog(deps: PostgresDraftLogDeps): DraftLog {
  const { pool, clock } = deps
  const group = createGroupCommit({
    spacingMs: deps.commitSpacingMs ?? 350,
    commit: (rows) => insertUpdates(pool, rows),
  })

  const bind = batchWhileRunning((requests: readonly BindRequest[]) => bindAll(pool, requests, clock.now()))

  function unseal(draftId: string, data: Uint8Array): Uint8Array {
    const { update, repaired } = unsealUpdate(data)
    if (repaired) deps.reportError(new Error('a flipped bit in a stored update was put right'), `draft ${draftId}`)
    return update
  }

  return {
    async load(draftId) {
      const { rows } = await pool.query<{ data: Buffer | null }>(
        `select u.data from "Draft" d left join "DraftUpdate" u on u."draftId" = d.id where d.id = $1 order by u.id`,
        [draftId],
      )
      if (rows.length === 0) return 'missing'
      return rows.flatMap(({ data }) => (data === null ? [] : [unseal(draftId, data)]))
    },
    append: group.append,
    hurry: group.hurry,
    compact: (draftId) =>
      inTransaction(pool, async (client) => {
        await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 20))`, [`draft-compaction:${draftId}`])
        const { rows } = await client.query<{ id: string; data: Buffer }>(
          `select id, data from "DraftUpdate" where "draftId" = $1 order by id`,
          [draftId],
        )
        if (rows.length < 2) {
          return { rowsBefore: rows.length, rowsAfter: rows.length, bytesAfter: rows[0]?.data.length ?? 0 }
        }
        const data = sealUpdate(compactUpdates(rows.map((row) => unseal(draftId, row.data))))
        await client.query(`delete from "DraftUpdate" where id = any($1::bigint[])`, [rows.map((row) => row.id)])
        await client.query(`insert into "DraftUpdate" ("draftId", data) values ($1, $2)`, [draftId, asBuffer(data)])
        return { rowsBefore: rows.length, rowsAfter: 1, bytesAfter: data.length }
      }),
    openDraft: (draft) =>
      inTransaction(pool, async (client) => {
        // The unique key is the lock: a second opener waits here for the first one's commit.
        const created = await client.query(
          `insert into "Draft" (id, kind, "subjectId", "schemaVersion", "createdAt") values ($1, $2, $3, $4, $5)
           on conflict (kind, "subjectId") do nothing`,
          [draft.draftId, draft.kind, draft.subjectId, draft.schemaVersion, clock.now()],
        )
        if (created.rowCount === 1) {
          await client.query(`insert into "DraftUpdate" ("draftId", data) values ($1, $2)`, [
            draft.draftId,
            asBuffer(sealUpdate(draft.seed())),
          ])
          return draft.draftId
        }
        const { rows } = await client.query<{ id: string }>(
          `select id from "Draft" where kind = $1 and "subjectId" = $2`,
          [draft.kind, draft.subjectId],
        )
        const existing = rows[0]?.id
        if (existing === undefined) throw new DraftGoneError('the draft was deleted while it was being opened')
        return existing
      }),
    bindClients: (draftId, clientIds, userId) => bind({ draftId, clientIds, userId }),
    async loadClients(draftId) {
      const { rows } = await pool.query<{ clientId: string; userId: string }>(
        `select "clientId", "userId" from "DraftClient" where "draftId" = $1`,
        [draftId],
      )
      return rows.map(toBinding)
    },
    async saveVersion(draftId, version) {
      const id = newId<'draft-version'>()
      await asGone(
        pool.query(
          `insert into "DraftVersion" (id, "draftId", name, state, "createdBy", "createdAt") values ($1, $2, $3, $4, $5, $6)`,
          [id, draftId, version.name, asBuffer(sealUpdate(version.state)), version.by, clock.now()],
        ),
      )
      return id
    },
    async loadVersion(draftId, versionId) {
      const { rows } = await pool.query<{ state: Buffer }>(
        `select state from "DraftVersion" where "draftId" = $1 and id = $2`,
        [draftId, versionId],
      )
      return rows[0] ? unseal(draftId, rows[0].state) : null
    },
    async listVersions(draftId) {
      const { rows } = await pool.query<{ id: string; name: string; createdBy: string | null; createdAt: Date }>(
        `select id, name, "createdBy", "createdAt" from "DraftVersion" where "draftId" = $1 order by "createdAt", id`,
        [draftId],
      )
      return rows.map(({ id, ...rest }) => ({ versionId: id, ...rest }))
    },
    close: group.close,
  }
}

interface BindRequest {
  readonly draftId: string
  readonly clientIds: readonly number[]
  readonly userId: string
}

/** Binds for many in one statement; an id that has an owner keeps it, and the answer says who that is. */
async function bindAll(pool: Pool, requests: readonly BindRequest[], at: Date): Promise<ClientBinding[][]> {
  // A statement may touch a row once: the first who asks for an id gets it.
  const asked = new Map<string, { draftId: string; clientId: number; userId: string }>()
  for (const { draftId, clientIds, userId } of requests) {
    for (const clientId of clientIds) {
      const key = `${draftId}/${clientId}`
      if (!asked.has(key)) asked.set(key, { draftId, clientId, userId })
    }
  }
  const rows = [...asked.values()]
  const bound = await asGone(
    pool.query<{ draftId: string; clientId: string; userId: string }>({
      name: 'bind-draft-clients',
      text: `insert into "DraftClient" ("draftId", "clientId", "userId", "firstSeen")
             select *, $4::timestamptz from unnest($1::uuid[], $2::bigint[], $3::uuid[])
             on conflict ("draftId", "clientId") do update set "userId" = "DraftClient"."userId"
             returning "draftId", "clientId", "userId"`,
      values: [
        rows.map(({ draftId }) => draftId),
        rows.map(({ clientId }) => clientId),
        rows.map(({ userId }) => userId),
        at,
      ],
    }),
  )
  return requests.map(({ draftId, clientIds }) =>
    bound.rows.filter((row) => row.draftId === draftId && clientIds.includes(Number(row.clientId))).map(toBinding),
  )
}

/** One statement, hence one commit, for up to 32 drafts; more go in one transaction. */
async function insertUpdates(pool: Pool, rows: readonly GroupRow[]): Promise<void> {
  if (rows.length <= ROWS_PER_STATEMENT) return asGone(insertOnce(pool, rows))
  await asGone(
    inTransaction(pool, async (client) => {
      for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
        await insertOnce(client, rows.slice(i, i + ROWS_PER_STATEMENT))
      }
    }),
  )
}

async function insertOnce(target: Pool | PoolClient, rows: readonly GroupRow[]): Promise<void> {
  const places = rows.map((_, i) => `($${2 * i + 1}, $${2 * i + 2})`).join(', ')
  await target.query({
    name: `append-draft-updates-${rows.length}`,
    text: `insert into "DraftUpdate" ("draftId", data) values ${places}`,
    values: rows.flatMap((row) => [row.draftId, asBuffer(sealUpdate(row.batch))]),
  })
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const value = await work(client)
    await client.query('commit')
    client.release()
    return value
  } catch (error) {
    // A connection whose rollback fails is of no use to the next one: the pool drops it.
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    )
    throw error
  }
}

async function asGone<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION) {
      throw new DraftGoneError('the draft does not exist any more', { cause: error })
    }
    throw error
  }
}

function toBinding(row: { clientId: string; userId: string }): ClientBinding {
  return { clientId: Number(row.clientId), userId: row.userId }
}

/** pg takes Buffers for bytea; same memory. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
