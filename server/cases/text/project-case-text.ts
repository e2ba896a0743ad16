import type * as Y from 'yjs'
import { baseText } from '#realtime/protocol/petition-text/base-text.ts'
import { readText } from '#realtime/protocol/petition-text/read-text.ts'
import { textNode } from '#realtime/protocol/petition-text/text-document.ts'
import { PETITION_TEXT_ROOT } from '#realtime/protocol/petition-text/text-schema.ts'
import { announceCase, type CaseDeps } from '../case-command.ts'
import { loadCase, loadWork, lockCase, updateWorkText } from '../case-repository.ts'
import type { CaseSectionText } from '../content/contract.ts'
import { indexCase } from '../index-case.ts'
import { findCaseOfDraft, loadOpenedDrafts } from './case-draft.ts'
import { readSections } from './case-text.ts'

export interface CaseProjector {
  /** After a start: what was saved by a process that died before it could project it. */
  catchUp(): Promise<void>
  /** Resolves when every commit so far is in the rows. */
  settled(): Promise<void>
  /** Idempotent; waits for what is under way. */
  close(): Promise<void>
}

type ProjectorDeps = Pick<CaseDeps, 'prisma' | 'transactor' | 'clock' | 'hub' | 'files' | 'searchIndex' | 'reportError'>

const RETRY_MS = 500
/** A page that has been open for longer has been projected by a later start. */
const CAUGHT_UP_DAYS = 30

/** The text of a document as rows keep it; throws when it holds what no editor writes. */
export function sectionsIn(doc: Y.Doc): CaseSectionText[] {
  textNode(doc)
  return readSections(baseText(readText(doc)))
}

/**
 * Keeps what is read of a text equal to its document (C4). The hub is not kept waiting: a command may hold the case while
 * it waits for the hub. Several commits are projected as one; one that fails is tried again until it succeeds.
 */
export function createCaseProjector(deps: ProjectorDeps, retryMs = RETRY_MS): CaseProjector {
  const waiting = new Map<string, CaseSectionText[]>()
  let running: Promise<void> | null = null
  let closed = false

  async function run(): Promise<void> {
    for (let next = [...waiting][0]; next; next = [...waiting][0]) {
      const [draftId, sections] = next
      waiting.delete(draftId)
      try {
        await projectText(deps, draftId, sections)
      } catch (error) {
        deps.reportError(error)
        if (closed) return
        if (!waiting.has(draftId)) waiting.set(draftId, sections)
        await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
  }

  function notify(draftId: string, doc: Y.Doc): void {
    if (closed || !doc.share.has(PETITION_TEXT_ROOT)) return
    try {
      waiting.set(draftId, sectionsIn(doc))
    } catch (error) {
      deps.reportError(error)
      return
    }
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
      const since = new Date(deps.clock.now().getTime() - CAUGHT_UP_DAYS * 24 * 60 * 60 * 1000)
      for (const draftId of await loadOpenedDrafts(deps.prisma, since)) {
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

async function projectText(deps: ProjectorDeps, draftId: string, sections: readonly CaseSectionText[]): Promise<void> {
  const caseId = await findCaseOfDraft(deps.prisma, draftId)
  if (!caseId) return
  await deps.transactor.run(async (work) => {
    await lockCase(work.tx, caseId)
    const [one, stored] = [await loadCase(work.tx, caseId), await loadWork(work.tx, caseId)]
    if (!one || !stored || isSameText(stored.sections, sections)) return
    await updateWorkText(work.tx, caseId, sections, deps.clock.now())
    if (one.published === 0) await indexCase(deps, work.tx, caseId)
    announceCase(deps, work, one)
  })
}

/** Both are written by readSections, but rows come back with their keys in another order. */
export function isSameText(a: readonly CaseSectionText[], b: readonly CaseSectionText[]): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join()}}`
}
