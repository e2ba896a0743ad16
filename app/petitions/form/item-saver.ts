import type { Failure } from '#server/kernel/result.ts'
import type { ItemContent } from '#server/petitions/items/contract.ts'
import { type MergedTexts, mergeTexts } from './merge-texts.ts'
import type { UnsentText, UnsentTexts } from './unsent-texts.ts'

/** What the server has, as far as this page knows. */
export interface KnownText {
  readonly content: ItemContent
  readonly version: number
  readonly at: Date
  readonly by: string | null
}

/** The server's answer to a save. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: number; readonly at: Date }
  | { readonly kind: 'changed-meanwhile'; readonly theirs: KnownText }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** No answer, or one that is not ours: the network is away, the session has ended. */
  | { readonly kind: 'unreachable'; readonly isSignedOut: boolean }

export interface SaverState {
  readonly content: ItemContent
  readonly status: 'saved' | 'saving' | 'unsent'
  readonly savedAt: Date
  /** Changes that the server has not taken. */
  readonly unsentCount: number
  readonly failure: Failure | null
  readonly isSignedOut: boolean
  /** Both changed the same part: waits for a person. */
  readonly conflict: (MergedTexts & { readonly theirs: KnownText }) | null
  /** Something of a colleague has come into the text by itself; their name. */
  readonly joined: string | null
  readonly isRestored: boolean
  /** Raised when the text changed from outside: fields that keep what is typed begin anew with it. */
  readonly epoch: number
}

export interface ItemSaver {
  state(): SaverState
  subscribe(listener: () => void): () => void
  change(content: ItemContent): void
  /** What the page's data says now; a colleague's text comes in by itself where it does not collide. */
  heard(known: KnownText): void
  /** The person's decision on the parts that collided. */
  resolve(content: ItemContent): void
  /** Sends what is unsent now; true once the server has everything. */
  flush(): Promise<boolean>
  setComposing(isComposing: boolean): void
  close(): void
}

export interface ItemSaverDeps {
  readonly itemId: string
  readonly start: KnownText
  readonly unsent: UnsentTexts
  send(save: { basedOn: number; saveId: string; content: ItemContent }): Promise<SaveAnswer>
  newId(): string
  /** setTimeout and its opposite; tests drive them. */
  schedule(work: () => void, milliseconds: number): () => void
}

/** One rests after a word; the save follows. */
export const REST_MS = 1_000
const RETRY_MS = [2_000, 5_000, 10_000, 15_000]

/**
 * The life of one text on one page: what is typed is kept on this machine at once, sent when one rests, sent again under
 * the same name when no answer came, and merged when a colleague was faster. "Saved" is said only after the server's
 * commit. Nothing in here knows of React or of the network.
 */
export function createItemSaver(deps: ItemSaverDeps): ItemSaver {
  const listeners = new Set<() => void>()
  let known = deps.start
  // The text that mine was written on: while a collision is undecided, the one from before it, also after a reload.
  let ground: UnsentText['base'] = known
  let pending: { saveId: string; content: ItemContent } | null = null
  let isSending = false
  let isComposing = false
  let waiting: { cancel: () => void } | null = null
  let tries = 0
  let state: SaverState = {
    content: known.content,
    status: 'saved',
    savedAt: known.at,
    unsentCount: 0,
    failure: null,
    isSignedOut: false,
    conflict: null,
    joined: null,
    isRestored: false,
    epoch: 0,
  }

  function set(change: Partial<SaverState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const isClean = () => JSON.stringify(state.content) === JSON.stringify(known.content)

  function keep(): void {
    if (isClean()) deps.unsent.forget(deps.itemId)
    else deps.unsent.write(deps.itemId, { content: state.content, base: ground })
  }
  function later(milliseconds: number): void {
    waiting?.cancel()
    waiting = { cancel: deps.schedule(() => void send(), milliseconds) }
  }

  /** Takes a colleague's text as the new ground; what collides waits for a person. */
  function join(theirs: KnownText, mine: ItemContent): void {
    const merged = mergeTexts(known.content, mine, theirs.content)
    known = theirs
    pending = null
    if (merged.conflicts.length === 0) ground = theirs
    if (merged.conflicts.length > 0) {
      set({ content: merged.content, conflict: { ...merged, theirs }, status: 'unsent', epoch: state.epoch + 1 })
    } else {
      const joined = merged.hasTheirs ? (theirs.by ?? '') : state.joined
      set({ content: merged.content, joined, epoch: state.epoch + (merged.hasTheirs ? 1 : 0) })
    }
    keep()
  }

  async function send(): Promise<void> {
    waiting?.cancel()
    waiting = null
    if (isSending || state.conflict) return
    if (isClean()) {
      set({ status: 'saved', unsentCount: 0, failure: null, isSignedOut: false })
      keep()
      return
    }
    // The same text under the same name, until an answer comes: a retry is not another save.
    if (pending?.content !== state.content) pending = { saveId: deps.newId(), content: state.content }
    const { saveId, content } = pending
    isSending = true
    const before = state.unsentCount
    const answer = await deps.send({ basedOn: known.version, saveId, content })
    isSending = false
    receive(answer, content, before)
  }

  function receive(answer: SaveAnswer, sent: ItemContent, before: number): void {
    switch (answer.kind) {
      case 'saved':
        tries = 0
        pending = null
        known = { ...known, content: sent, version: answer.version, at: answer.at }
        ground = known
        set({
          status: isClean() ? 'saved' : 'saving',
          savedAt: answer.at,
          unsentCount: Math.max(0, state.unsentCount - before),
          failure: null,
          isSignedOut: false,
        })
        keep()
        if (!isClean()) later(REST_MS)
        return
      case 'changed-meanwhile':
        join(answer.theirs, state.content)
        if (!state.conflict) void send()
        return
      case 'refused':
        set({ status: 'unsent', failure: answer.failure })
        return
      case 'unreachable':
        set({ status: 'unsent', isSignedOut: answer.isSignedOut })
        later(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? REST_MS)
        tries += 1
    }
  }

  const left = deps.unsent.read(deps.itemId)
  if (left && JSON.stringify(left.content) !== JSON.stringify(known.content)) {
    const now = known
    known = { ...left.base, at: now.at, by: null }
    ground = left.base
    state = { ...state, content: left.content, status: 'saving', unsentCount: 1, isRestored: true }
    if (now.version === left.base.version) known = now
    else join(now, left.content)
    if (!state.conflict) later(0)
  } else deps.unsent.forget(deps.itemId)

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(content) {
      const status = state.status === 'unsent' ? 'unsent' : 'saving'
      set({ content, status, unsentCount: state.unsentCount + 1, joined: null, isRestored: false })
      keep()
      // While no answer comes the next try is already set; it takes the newest text.
      if (status === 'saving' || !waiting) later(REST_MS)
    },
    heard(theirs) {
      if (theirs.version <= known.version || isSending || isComposing || state.conflict) return
      join(theirs, state.content)
      if (!state.conflict && !isClean()) later(0)
      else if (!state.conflict) set({ savedAt: theirs.at })
    },
    resolve(content) {
      ground = known
      set({ content, conflict: null, status: 'saving', unsentCount: state.unsentCount + 1, epoch: state.epoch + 1 })
      keep()
      void send()
    },
    async flush() {
      if (isSending) await new Promise<void>((resolve) => untilIdle(resolve))
      if (!isClean()) await send()
      return isClean() && state.conflict === null
    },
    setComposing(now) {
      isComposing = now
    },
    close() {
      waiting?.cancel()
      listeners.clear()
    },
  }

  function untilIdle(done: () => void): void {
    const stop = () => {
      if (isSending) return
      listeners.delete(stop)
      done()
    }
    listeners.add(stop)
  }
}
