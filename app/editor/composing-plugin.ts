import { Plugin, PluginKey } from '@tiptap/pm/state'

/** The view reads what was composed about 20 ms after its end; only then the text may change under it. */
const SETTLE_MS = 60
/** Some keyboards compose as long as the caret stands in a word: who rests there still sees what others write. */
const REST_MS = 4_000

/** Tells when an input method (Telex on a phone, a Mac, IBus) begins to compose, and when its word is in the text. */
export function composingPlugin(onComposing: (isComposing: boolean) => void): Plugin {
  let isTold = false
  let end: ReturnType<typeof setTimeout> | undefined
  function tell(isComposing: boolean): void {
    if (isTold === isComposing) return
    isTold = isComposing
    onComposing(isComposing)
  }
  function endIn(milliseconds: number): void {
    clearTimeout(end)
    end = setTimeout(() => tell(false), milliseconds)
  }
  const goesOn = () => {
    tell(true)
    endIn(REST_MS)
  }
  return new Plugin({
    key: new PluginKey('composing'),
    props: {
      handleDOMEvents: {
        compositionstart: goesOn,
        compositionupdate: goesOn,
        compositionend: () => endIn(SETTLE_MS),
      },
    },
    view: () => ({
      destroy() {
        clearTimeout(end)
        tell(false)
      },
    }),
  })
}
