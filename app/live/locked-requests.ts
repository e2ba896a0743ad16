import { coverPage, isLocked, whenUnlocked } from './lock-store.ts'
import { isPageData } from './page-data.ts'

const LOCKED = 423

/**
 * Makes the page's requests wait while the screen is locked, and asks them again after it: neither a page that reads
 * anew by itself nor a form on its way is lost to the lock, whichever side noticed it first. Returns how to end that.
 */
export function holdRequestsWhileLocked(): () => void {
  const plainFetch = window.fetch
  window.fetch = async (input, init) => {
    if (!isPageData(input)) return plainFetch(input, init)
    for (;;) {
      await whenUnlocked()
      init?.signal?.throwIfAborted()
      const response = await plainFetch(input, init)
      if (response.status !== LOCKED) return response
      // Another tab's lock, or the server heard nothing for too long.
      if (!isLocked()) coverPage()
    }
  }
  return () => {
    window.fetch = plainFetch
  }
}
