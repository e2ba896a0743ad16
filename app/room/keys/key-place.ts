/** Where letters are written or chosen, and what lies over the room. */
const WRITING = 'input, textarea, select, [contenteditable="true"], dialog, [role="menu"], [role="listbox"]'
const PRESSED_BY_SPACE = 'button, a, summary, [role="button"], [role="menuitem"], [role="log"]'

/** Whether a single key means an act of the room here. */
export function isForRoom(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false
  if (document.querySelector('dialog:modal')) return false
  return !(event.target instanceof Element && event.target.closest(WRITING))
}

/** The same for the space bar, which presses a button that was reached by keyboard; one that was clicked gives way. */
export function isSpaceForRoom(event: KeyboardEvent): boolean {
  if (!isForRoom(event)) return false
  const control = event.target instanceof Element ? event.target.closest(PRESSED_BY_SPACE) : null
  return !control?.matches(':focus-visible')
}
