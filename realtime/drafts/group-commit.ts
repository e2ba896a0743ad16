import { joinUpdates } from './update-batch.ts'

export interface GroupCommit {
  /** Resolves when the batch is committed; rejects with what the store answered. */
  append(draftId: string, batch: Uint8Array): Promise<void>
  /** What waits is committed now. */
  hurry(): void
  /** Commits what waits; later appends reject. */
  close(): Promise<void>
}

interface Waiting {
  readonly updates: Uint8Array[]
  readonly settle: Array<{ resolve(): void; reject(error: unknown): void }>
}

export interface GroupRow {
  readonly draftId: string
  readonly batch: Uint8Array
}

/**
 * One commit for all drafts that wait: the first append goes at once, the next ones share the commit that starts
 * `spacingMs` after it at the earliest. One commit at a time, so that rows of a draft keep their order.
 * A group that fails is tried once more row by row: one draft that cannot be stored does not stop the others.
 */
export function createGroupCommit(deps: {
  spacingMs: number
  commit(rows: readonly GroupRow[]): Promise<void>
}): GroupCommit {
  let waiting = new Map<string, Waiting>()
  let running: Promise<void> | null = null
  let closed = false
  let hurry: () => void = () => undefined

  async function run(): Promise<void> {
    // Appends of the same turn of the event loop join the first group.
    await new Promise<void>((resolve) => setImmediate(resolve))
    while (waiting.size > 0) {
      const group = waiting
      waiting = new Map()
      const spacing = startSpacing()
      await commitGroup(group)
      await spacing
    }
    running = null
  }

  function startSpacing(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, closed ? 0 : deps.spacingMs)
      hurry = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function commitGroup(group: ReadonlyMap<string, Waiting>): Promise<void> {
    const rows = [...group].map(([draftId, { updates }]) => ({ draftId, batch: joinUpdates(updates) }))
    try {
      await deps.commit(rows)
    } catch (error) {
      if (rows.length === 1) settle(group, rows[0]?.draftId, error)
      else for (const row of rows) await commitAlone(group, row)
      return
    }
    for (const row of rows) {
      settle(group, row.draftId)
      // A hundred clients hear "saved" after each group: between two drafts what came meanwhile is passed on.
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }

  async function commitAlone(group: ReadonlyMap<string, Waiting>, row: GroupRow): Promise<void> {
    try {
      await deps.commit([row])
      settle(group, row.draftId)
    } catch (error) {
      settle(group, row.draftId, error)
    }
  }

  return {
    append(draftId, batch) {
      if (closed) return Promise.reject(new Error('the draft log is closed'))
      return new Promise((resolve, reject) => {
        const entry = waiting.get(draftId) ?? { updates: [], settle: [] }
        waiting.set(draftId, entry)
        entry.updates.push(batch)
        entry.settle.push({ resolve, reject })
        running ??= run()
      })
    },
    hurry: () => hurry(),
    async close() {
      closed = true
      hurry()
      await running
    },
  }
}

function settle(group: ReadonlyMap<string, Waiting>, draftId: string | undefined, error?: unknown): void {
  for (const waiter of (draftId && group.get(draftId)?.settle) || []) {
    if (error === undefined) waiter.resolve()
    else waiter.reject(error)
  }
}
