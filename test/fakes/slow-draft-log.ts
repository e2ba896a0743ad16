import type { DraftLog } from '#realtime/drafts/draft-log.ts'

export interface SlowDraftLog extends DraftLog {
  /** Calls of each method so far. */
  readonly calls: { load: number; append: number; bindClients: number; saveVersion: number }
  /** Awaited before each load or append reaches the log behind. */
  beforeLoad: () => Promise<void>
  beforeAppend: () => Promise<void>
  /** While true, appends, bindings and versions reject as a database that is down does. */
  down: boolean
}

/** A real log that is slow or down when a test says so. */
export function createSlowDraftLog(behind: DraftLog): SlowDraftLog {
  const calls = { load: 0, append: 0, bindClients: 0, saveVersion: 0 }
  const refuseWhenDown = () => {
    if (slow.down) throw new Error('the database is down')
  }
  const slow: SlowDraftLog = {
    ...behind,
    calls,
    beforeLoad: () => Promise.resolve(),
    beforeAppend: () => Promise.resolve(),
    down: false,
    async load(draftId) {
      calls.load++
      await slow.beforeLoad()
      return behind.load(draftId)
    },
    async append(draftId, batch) {
      calls.append++
      await slow.beforeAppend()
      refuseWhenDown()
      return behind.append(draftId, batch)
    },
    async bindClients(draftId, clientIds, userId) {
      calls.bindClients++
      refuseWhenDown()
      return behind.bindClients(draftId, clientIds, userId)
    },
    async saveVersion(draftId, version) {
      calls.saveVersion++
      refuseWhenDown()
      return behind.saveVersion(draftId, version)
    },
  }
  return slow
}

/** A promise with its ends outside. */
export function gate(): { opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}
