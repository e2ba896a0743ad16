/** Where a key leads in a sheet: a cell, or nothing when the key belongs to the cell itself. */
export function targetCell(event: SheetKey, table: HTMLElement): HTMLElement | null {
  const { target } = event
  if (!(target instanceof HTMLElement) || event.isComposing || event.keyCode === 229) return null
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  const row = target.closest<HTMLElement>('[data-item]')
  if (!row) return null
  const cells = Array.from(row.querySelectorAll<HTMLElement>('[data-cell]'))
  const at = cells.indexOf(target)
  const text = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target : null
  switch (event.key) {
    case 'Enter':
      if (!text || target.dataset.cell === 'notes') return null
      // Where the sheet ends the cell is left all the same: what was typed is done.
      return inRow(table, row, event.shiftKey ? -1 : 1, target) ?? gripOf(row)
    case 'ArrowUp':
      return !event.shiftKey && leavesUp(text) ? inRow(table, row, -1, target) : null
    case 'ArrowDown':
      return !event.shiftKey && leavesDown(text) ? inRow(table, row, 1, target) : null
    case 'ArrowLeft':
      return !event.shiftKey && (!text || isAt(text, 0)) ? (cells[at - 1] ?? null) : null
    case 'ArrowRight':
      return !event.shiftKey && (!text || isAt(text, text.value.length)) ? (cells[at + 1] ?? null) : null
    case 'Escape':
      return gripOf(row)
    default:
      return null
  }
}

/** Goes to a cell as a sheet does: the whole text of a number is chosen, in a text the caret stands at the end. */
export function goTo(cell: HTMLElement): void {
  cell.focus()
  if (cell instanceof HTMLTextAreaElement) cell.setSelectionRange(cell.value.length, cell.value.length)
}

/** What a key event has of what is looked at here. */
export type SheetKey = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'target'
>

export function gripOf(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>('[data-grip] button')
}

/** The cell of the same column so many rows further; a row that lacks the column (a group's minutes) is passed over. */
function inRow(table: HTMLElement, row: HTMLElement, step: 1 | -1, from: HTMLElement): HTMLElement | null {
  const rows = Array.from(table.querySelectorAll<HTMLElement>('[data-item]'))
  const column = from.dataset.cell
  for (let at = rows.indexOf(row) + step; at >= 0 && at < rows.length; at += step) {
    const next = rows[at]
    const cell = column ? next?.querySelector<HTMLElement>(`[data-cell="${column}"]`) : next && gripOf(next)
    if (cell) return cell
  }
  return null
}

type TextControl = HTMLTextAreaElement | HTMLInputElement

/** In a text of several lines the arrows first move inside it. */
function leavesUp(text: TextControl | null): boolean {
  return !text || text instanceof HTMLInputElement || isOneLine(text) || isAt(text, 0)
}

function leavesDown(text: TextControl | null): boolean {
  return !text || text instanceof HTMLInputElement || isOneLine(text) || isAt(text, text.value.length)
}

function isOneLine(area: HTMLTextAreaElement): boolean {
  return area.clientHeight < 1.8 * Number.parseFloat(getComputedStyle(area).lineHeight)
}

function isAt(text: TextControl, position: number): boolean {
  return text.selectionStart === position && text.selectionEnd === position
}
