import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type AgendaLive, type AgendaSnapshot, createAgendaLive } from '#app/live/agenda-live.ts'
import {
  type AgendaPeer,
  type AgendaPlaceOfPerson,
  type AgendaPresence,
  type AgendaPresenceMode,
  readPeers,
} from '#app/live/agenda-presence.ts'
import { type DraftSession, openDraftSession } from '#app/live/draft-session.ts'
import type { DraftSessionState } from '#app/live/draft-session-state.ts'
import { type LateChange, lateChanges } from '#app/live/late-edits.ts'
import type { AgendaPageView } from '#server/workshops/agenda/contract.ts'

export interface AgendaSession {
  /** Null until the page runs in a browser. */
  readonly state: DraftSessionState<LateChange> | null
  /** The open document; null until it is known. */
  readonly live: AgendaLive | null
  readonly snapshot: AgendaSnapshot | null
  readonly peers: readonly AgendaPeer[]
  setPlace(place: AgendaPlaceOfPerson | null): void
  endLateEdits(): void
}

const NOBODY: readonly AgendaPeer[] = []
/** More often nobody can follow a caret anyway. */
const PRESENCE_MS = 60

/** Opens the draft of an agenda for as long as its page is shown. */
export function useAgendaSession(
  view: AgendaPageView,
  me: { readonly userId: string; readonly sharedMachine: boolean },
  mode: AgendaPresenceMode,
): AgendaSession {
  const [session, setSession] = useState<DraftSession<LateChange> | null>(null)
  const { draftId, schemaVersion, abilities } = view
  const known = useRef(abilities)
  known.current = abilities

  useEffect(() => {
    const opened = openDraftSession<LateChange>({
      url: `${window.location.origin.replace(/^http/, 'ws')}/drafts`,
      draftId,
      userId: me.userId,
      schemaVersion,
      keepOffline: !me.sharedMachine,
      knownLevel: known.current.level,
      knownFrozen: known.current.frozen,
      lateEdits: { changes: lateChanges },
    })
    setSession(opened)
    return () => {
      setSession(null)
      opened.destroy()
    }
  }, [draftId, schemaVersion, me.userId, me.sharedMachine])

  const state = useSyncExternalStore(
    useCallback((listener) => session?.subscribe(listener) ?? noEnd, [session]),
    () => session?.getState() ?? null,
    () => null,
  )
  const live = useLive(session, state)
  const snapshot = useSyncExternalStore(
    useCallback((listener) => live?.subscribe(listener) ?? noEnd, [live]),
    () => live?.getSnapshot() ?? null,
    () => null,
  )
  const others = state?.peers
  // biome-ignore lint/correctness/useExhaustiveDependencies: a caret's index moves with the text around it
  const peers = useMemo(
    () => (live && others ? readPeers(others, me.userId, live.doc) : NOBODY),
    [live, others, me.userId, snapshot],
  )
  const setPlace = usePresence(session, mode)
  const endLateEdits = useCallback(() => session?.resolveLateEdits(), [session])
  return { state, live, snapshot, peers, setPlace, endLateEdits }
}

/** The document as the page works on it: from when it is known, anew when the session replaces it. */
function useLive(session: DraftSession<LateChange> | null, state: DraftSessionState<LateChange> | null) {
  const [live, setLive] = useState<AgendaLive | null>(null)
  const isReady = state?.phase === 'ready'
  const docVersion = state?.docVersion
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another document
  useEffect(() => {
    if (!session || !isReady) return
    const opened = createAgendaLive(session.doc)
    setLive(opened)
    return () => {
      setLive(null)
      opened.close()
    }
  }, [session, isReady, docVersion])
  return live
}

/** Tells the others where I am, at most so often, and the last place always. */
function usePresence(session: DraftSession<LateChange> | null, mode: AgendaPresenceMode) {
  const place = useRef<AgendaPlaceOfPerson | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const tell = useRef<() => void>(noEnd)
  tell.current = () => {
    const presence: AgendaPresence = { mode, place: place.current }
    session?.setPresence({ ...presence })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session or mode is told at once
  useEffect(() => {
    tell.current()
    return () => clearTimeout(timer.current)
  }, [session, mode])

  return useCallback((next: AgendaPlaceOfPerson | null) => {
    place.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(() => tell.current(), PRESENCE_MS)
  }, [])
}

function noEnd(): void {
  // Nothing is subscribed to while there is no session.
}
