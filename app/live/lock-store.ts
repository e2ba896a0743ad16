type Listener = () => void

/** What a person comes back to: the element that had the focus, and the caret in it. */
interface Place {
  readonly element: Element | null
  /** In rich text. */
  readonly range: Range | null
  readonly caret: Caret | null
}

/** In a field: what stood before and behind it. */
interface Caret {
  readonly before: string
  readonly behind: string
}

let locked = false
let place: Place | null = null
const listeners = new Set<Listener>()

export function isLocked(): boolean {
  return locked
}

/** Covers the page at once, before the lock screen itself is there; nothing behind is readable or takes input. */
export function coverPage(): void {
  if (locked) return
  const { activeElement } = document
  const selection = document.getSelection()
  const isRich = activeElement instanceof HTMLElement && activeElement.isContentEditable
  place = {
    element: activeElement,
    range: isRich && selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null,
    caret: caretOf(activeElement),
  }
  locked = true
  document.documentElement.setAttribute('data-locked', '')
  tell()
}

/** Shows the page again. The lock screen calls `returnToPlace` once it is gone. */
export function uncoverPage(): void {
  if (!locked) return
  locked = false
  document.documentElement.removeAttribute('data-locked')
  tell()
}

/** Focus and caret as they were, also where others have written into the same text meanwhile. */
export function returnToPlace(): void {
  const { element, range, caret } = place ?? {}
  place = null
  if (!(element instanceof HTMLElement) || !element.isConnected) return
  element.focus({ preventScroll: true })
  if (caret && isTextField(element)) {
    const at = placeOfCaret(caret, element.value)
    element.setSelectionRange(at, at)
  }
  if (!range) return
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

export function subscribeLock(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Resolves once the page is open, at once when it is. */
export function whenUnlocked(): Promise<void> {
  if (!locked) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = subscribeLock(() => {
      if (locked) return
      stop()
      resolve()
    })
  })
}

function isTextField(element: Element | null): element is HTMLTextAreaElement | HTMLInputElement {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.selectionStart !== null)
  )
}

function caretOf(element: Element | null): Caret | null {
  if (!isTextField(element)) return null
  const { value, selectionStart, selectionEnd } = element
  return { before: value.slice(0, selectionStart ?? 0), behind: value.slice(selectionEnd ?? value.length) }
}

/** Where the caret belongs in a text that may have changed: after what stood before it, else before what stood behind. */
export function placeOfCaret({ before, behind }: Caret, text: string): number {
  if (text.startsWith(before)) return before.length
  if (text.endsWith(behind)) return text.length - behind.length
  return Math.min(before.length, text.length)
}

function tell(): void {
  for (const listener of [...listeners]) listener()
}
