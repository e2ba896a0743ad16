import { mergeUpdates } from 'yjs'
import type { DraftChange, DraftOfflineStore, KeptDraft, SetApart } from './draft-offline-store.ts'

/**
 * One IndexedDB database per person (so that signing out deletes it whole), three stores:
 * `updates` {draftId, schemaVersion, update}, `unsent` {draftId, clientId, count}, `apart` {draftId, state, …}.
 */
const UPDATES = 'updates'
const UNSENT = 'unsent'
const APART = 'apart'
const BY_DRAFT = 'byDraft'
/** More rows than this are merged into one when a draft is loaded. */
const ROWS_KEPT = 100

interface UpdateRow {
  readonly draftId: string
  readonly schemaVersion: number
  readonly update: Uint8Array
}
interface UnsentRow {
  readonly draftId: string
  readonly clientId: number
  readonly count: number
}
type ApartRow = SetApart & { readonly draftId: string }

/** The offline store of a person in this browser. Nothing is opened before the first call. */
export function openIndexedDbStore(userId: string): DraftOfflineStore {
  const name = `drafts-${userId}`
  let database: Promise<IDBDatabase> | null = null
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  /** One after the other, each in a transaction of its own. */
  function inOrder<T>(
    work: (stores: IDBTransaction) => Promise<T> | T,
    mode: IDBTransactionMode = 'readwrite',
  ): Promise<T> {
    const done = last.then(async () => {
      if (isClosed) throw new Error('the offline store is closed')
      database ??= openDatabase(name, () => {
        isClosed = true
      })
      const transaction = (await database).transaction([UPDATES, UNSENT, APART], mode)
      const [value] = await Promise.all([work(transaction), transactionEnd(transaction)])
      return value
    })
    last = done.catch(() => undefined) // its caller hears of the error; the next call may do better
    return done
  }

  return {
    load: (draftId) =>
      inOrder(async (stores) => {
        const rows = await answer<UpdateRow[]>(stores.objectStore(UPDATES).index(BY_DRAFT).getAll(draftId))
        const unsent = await answer<UnsentRow[]>(stores.objectStore(UNSENT).index(BY_DRAFT).getAll(draftId))
        const apart = await answer<ApartRow | undefined>(stores.objectStore(APART).get(draftId))
        if (rows.length > ROWS_KEPT) await mergeRows(stores, draftId, rows)
        return { kept: keptFrom(rows, unsent), apart: apart ?? null }
      }),
    append: (draftId, change: DraftChange) =>
      inOrder(async (stores) => {
        const { schemaVersion, update, clientId, unsent } = change
        stores.objectStore(UPDATES).add({ draftId, schemaVersion, update })
        if (unsent === 0) return
        const before = await answer<UnsentRow | undefined>(stores.objectStore(UNSENT).get([draftId, clientId]))
        stores.objectStore(UNSENT).put({ draftId, clientId, count: (before?.count ?? 0) + unsent })
      }),
    acknowledged: (draftId, clientIds) =>
      inOrder((stores) => {
        for (const clientId of clientIds) stores.objectStore(UNSENT).delete([draftId, clientId])
      }),
    keepApart: (draftId, apart) => inOrder((stores) => joinApart(stores, draftId, apart, [])),
    setApart: (draftId, apart) =>
      inOrder(async (stores) => {
        // What another tab of this person kept goes along: its copy is deleted with this one's.
        const rows = await answer<UpdateRow[]>(stores.objectStore(UPDATES).index(BY_DRAFT).getAll(draftId))
        await joinApart(stores, draftId, apart, rows)
        await deleteWhere(stores.objectStore(UPDATES), draftId)
        await deleteWhere(stores.objectStore(UNSENT), draftId)
      }),
    dropApart: (draftId) =>
      inOrder((stores) => {
        stores.objectStore(APART).delete(draftId)
      }),
    countUnsent: () =>
      inOrder(async (stores) => {
        const unsent = await answer<UnsentRow[]>(stores.objectStore(UNSENT).getAll())
        const apart = await answer<IDBValidKey[]>(stores.objectStore(APART).getAllKeys())
        return new Set([...unsent.map(({ draftId }) => draftId), ...apart]).size
      }, 'readonly'),
    async wipe() {
      await last
      isClosed = true
      const open = await database?.catch(() => null)
      open?.close()
      await answer(indexedDB.deleteDatabase(name))
    },
    async close() {
      await last
      isClosed = true
      const open = await database?.catch(() => null)
      open?.close()
    },
  }
}

function openDatabase(name: string, onWiped: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    const updates = request.result.createObjectStore(UPDATES, { autoIncrement: true })
    updates.createIndex(BY_DRAFT, 'draftId')
    const unsent = request.result.createObjectStore(UNSENT, { keyPath: ['draftId', 'clientId'] })
    unsent.createIndex(BY_DRAFT, 'draftId')
    request.result.createObjectStore(APART, { keyPath: 'draftId' })
  }
  return answer(request).then((database) => {
    // Another tab signs this person out: let the deletion pass, and keep nothing any more.
    database.onversionchange = () => {
      database.close()
      onWiped()
    }
    return database
  })
}

function keptFrom(rows: readonly UpdateRow[], unsent: readonly UnsentRow[]): KeptDraft | null {
  const newest = rows.at(-1)
  if (!newest) return null
  return {
    schemaVersion: newest.schemaVersion,
    updates: rows.map(({ update }) => update),
    unsent: new Map(unsent.map(({ clientId, count }) => [clientId, count])),
  }
}

async function joinApart(
  stores: IDBTransaction,
  draftId: string,
  apart: SetApart,
  rows: readonly UpdateRow[],
): Promise<void> {
  const before = await answer<ApartRow | undefined>(stores.objectStore(APART).get(draftId))
  const states = [...(before ? [before.state] : []), ...rows.map(({ update }) => update), apart.state]
  const since = before?.since ?? apart.since
  stores.objectStore(APART).put({ ...apart, state: mergeUpdates(states), since, draftId })
}

async function mergeRows(stores: IDBTransaction, draftId: string, rows: readonly UpdateRow[]): Promise<void> {
  const newest = rows.at(-1)
  if (!newest) return
  await deleteWhere(stores.objectStore(UPDATES), draftId)
  stores.objectStore(UPDATES).add({ ...newest, update: mergeUpdates(rows.map(({ update }) => update)) })
}

async function deleteWhere(store: IDBObjectStore, draftId: string): Promise<void> {
  const keys = await answer<IDBValidKey[]>(store.index(BY_DRAFT).getAllKeys(draftId))
  for (const key of keys) store.delete(key)
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the offline store does not answer'))
  })
}

function transactionEnd(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the offline store gave up'))
  })
}
