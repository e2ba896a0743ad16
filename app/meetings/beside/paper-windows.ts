/** Papers opened from the meeting, each in a window of its own. No React inside. */
export interface PaperWindows {
  /** In the click itself, or the browser holds it back. @returns whether it was opened */
  open(fileId: string, page: number): Promise<boolean>
  /** What is open goes to that page; what is not stays so. */
  turn(fileId: string, page: number): void
}

interface Opened {
  readonly tab: Window
  content: Blob
  address: string
}

/**
 * A paper comes as a download that no page may frame; what is read here is the same bytes from this browser's memory,
 * `#page=` being what its PDF viewer understands. A new address for each page: within one the viewer does not move.
 */
export function createPaperWindows(): PaperWindows {
  const opened = new Map<string, Opened>()

  function show(one: Opened, page: number): void {
    const before = one.address
    one.address = URL.createObjectURL(one.content)
    one.tab.location.replace(`${one.address}#page=${page}`)
    // The viewer has read it by then.
    if (before !== '') setTimeout(() => URL.revokeObjectURL(before), 10_000)
  }

  return {
    async open(fileId, page) {
      const known = opened.get(fileId)
      if (known && !known.tab.closed) {
        show(known, page)
        known.tab.focus()
        return true
      }
      const tab = window.open('', `paper-${fileId}`)
      if (!tab) return false
      try {
        const response = await fetch(`/files/${fileId}`, { credentials: 'same-origin' })
        if (!response.ok) throw new Error(String(response.status))
        const content = new Blob([await response.arrayBuffer()], { type: 'application/pdf' })
        const one = { tab, content, address: '' }
        opened.set(fileId, one)
        show(one, page)
        return true
      } catch {
        tab.close()
        return false
      }
    },
    turn(fileId, page) {
      const one = opened.get(fileId)
      if (one && !one.tab.closed) show(one, page)
    },
  }
}
