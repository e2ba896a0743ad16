import { useEffect } from 'react'
import type { OpenTextEditor, WritingMode } from '#app/editor/open-text-editor.ts'
import { useText } from '#app/i18n/language.tsx'
import type { DraftSession } from '#app/live/draft-session.ts'
import type { DraftSessionState } from '#app/live/draft-session-state.ts'
import { useToaster } from '#app/ui/toast.tsx'
import type { UnacknowledgedEdit } from '#realtime/protocol/petition-text/unacknowledged-edits.ts'

interface LateWordsOptions {
  session: DraftSession<UnacknowledgedEdit> | null
  state: DraftSessionState<UnacknowledgedEdit> | null
  editor: OpenTextEditor | null
  mode: WritingMode
  choose: (mode: WritingMode) => void
}

/**
 * What a refusal or a broken line took: proposals are made again at once, as proposals; what would change the text
 * directly is offered first, because it may be old. Who may not write any more is shown it.
 */
export function useLateWords({ session, state, editor, mode, choose }: LateWordsOptions) {
  const t = useText()
  const toaster = useToaster()
  const late = state?.lateEdits ?? null
  const mayWrite = state?.canEdit === true && editor !== null
  const isAutomatic = mayWrite && mode === 'suggest' && editor.mode === 'suggest' && (late?.changes.length ?? 0) > 0

  function make(): void {
    if (!late || !editor) return
    const count = editor.makeAgain(late.localDoc)
    session?.resolveLateEdits()
    toaster.show({ tone: 'ok', text: t('petitions.draft.late.made', { count }) })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each late edit in each editor
  useEffect(() => {
    if (isAutomatic) make()
  }, [isAutomatic, late, editor])

  function again(): void {
    // Chosen to read: what is put in again is a proposal, made as soon as that mode is on.
    if (mode === 'read') choose('suggest')
    else make()
  }

  return { isShown: late !== null && !isAutomatic, again: mayWrite ? again : null }
}
