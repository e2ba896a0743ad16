import { type KeyboardEvent, useState } from 'react'

export interface CellWalk {
  /** One stop of the Tab key for the whole table. */
  tabIndexOf(row: number, column: number): 0 | -1
  onFocus(row: number, column: number): void
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
}

/** Arrow keys, Home and End move the focus between the cells of a table; each cell carries `data-cell="row,column"`. */
export function useCellWalk(rows: number, columns: number): CellWalk {
  const [at, setAt] = useState({ row: 0, column: 0 })
  // Rows may have gone since: the stop stays inside the table.
  const row = Math.min(at.row, Math.max(0, rows - 1))
  const column = Math.min(at.column, Math.max(0, columns - 1))
  return {
    tabIndexOf: (ofRow, ofColumn) => (ofRow === row && ofColumn === column ? 0 : -1),
    onFocus: (ofRow, ofColumn) => setAt({ row: ofRow, column: ofColumn }),
    onKeyDown(event) {
      const next = moved(event, { row, column }, { rows, columns })
      if (!next) return
      event.preventDefault()
      const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row},${next.column}"]`)
      cell?.focus()
    },
  }
}

interface Place {
  readonly row: number
  readonly column: number
}

function moved(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent<HTMLElement>,
  { row, column }: Place,
  { rows, columns }: { rows: number; columns: number },
): Place | null {
  if (altKey || metaKey) return null
  const within = (to: Place) => ({
    row: Math.min(Math.max(to.row, 0), rows - 1),
    column: Math.min(Math.max(to.column, 0), columns - 1),
  })
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column })
    case 'ArrowDown':
      return within({ row: row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: column - 1 })
    case 'ArrowRight':
      return within({ row, column: column + 1 })
    case 'Home':
      return within({ row: ctrlKey ? 0 : row, column: 0 })
    case 'End':
      return within({ row: ctrlKey ? rows - 1 : row, column: columns - 1 })
    default:
      return null
  }
}
