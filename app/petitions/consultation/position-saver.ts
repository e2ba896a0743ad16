import type { OwnLine } from './own-position.ts'

export type SaverStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'unsaved'; readonly count: number }

export interface PositionSaver {
  /** The latest word on one clause; sent when one rests, tried again until the server has it. */
  change(cid: string, line: OwnLine): void
  /** Nothing more is sent: the whole was sent, or the page is left. */
  close(): void
}

export interface PositionSaverDeps {
  /** Resolves false when it did not arrive. */
  send(cid: string, line: OwnLine): Promise<boolean>
  report(status: SaverStatus): void
  now(): Date
  /** setTimeout and its opposite; tests drive them. */
  schedule(work: () => void, milliseconds: number): () => void
}

const REST_MS = 800
const RETRY_MS = 5_000

/** Saves a position while it is written, clause by clause, one request at a time. Nothing here knows of React. */
export function createPositionSaver(deps: PositionSaverDeps): PositionSaver {
  const unsent = new Map<string, OwnLine>()
  let cancel: (() => void) | null = null
  let isSending = false
  let isClosed = false

  function later(milliseconds: number): void {
    cancel?.()
    cancel = deps.schedule(() => void run(), milliseconds)
  }

  async function run(): Promise<void> {
    cancel = null
    if (isSending || isClosed) return
    isSending = true
    for (const [cid, line] of unsent) {
      const arrived = await deps.send(cid, line)
      if (isClosed) return
      if (!arrived) {
        isSending = false
        deps.report({ kind: 'unsaved', count: unsent.size })
        later(RETRY_MS)
        return
      }
      // Typed on meanwhile, it is sent again.
      if (unsent.get(cid) === line) unsent.delete(cid)
    }
    isSending = false
    if (unsent.size === 0) deps.report({ kind: 'saved', at: deps.now() })
    else later(REST_MS)
  }

  return {
    change(cid, line) {
      if (isClosed) return
      unsent.set(cid, line)
      deps.report({ kind: 'saving' })
      if (!isSending) later(REST_MS)
    },
    close() {
      isClosed = true
      cancel?.()
    },
  }
}
