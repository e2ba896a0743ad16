import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type DraftSession, openDraftSession } from '#app/live/draft-session.ts'
import type { DraftSessionState } from '#app/live/draft-session-state.ts'
import type { Proposer } from '#realtime/protocol/petition-text/proposal.ts'
import { type UnacknowledgedEdit, unacknowledgedEdits } from '#realtime/protocol/petition-text/unacknowledged-edits.ts'
import type { PetitionView } from '#server/petitions/drafts/petition-view.ts'

export interface TextSession {
  readonly session: DraftSession<UnacknowledgedEdit> | null
  /** Null until the page runs in a browser. */
  readonly state: DraftSessionState<UnacknowledgedEdit> | null
}

/** Opens the draft of a petition's text for as long as its page is shown. */
export function useTextSession(
  petition: Pick<PetitionView, 'draftId' | 'schemaVersion'> & {
    readonly abilities: Pick<PetitionView['abilities'], 'level' | 'write'>
  },
  who: Proposer,
  isSharedMachine: boolean,
): TextSession {
  const [session, setSession] = useState<DraftSession<UnacknowledgedEdit> | null>(null)
  const { draftId, schemaVersion } = petition
  const known = useRef(petition.abilities)
  known.current = petition.abilities
  const { u, d } = who

  useEffect(() => {
    const { level, write } = known.current
    const opened = openDraftSession<UnacknowledgedEdit>({
      url: `${window.location.origin.replace(/^http/, 'ws')}/drafts`,
      draftId,
      userId: u,
      schemaVersion,
      keepOffline: !isSharedMachine,
      knownLevel: level,
      knownFrozen: !write && (level === 'edit' || level === 'suggest'),
      knownGuarded: level === 'suggest',
      lateEdits: { changes: (local, server) => unacknowledgedEdits(local, server, { u, d }) },
    })
    setSession(opened)
    return () => {
      setSession(null)
      opened.destroy()
    }
  }, [draftId, schemaVersion, u, d, isSharedMachine])

  const state = useSyncExternalStore(
    useCallback((listener) => session?.subscribe(listener) ?? (() => undefined), [session]),
    () => session?.getState() ?? null,
    () => null,
  )
  return { session, state }
}
