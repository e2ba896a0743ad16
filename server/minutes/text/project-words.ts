import type * as Y from 'yjs'
import { holdsMinutes, readMinutes } from '#realtime/protocol/minutes-document.ts'
import { MINUTES_CHANGED } from '../contract.ts'
import { indexMinutes } from '../index-minutes.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import { bumpVersion, holdMinutes, updateWords, type Words } from '../minutes-repository.ts'
import { findWorkshopOfDraft, loadOpenDrafts } from './draft-repository.ts'

export interface WordsProjector {
  /** After a start: what was saved by a process that died before it could project it. */
  catchUp(): Promise<void>
  /** Resolves when every commit so far is in the rows. */
  settled(): Promise<void>
  /** Idempotent; waits for what is under way. */
  close(): Promise<void>
}

type ProjectorDeps = Pick<
  MinutesDeps,
  'prisma' | 'transactor' | 'hub' | 'searchIndex' | 'foundWorkshop' | 'reportError'
>

const RETRY_MS = 500

/**
 * Keeps what is read of minutes equal to their document. The hub is not kept waiting: a command may hold the minutes
 * while it waits for the hub. Several commits are projected as one; one that fails is tried again until it succeeds.
 */
export function createWordsProjector(deps: ProjectorDeps, retryMs = RETRY_MS): WordsProjector {
  const waiting = new Map<string, Words>()
  let running: Promise<void> | null = null
  let closed = false

  async function run(): Promise<void> {
    for (let next = [...waiting][0]; next; next = [...waiting][0]) {
      const [draftId, words] = next
      waiting.delete(draftId)
      try {
        await projectWords(deps, draftId, words)
      } catch (error) {
        deps.reportError(error)
        if (closed) return
        if (!waiting.has(draftId)) waiting.set(draftId, words)
        await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
  }

  function notify(draftId: string, doc: Y.Doc): void {
    if (closed || !holdsMinutes(doc)) return
    waiting.set(draftId, readMinutes(doc))
    start()
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null
      if (waiting.size > 0 && !closed) start()
    })
  }

  const stop = deps.hub.onCommitted(async (draftId, doc) => notify(draftId, doc))
  return {
    async catchUp() {
      for (const draftId of await loadOpenDrafts(deps.prisma)) {
        await deps.hub.read(draftId, (doc) => notify(draftId, doc))
      }
    },
    async settled() {
      while (running) await running
    },
    async close() {
      closed = true
      stop()
      while (running) await running
    },
  }
}

/** What is signed is not written any more: its words stand in what was signed. */
async function projectWords(deps: ProjectorDeps, draftId: string, words: Words): Promise<void> {
  const workshopId = await findWorkshopOfDraft(deps.prisma, draftId)
  if (!workshopId) return
  await deps.transactor.run(async (work) => {
    const minutes = await holdMinutes(work.tx, workshopId)
    if (!minutes || minutes.stage === 'signing' || minutes.stage === 'approved') return
    if (isSame(minutes.words, words)) return
    await updateWords(work.tx, workshopId, words)
    await indexMinutes(deps, work.tx, workshopId)
    const version = await bumpVersion(work.tx, workshopId)
    work.afterCommit({ name: MINUTES_CHANGED, subject: { kind: 'minutes', id: workshopId, version } })
  })
}

function isSame(a: Words, b: Words): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
