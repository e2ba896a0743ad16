import type * as Y from 'yjs'
import { type AgendaItemView, readAgenda } from '#realtime/protocol/agenda-document.ts'
import { scheduleAgenda } from '#realtime/protocol/agenda-schedule.ts'
import { indexWorkshop } from '../index-workshop.ts'
import { lockWorkshop } from '../workshop-repository.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import {
  type AgendaRow,
  findWorkshopOfDraft,
  loadAgendaRows,
  loadOpenAgendaDrafts,
  loadTimes,
  markTouched,
  replaceAgendaRows,
} from './agenda-repository.ts'

export interface AgendaProjector {
  /** After a start: what was saved by a process that died before it could project it. */
  catchUp(): Promise<void>
  /** Resolves when every commit so far is in the read-model. */
  settled(): Promise<void>
  /** Idempotent; waits for what is under way. */
  close(): Promise<void>
}

type ProjectorDeps = Pick<AgendaDeps, 'prisma' | 'transactor' | 'hub' | 'searchIndex' | 'reportError'>

const RETRY_MS = 500

/**
 * Keeps the read-model equal to the document (F7). The hub is not kept waiting: a command may hold the workshop while
 * it waits for the hub, and the projection waits for the workshop. Several commits are projected as one; a projection
 * that fails is tried again until it succeeds.
 */
export function createAgendaProjector(deps: ProjectorDeps, retryMs = RETRY_MS): AgendaProjector {
  const waiting = new Map<string, readonly AgendaItemView[]>()
  let running: Promise<void> | null = null
  let closed = false

  async function run(): Promise<void> {
    for (let next = first(waiting); next; next = first(waiting)) {
      const [draftId, items] = next
      waiting.delete(draftId)
      try {
        await projectAgenda(deps, draftId, items)
      } catch (error) {
        deps.reportError(error)
        if (closed) return
        if (!waiting.has(draftId)) waiting.set(draftId, items)
        await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
  }

  function notify(draftId: string, doc: Y.Doc): void {
    if (closed) return
    waiting.set(draftId, readAgenda(doc))
    start()
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null
      if (waiting.size > 0 && !closed) start()
    })
  }

  const stop = deps.hub.onCommitted(async (draftId, doc) => notify(draftId, doc))
  return {
    async catchUp() {
      for (const { draftId } of await loadOpenAgendaDrafts(deps.prisma)) {
        await deps.hub.read(draftId, (doc) => notify(draftId, doc))
      }
    },
    async settled() {
      while (running) await running
    },
    async close() {
      closed = true
      stop()
      while (running) await running
    },
  }
}

/** The rows of one agenda are replaced in one transaction, and only when they differ. */
async function projectAgenda(deps: ProjectorDeps, draftId: string, items: readonly AgendaItemView[]): Promise<void> {
  const workshopId = await findWorkshopOfDraft(deps.prisma, draftId)
  if (!workshopId) return
  await deps.transactor.run(async ({ tx }) => {
    await lockWorkshop(tx, workshopId)
    const rows = scheduleAgenda(items, await loadTimes(tx, workshopId)).items
    const stored = await loadAgendaRows(tx, workshopId)
    if (sameRows(rows, stored)) return
    await replaceAgendaRows(tx, workshopId, rows)
    await indexWorkshop(deps, tx, workshopId)
    if (!sameRows(rows.map(withoutTimes), stored.map(withoutTimes))) await markTouched(tx, workshopId)
  })
}

function first<K, V>(map: ReadonlyMap<K, V>): readonly [K, V] | null {
  for (const entry of map) return entry
  return null
}

function sameRows(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((row, index) => fingerprint(row) === fingerprint(b[index] ?? {}))
}

/** The columns in a fixed order: what is read and what is stored list them differently. */
function fingerprint(row: object): string {
  const entries = Object.entries(row).filter(([name]) => name !== 'ownMinutes' && name !== 'childCount')
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function withoutTimes({ startsAt: _start, endsAt: _end, ...row }: AgendaRow): object {
  return row
}
