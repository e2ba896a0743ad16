import type { RowAct } from './row-menu.tsx'
import { gripOf } from './sheet-keys.ts'

/** Alt + arrows move the row, Ctrl + Enter adds one below, Delete on the grip removes it. */
export function rowActOf(key: KeyboardEvent): RowAct | null {
  if (key.altKey && !key.ctrlKey && !key.metaKey && !key.shiftKey) {
    const acts = { ArrowUp: 'moveUp', ArrowDown: 'moveDown', ArrowRight: 'nest', ArrowLeft: 'unnest' } as const
    return key.key in acts ? acts[key.key as keyof typeof acts] : null
  }
  if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) return 'addBelow'
  const row = key.target instanceof HTMLElement ? key.target.closest<HTMLElement>('[data-item]') : null
  return key.key === 'Delete' && row && gripOf(row) === key.target ? 'remove' : null
}

/** Ctrl + Z, Ctrl + Shift + Z, Ctrl + Y. */
export function undoOf(key: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(key.ctrlKey || key.metaKey) || key.altKey) return null
  const letter = key.key.toLowerCase()
  if (letter === 'z') return key.shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !key.shiftKey ? 'redo' : null
}
