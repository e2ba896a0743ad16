import { type RefObject, useEffect } from 'react'

/** What is told as a place by who hears the page, and can hold the focus. */
const PLACES = '[tabindex], [role], section, fieldset, main'

/**
 * An act that is done, by oneself or by others, takes its button away. The focus then stays where it was: in the nearest
 * place around it that is still there, never on another act, which a second press of Enter would do unmeant.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = root.current
    if (!page) return
    let path: readonly Element[] = []
    const note = ({ target }: FocusEvent) => {
      path = target instanceof Element ? [target, ...around(target, page)] : []
    }
    const keep = () => {
      const [focused] = path
      if (!focused || focused.isConnected || document.activeElement !== document.body) return
      const place = path.find((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected)
      if (!place) return
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1
      place.focus({ preventScroll: true })
    }
    const changes = new MutationObserver(keep)
    page.addEventListener('focusin', note)
    changes.observe(page, { childList: true, subtree: true })
    return () => {
      page.removeEventListener('focusin', note)
      changes.disconnect()
    }
  }, [root])
}

/** The places around an element, the nearest first. */
function around(element: Element, page: Element): Element[] {
  const found: Element[] = []
  for (let one = element.parentElement; one && page.contains(one); one = one.parentElement) {
    if (one.matches(PLACES)) found.push(one)
  }
  return found
}
