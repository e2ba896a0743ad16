import { useEffect } from 'react'
import { keepLoading } from '#app/live/keep-loading.ts'
import { useDocumentSettings } from './document-settings.ts'

/** Whoever waited longer has given it up, or has gone on to something else. */
const MOST_WAITED_MS = 15_000

/** By field, in the order of what was done last. */
export type EarlyWords = ReadonlyMap<Field, { readonly value: string; readonly checked?: boolean }>
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What a person did before the page was alive. */
interface EarlyActs {
  /** The last button that was pressed, and when (`performance.now`). */
  press: { readonly button: HTMLElement; readonly at: number } | null
  /**
   * What was typed or chosen last, by field. Not what a browser filled in by itself (it shows more than it tells), and no
   * secret.
   */
  readonly words: EarlyWords
  readonly endPresses: () => void
  readonly end: () => void
}

declare global {
  interface Window {
    earlyActs?: EarlyActs
  }
}

/** Plain script within the document: it is there before the first button. */
export const KEEP_EARLY_ACTS = `(() => {
  const words = new Map()
  const press = ({ target }) => {
    const button = target instanceof Element ? target.closest('button[type=button]') : null
    window.earlyActs.press = button && { button, at: performance.now() }
  }
  const type = ({ target, inputType }) => {
    const isTyped = inputType ? target.type !== 'password' : /^(checkbox|radio|select)/.test(target.type)
    if (!isTyped) return
    words.delete(target)
    words.set(target, { value: target.value, checked: target.checked })
  }
  const endPresses = () => removeEventListener('click', press, true)
  window.earlyActs = { press: null, words, endPresses, end: () => {
    endPresses()
    removeEventListener('input', type, true)
  } }
  addEventListener('click', press, true)
  addEventListener('input', type, true)
})()`

/**
 * On a slow machine or line the page is read, its buttons are pressed and its fields are filled before it is alive. Links
 * and forms work by themselves; a button that needs the page's script would do nothing, and nobody would know why: the
 * last one is kept, and pressed once the page answers. A field would say again what the server sent, or be thought
 * empty: what it said last is told to the page as if it were typed then.
 */
export function EarlyActsScript() {
  const { nonce } = useDocumentSettings()
  // A browser hides the nonce from the page.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the script above, nothing of anybody's
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: KEEP_EARLY_ACTS }} />
}

/** From now on the page hears of presses itself; words it hears only when it is alive. */
export function endEarlyPresses(): void {
  window.earlyActs?.endPresses()
}

/** Once the page is alive. */
export function useEarlyActs(): void {
  useEffect(() => void doEarlyActs(), [])
}

async function doEarlyActs(): Promise<void> {
  const acts = window.earlyActs
  if (!acts) return
  window.earlyActs = undefined
  // Seldom needed: loaded when it is. What is typed meanwhile is kept too.
  const telling = acts.words.size > 0 ? await keepLoading(() => import('./tell-early-words.ts')) : null
  acts.end()
  telling?.tellEarlyWords(acts.words)
  const { press } = acts
  if (press?.button.isConnected && performance.now() - press.at < MOST_WAITED_MS) press.button.click()
}
