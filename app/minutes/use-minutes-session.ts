import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type DraftSession, openDraftSession } from '#app/live/draft-session.ts'
import type { DraftSessionState } from '#app/live/draft-session-state.ts'
import { minutesPart, minutesParts, readMinutes } from '#realtime/protocol/minutes-document.ts'

export interface MinutesSession {
  /** Null until the page runs in a browser. */
  readonly state: DraftSessionState<string> | null
  /** The shared text of a part; null until the document is known, or while it lacks the part. */
  text(part: string): Y.Text | null
  endLateEdits(): void
}

/** Parts whose words the server lacks or has otherwise: what was typed and not taken. */
function changedParts(local: Y.Doc, server: Y.Doc): readonly string[] {
  const [mine, theirs] = [readMinutes(local), readMinutes(server)]
  return Object.keys(mine).filter((part) => mine[part] !== theirs[part])
}

/** Opens the words of minutes for as long as their page is shown to who writes them. */
export function useMinutesSession(
  draft: { readonly draftId: string; readonly schemaVersion: number },
  me: { readonly userId: string; readonly sharedMachine: boolean },
): MinutesSession {
  const [session, setSession] = useState<DraftSession<string> | null>(null)
  const { draftId, schemaVersion } = draft
  const { userId, sharedMachine } = me

  useEffect(() => {
    const opened = openDraftSession<string>({
      url: `${window.location.origin.replace(/^http/, 'ws')}/drafts`,
      ...{ draftId, userId, schemaVersion },
      keepOffline: !sharedMachine,
      knownLevel: 'edit',
      lateEdits: { changes: changedParts },
    })
    setSession(opened)
    return () => {
      setSession(null)
      opened.destroy()
    }
  }, [draftId, schemaVersion, userId, sharedMachine])

  const state = useSyncExternalStore(
    useCallback((listener) => session?.subscribe(listener) ?? noEnd, [session]),
    () => session?.getState() ?? null,
    () => null,
  )
  const doc = session && state?.phase === 'ready' ? session.doc : null
  const parts = usePartCount(doc)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another document, another count has new parts
  const text = useMemo(() => (part: string) => (doc ? minutesPart(doc, part) : null), [doc, state?.docVersion, parts])
  return { state, text, endLateEdits: useCallback(() => session?.resolveLateEdits(), [session]) }
}

/** How many parts the document has: an item that was called meanwhile brings one. */
function usePartCount(doc: Y.Doc | null): number {
  return useSyncExternalStore(
    useCallback(
      (listener) => {
        if (!doc) return noEnd
        const parts = minutesParts(doc)
        parts.observe(listener)
        return () => parts.unobserve(listener)
      },
      [doc],
    ),
    () => (doc ? minutesParts(doc).size : 0),
    () => 0,
  )
}

function noEnd(): void {
  // Nothing is subscribed to while there is no session.
}
