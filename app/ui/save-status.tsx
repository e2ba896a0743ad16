import { CircleCheck, CloudOff, LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'

/** saved: the server has committed it · saving: on its way · unsaved: kept here, so many changes not sent. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly count: number }

/** Most saves are faster than this and are not worth a word. */
const PATIENCE_MS = 400

/** The same place in every editor. Heard only when the kind changes, not with every minute or count. */
export function SaveStatus({ state }: { state: SaveState }) {
  const shown = useCalm(state)
  const words = useWords(shown)
  const kind = shown.kind
  const [heard, setHeard] = useState({ kind, words })
  if (heard.kind !== kind) setHeard({ kind, words })
  return (
    <span className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap">
      <span aria-hidden className="inline-flex items-center gap-1.5">
        {kind === 'saved' && <CircleCheck size={16} className="text-ok" />}
        {kind === 'saving' && <LoaderCircle size={16} className="animate-turn text-ink-2 motion-reduce:animate-none" />}
        {kind === 'unsaved' && <CloudOff size={16} className="text-warn" />}
        <span className={kind === 'unsaved' ? 'font-semibold text-warn' : 'text-ink-2'}>{words}</span>
      </span>
      <span role="status" className="sr-only">
        {heard.words}
      </span>
    </span>
  )
}

function useWords(state: SaveState): string {
  const t = useText()
  const format = useFormat()
  if (state.kind === 'saved') return t('ui.save.saved', { time: format.time(state.at) })
  if (state.kind === 'saving') return t('ui.save.saving')
  return t('ui.save.unsaved', { count: state.count })
}

/** The state, but "saving" only once it has lasted. */
function useCalm(state: SaveState): SaveState {
  const [calm, setCalm] = useState(state)
  useEffect(() => {
    if (state.kind !== 'saving') {
      setCalm(state)
      return
    }
    const timer = setTimeout(() => setCalm(state), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [state])
  return state.kind === 'saving' ? calm : state
}
