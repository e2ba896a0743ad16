import type * as Y from 'yjs'
import { PETITION_TEXT_ROOT } from '#realtime/protocol/petition-text/text-schema.ts'
import { findPetitionOfDraft, loadOpenTextDrafts } from '../drafts/draft-repository.ts'
import { isOpenForText } from '../drafts/petition.ts'
import { loadPetition } from '../drafts/petition-repository.ts'
import { automaticName, type VersionKind } from './contract.ts'
import { describedVersions } from './described-versions.ts'
import { readVersionText } from './read-version-text.ts'
import type { VersionDeps } from './version-ports.ts'

export interface AutomaticTimes {
  /** A version is kept when nobody changed the text for so long after work on it. */
  readonly restMs: number
  /** And at the latest after so long of work without such a rest. */
  readonly longestMs: number
}

export const AUTOMATIC_TIMES: AutomaticTimes = { restMs: 10 * 60_000, longestMs: 60 * 60_000 }

type AutomaticDeps = Pick<VersionDeps, 'prisma' | 'hub' | 'reportError'>

export interface AutomaticVersions {
  /** After a start: work that a process left without keeping it is kept after a rest. */
  catchUp(): Promise<void>
  /** Idempotent; waits for what is being kept. */
  close(): Promise<void>
}

/** Keeps a version of each text after a rest of the work on it, when it says something else than the last one. */
export function keepAutomaticVersions(deps: AutomaticDeps, times: AutomaticTimes = AUTOMATIC_TIMES): AutomaticVersions {
  const waiting = new Map<string, { rest: NodeJS.Timeout; longest: NodeJS.Timeout }>()
  const running = new Set<Promise<void>>()

  /** A process that has nothing else to do may end: what it left is caught up with. */
  function after(ms: number, draftId: string, kind: 'rest' | 'long-work'): NodeJS.Timeout {
    return setTimeout(() => start(draftId, kind), ms).unref()
  }

  function noteWork(draftId: string): void {
    const before = waiting.get(draftId)
    clearTimeout(before?.rest)
    waiting.set(draftId, {
      rest: after(times.restMs, draftId, 'rest'),
      longest: before?.longest ?? after(times.longestMs, draftId, 'long-work'),
    })
  }

  function forget(draftId: string): void {
    const timers = waiting.get(draftId)
    clearTimeout(timers?.rest)
    clearTimeout(timers?.longest)
    waiting.delete(draftId)
  }

  function start(draftId: string, kind: 'rest' | 'long-work'): void {
    forget(draftId)
    const keeping = keepIfChanged(deps, draftId, kind)
      .catch(deps.reportError)
      .finally(() => running.delete(keeping))
    running.add(keeping)
  }

  const stop = deps.hub.onCommitted(async (draftId: string, doc: Y.Doc) => {
    if (doc.share.has(PETITION_TEXT_ROOT)) noteWork(draftId)
  })
  return {
    async catchUp() {
      for (const draftId of await loadOpenTextDrafts(deps.prisma)) noteWork(draftId)
    },
    async close() {
      stop()
      for (const draftId of [...waiting.keys()]) forget(draftId)
      await Promise.all(running)
    },
  }
}

async function keepIfChanged(
  deps: AutomaticDeps,
  draftId: string,
  kind: Extract<VersionKind, 'rest' | 'long-work'>,
): Promise<void> {
  const petitionId = await findPetitionOfDraft(deps.prisma, draftId)
  const petition = petitionId && (await loadPetition(deps.prisma, petitionId))
  if (!petition || !isOpenForText(petition.stage)) return
  const last = (await describedVersions(deps, draftId)).at(-1)
  const present = await deps.hub.read(draftId, readVersionText)
  if (last?.text.textHash === present.textHash) return
  await deps.hub.saveVersion(draftId, automaticName(kind), 'system')
}
