import { useEffect } from 'react'
import { useDocumentSettings } from './document-settings.ts'

/** Whoever waited longer has given it up, or has gone on to something else. */
const MOST_WAITED_MS = 15_000

interface EarlyPress {
  /** The last button that was pressed, and when (`performance.now`). */
  press: { readonly button: HTMLElement; readonly at: number } | null
  readonly end: () => void
}

declare global {
  interface Window {
    earlyPress?: EarlyPress
  }
}

/** Plain script within the document: it is there before the first button. */
const KEEP = `(() => {
  const keep = ({ target }) => {
    const button = target instanceof Element ? target.closest('button[type=button]') : null
    window.earlyPress.press = button && { button, at: performance.now() }
  }
  window.earlyPress = { press: null, end: () => removeEventListener('click', keep, true) }
  addEventListener('click', keep, true)
})()`

/**
 * On a slow machine or line the page is read and its buttons are pressed before it is alive. Links and forms work by
 * themselves; a button that needs the page's script would do nothing, and nobody would know why. The last one is kept,
 * and pressed once the page answers.
 */
export function EarlyPressScript() {
  const { nonce } = useDocumentSettings()
  // A browser hides the nonce from the page.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the script above, nothing of anybody's
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: KEEP }} />
}

/** From now on the page hears of presses itself. */
export function endEarlyPress(): void {
  window.earlyPress?.end()
}

/** Once the page is alive. */
export function useEarlyPress(): void {
  useEffect(() => {
    const press = window.earlyPress?.press
    if (!press) return
    window.earlyPress = undefined
    if (press.button.isConnected && performance.now() - press.at < MOST_WAITED_MS) press.button.click()
  }, [])
}
