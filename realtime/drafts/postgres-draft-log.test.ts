import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { systemClock } from '#server/kernel/clock.ts'
import { newId } from '#server/kernel/ids.ts'
import { compactUpdates, documentFrom } from './compact-updates.ts'
import { DraftGoneError } from './draft-log.ts'
import { createGroupCommit, type GroupRow } from './group-commit.ts'
import { createPostgresDraftLog } from './postgres-draft-log.ts'
import { type DraftStore, openDraftStore, textUpdate } from './testing/draft-fixture.ts'

let store: DraftStore

beforeAll(async () => {
  store = await openDraftStore()
})
afterAll(() => store.close())

const rowsOf = async (draftId: string) =>
  (await store.pool.query<{ id: string }>(`select id from "DraftUpdate" where "draftId" = $1 order by id`, [draftId]))
    .rows

/** Updates as a person makes them: typing in one document. */
function typed(count: number): { updates: Uint8Array[]; text: string } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < count; i++) {
    doc.getText('text').insert(0, `${i} `)
    if (i % 4 === 3) doc.getText('text').delete(0, 2)
  }
  return { updates, text: doc.getText('text').toString() }
}

describe('the update log in PostgreSQL', () => {
  test('gives back what was appended, and tells an empty draft from a missing one', async () => {
    const draftId = await store.newDraft('đầu')
    expect(await store.storedText(draftId)).toBe('đầu')
    expect(await store.log.load(newId<'draft'>())).toBe('missing')
    await expect(store.log.append(newId<'draft'>(), textUpdate('x'))).rejects.toThrow(DraftGoneError)
  })

  test('[F20] compaction leaves one row that says the same, while others append', async () => {
    const draftId = await store.newDraft()
    const { updates, text } = typed(60)
    for (const update of updates.slice(0, 40)) await store.log.append(draftId, update)
    const [compaction] = await Promise.all([
      store.log.compact(draftId),
      store.log.compact(draftId),
      ...updates.slice(40).map((update) => store.log.append(draftId, update)),
    ])
    expect(compaction.rowsBefore).toBeGreaterThan(30)
    expect(await store.storedText(draftId)).toBe(text)
    await store.log.compact(draftId)
    expect(await rowsOf(draftId)).toHaveLength(1)
    expect(await store.storedText(draftId)).toBe(text)
  })

  test('[F20] compaction deletes exactly the rows it read, also when a lower id is committed later', async () => {
    const draftId = await store.newDraft()
    const { updates, text } = typed(3)
    const [first, second, third] = updates
    if (!first || !second || !third) throw new Error('three updates')
    const late = await store.pool.connect()
    await late.query('begin')
    const { sealUpdate } = await import('../protocol/draft-stored-update.ts')
    await late.query(`insert into "DraftUpdate" ("draftId", data) values ($1, $2)`, [
      draftId,
      Buffer.from(sealUpdate(first)),
    ])
    await store.log.append(draftId, second)
    await store.log.append(draftId, third)
    await store.log.compact(draftId)
    await late.query('commit')
    late.release()
    expect(await store.storedText(draftId)).toBe(text)
  })

  test('[F20] a snapshot that does not decode to the same document does not replace the log', () => {
    const { updates } = typed(20)
    const lossy = (doc: Y.Doc) =>
      Y.diffUpdate(Y.encodeStateAsUpdate(doc), new Uint8Array([1, ...varint(firstClient(doc)), 3]))
    expect(() => compactUpdates(updates, lossy)).toThrow('differs')
    expect(
      documentFrom([compactUpdates(updates)])
        .getText('text')
        .toString(),
    ).toBe(typed(20).text)
  })

  test('[F20] one flipped bit in a stored row is recovered from, and reported', async () => {
    const reports: unknown[] = []
    const log = createPostgresDraftLog({
      pool: store.pool,
      clock: systemClock,
      reportError: (error) => reports.push(error),
    })
    const draftId = await store.newDraft('Kiến nghị thống nhất')
    await store.pool.query(
      `update "DraftUpdate" set data = set_bit(data, 77, 1 - get_bit(data, 77)) where "draftId" = $1`,
      [draftId],
    )
    const updates = await log.load(draftId)
    if (updates === 'missing') throw new Error('missing')
    expect(documentFrom(updates).getText('text').toString()).toBe('Kiến nghị thống nhất')
    expect(reports).toHaveLength(1)
  })

  test('[F8] a row damaged beyond repair is an error, not an empty draft', async () => {
    const draftId = await store.newDraft('dài '.repeat(20))
    await store.pool.query(
      `update "DraftUpdate" set data = overlay(data placing '\\x00112233445566' from 5) where "draftId" = $1`,
      [draftId],
    )
    await expect(store.log.load(draftId)).rejects.toThrow('sum does not fit')
  })

  test('versions are kept whole, in order, per draft', async () => {
    const [draftId, otherId] = [await store.newDraft(), await store.newDraft()]
    const by = newId<'user'>()
    const first = await store.log.saveVersion(draftId, { name: 'một', state: textUpdate('1'), by })
    await store.log.saveVersion(draftId, { name: 'hai', state: textUpdate('2'), by: null })
    expect(await store.log.loadVersion(draftId, first)).toEqual(expect.any(Uint8Array))
    expect(await store.log.loadVersion(otherId, first)).toBeNull()
    expect((await store.log.listVersions(draftId)).map(({ name, createdBy }) => [name, createdBy])).toEqual([
      ['một', by],
      ['hai', null],
    ])
  })

  test('[P8] a client id is bound once, whoever asks later', async () => {
    const draftId = await store.newDraft()
    const [first, second] = [newId<'user'>(), newId<'user'>()]
    const clientId = 4_294_967_295
    await Promise.all([store.log.bindClients(draftId, [clientId], first), store.log.bindClients(draftId, [5], first)])
    expect(await store.log.bindClients(draftId, [clientId, 6], second)).toEqual(
      expect.arrayContaining([
        { clientId, userId: first },
        { clientId: 6, userId: second },
      ]),
    )
    expect(await store.log.loadClients(draftId)).toHaveLength(3)
    await expect(store.log.bindClients(newId<'draft'>(), [1], first)).rejects.toThrow(DraftGoneError)
  })
})

describe('group commit', () => {
  test('drafts that wait together share one commit, updates of a draft lie together, and order is kept', async () => {
    const commits: Array<readonly GroupRow[]> = []
    const group = createGroupCommit({ spacingMs: 1, commit: async (rows) => void commits.push(rows) })
    const { updates, text } = typed(6)
    const done = updates.map((update) => group.append('a', update))
    const other = group.append('b', textUpdate('b'))
    await Promise.all([...done, other])
    expect(commits.map((rows) => rows.map(({ draftId }) => draftId))).toEqual([['a', 'b']])
    expect(
      documentFrom(commits.flatMap((rows) => rows[0]?.batch ?? []))
        .getText('text')
        .toString(),
    ).toBe(text)
    await group.close()
    await expect(group.append('a', textUpdate('zu spät'))).rejects.toThrow('closed')
  })

  test('a draft that cannot be stored does not stop the others of its group', async () => {
    const group = createGroupCommit({
      spacingMs: 1,
      commit: async (rows) => {
        if (rows.some(({ draftId }) => draftId === 'bad')) throw new Error('refused')
      },
    })
    const [good, bad, alsoGood] = ['good', 'bad', 'also-good'].map((draftId) => group.append(draftId, textUpdate('x')))
    await expect(bad).rejects.toThrow('refused')
    await Promise.all([good, alsoGood])
    await group.close()
  })
})

function firstClient(doc: Y.Doc): number {
  return [...doc.store.clients.keys()][0] ?? 0
}

function varint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}
