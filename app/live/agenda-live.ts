import type * as Y from 'yjs'
import {
  type AgendaCommand,
  type AgendaCommandFailure,
  applyAgendaCommand,
} from '#realtime/protocol/agenda-commands.ts'
import { type AgendaItemView, agendaItems, readAgenda } from '#realtime/protocol/agenda-document.ts'
import { type AgendaTextField, itemText } from '#realtime/protocol/agenda-item.ts'
import { createAgendaUndo } from '#realtime/protocol/agenda-undo.ts'
import type { Result } from '#server/kernel/result.ts'

export interface AgendaSnapshot {
  readonly items: readonly AgendaItemView[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** One open agenda document as the page sees it. */
export interface AgendaLive {
  readonly doc: Y.Doc
  /** Origin of every change made on this page: what undo takes back. */
  readonly origin: object
  /** The same object until something changed; unchanged items are the same objects. */
  getSnapshot(): AgendaSnapshot
  subscribe(listener: () => void): () => void
  run(command: AgendaCommand): Result<void, AgendaCommandFailure>
  /** The shared text behind a field; null when the item is unknown. */
  text(itemId: string, field: AgendaTextField): Y.Text | null
  undo(): ReturnType<ReturnType<typeof createAgendaUndo>['undo']>
  redo(): void
  /** While an input method composes, nothing on the page may move: the snapshot waits for the end. */
  setComposing(isComposing: boolean): void
  /** Idempotent. The document stays with its owner. */
  close(): void
}

export function createAgendaLive(doc: Y.Doc): AgendaLive {
  const origin = { agenda: 'this page' }
  const map = agendaItems(doc)
  const undo = createAgendaUndo(doc, origin)
  const listeners = new Set<() => void>()
  let snapshot: AgendaSnapshot = take([])
  let isComposing = false
  let isStale = false
  let isClosed = false

  function take(previous: readonly AgendaItemView[]): AgendaSnapshot {
    return { items: reuse(previous, readAgenda(doc)), canUndo: undo.canUndo(), canRedo: undo.canRedo() }
  }

  function refresh(): void {
    if (!isStale || isComposing || isClosed) return
    isStale = false
    snapshot = take(snapshot.items)
    for (const listener of listeners) listener()
  }

  /** Several changes of one task are one refresh. */
  function changed(): void {
    if (!isStale) queueMicrotask(refresh)
    isStale = true
  }

  map.observeDeep(changed)
  const stopUndo = undo.subscribe(changed)
  return {
    doc,
    origin,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run(command) {
      undo.endStep()
      const result = applyAgendaCommand(doc, command, origin)
      undo.endStep()
      return result
    },
    text: (itemId, field) => itemText(map, itemId, field),
    undo: () => undo.undo(),
    redo: () => void undo.redo(),
    setComposing(next) {
      isComposing = next
      if (!next) queueMicrotask(refresh)
    },
    close() {
      if (isClosed) return
      isClosed = true
      listeners.clear()
      map.unobserveDeep(changed)
      stopUndo()
      undo.close()
    },
  }
}

/** Items that say the same keep their identity, so that only rows that changed are drawn again. */
function reuse(previous: readonly AgendaItemView[], next: readonly AgendaItemView[]): readonly AgendaItemView[] {
  const known = new Map(previous.map((item) => [item.id, item]))
  return next.map((item) => {
    const before = known.get(item.id)
    return before && JSON.stringify(before) === JSON.stringify(item) ? before : item
  })
}
