import * as Y from 'yjs'
import { agendaItems } from './agenda-document.ts'
import { itemText } from './agenda-item.ts'

export interface AgendaUndo {
  /** What happened: nothing to undo, done, or left alone because others have typed into what was added. */
  undo(): 'nothing' | 'undone' | 'kept-for-others'
  redo(): 'nothing' | 'redone'
  canUndo(): boolean
  canRedo(): boolean
  /** The next change starts an undo step of its own, however soon it follows. */
  endStep(): void
  subscribe(listener: () => void): () => void
  close(): void
}

/**
 * Undo and redo of the changes made with `origin` only, never of what was loaded or what others did (F15).
 * @param stepMs changes that follow each other faster are one step; default 500
 */
export function createAgendaUndo(doc: Y.Doc, origin: unknown, stepMs = 500): AgendaUndo {
  const map = agendaItems(doc)
  const manager = new Y.UndoManager(map, { trackedOrigins: new Set([origin]), captureTimeout: stepMs })
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  manager.on('stack-item-added', notify)
  manager.on('stack-item-popped', notify)
  manager.on('stack-cleared', notify)
  return {
    undo() {
      const step = manager.undoStack.at(-1)
      if (step && wouldHideOthersWork(doc, map, step)) {
        manager.undoStack.pop()
        notify()
        return 'kept-for-others'
      }
      return manager.undo() ? 'undone' : 'nothing'
    },
    redo: () => (manager.redo() ? 'redone' : 'nothing'),
    canUndo: () => manager.undoStack.length > 0,
    canRedo: () => manager.redoStack.length > 0,
    endStep: () => manager.stopCapturing(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      listeners.clear()
      manager.destroy()
    },
  }
}

type UndoStep = Y.UndoManager['undoStack'][number]

/** Whether undoing the step would hide an item that was added here and in which others have text of their own. */
function wouldHideOthersWork(doc: Y.Doc, map: Y.Map<unknown>, step: UndoStep): boolean {
  for (const [id, item] of map.entries()) {
    if (!(item instanceof Y.Map) || item.get('removed') !== false) continue
    if (item._item?.id.client !== doc.clientID) continue
    const flag = item._map.get('removed')
    if (!flag || !Y.isDeleted(step.insertions, flag.id)) continue
    const texts = (['title', 'presenterName', 'notes'] as const).map((field) => itemText(map, id, field))
    if (texts.some((text) => text !== null && hasTextOfOthers(text, doc.clientID))) return true
  }
  return false
}

function hasTextOfOthers(text: Y.Text, clientId: number): boolean {
  for (let part = text._start; part !== null; part = part.right) {
    if (!part.deleted && part.id.client !== clientId) return true
  }
  return false
}
