import type * as Y from 'yjs'
import { anchorAt, type CommentAnchor, findAnchor } from '#realtime/protocol/petition-text/comment-anchor.ts'
import { canonicalJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { textNode } from '#realtime/protocol/petition-text/text-document.ts'
import { PETITION_TEXT_ROOT } from '#realtime/protocol/petition-text/text-schema.ts'
import { findPetitionOfDraft } from '../drafts/draft-repository.ts'
import { announceComments, type CommentDeps } from './comment-command.ts'
import { loadThreads, updateAnchor } from './comment-repository.ts'

/** After a commit the next one is often not far. */
const CALM_MS = 1_500

export interface AnchorKeeper {
  /** Resolves when what waits was looked at. */
  settled(): Promise<void>
  /** Idempotent; waits for what is under way. */
  close(): Promise<void>
}

/**
 * Follows each text: where the stretches that are spoken of stand now, found again by their words where their characters
 * were made anew, detached where they are gone, and back when they are.
 */
export function keepAnchors(deps: CommentDeps, calmMs = CALM_MS): AnchorKeeper {
  const waiting = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()

  function start(draftId: string): void {
    clearTimeout(waiting.get(draftId))
    waiting.delete(draftId)
    const work = followText(deps, draftId)
      .catch(deps.reportError)
      .finally(() => running.delete(work))
    running.add(work)
  }

  const stop = deps.hub.onCommitted(async (draftId: string, doc: Y.Doc) => {
    if (!doc.share.has(PETITION_TEXT_ROOT)) return
    clearTimeout(waiting.get(draftId))
    waiting.set(
      draftId,
      setTimeout(() => start(draftId), calmMs),
    )
  })
  return {
    async settled() {
      for (const draftId of [...waiting.keys()]) start(draftId)
      while (running.size > 0) await Promise.all(running)
    },
    async close() {
      stop()
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
      await Promise.all(running)
    },
  }
}

interface Finding {
  readonly threadId: string
  readonly anchor: CommentAnchor | null
}

async function followText(deps: CommentDeps, draftId: string): Promise<void> {
  const petitionId = await findPetitionOfDraft(deps.prisma, draftId)
  const threads = petitionId ? await loadThreads(deps.prisma, petitionId) : []
  if (!petitionId || threads.length === 0) return
  const findings = await deps.hub.read(draftId, (doc): Finding[] => {
    const text = textNode(doc)
    return threads.flatMap(({ id, anchor, detachedAt }): Finding[] => {
      const place = findAnchor(doc, text, anchor)
      const now = place && anchorAt(doc, text, place)
      if (!now) return detachedAt ? [] : [{ threadId: id, anchor: null }]
      const isSame = detachedAt === null && canonicalJson(now) === canonicalJson(anchor)
      return isSame ? [] : [{ threadId: id, anchor: now }]
    })
  })
  if (findings.length === 0) return
  await deps.transactor.run(async (work) => {
    for (const { threadId, anchor } of findings) await updateAnchor(work.tx, threadId, anchor, deps.clock.now())
    announceComments(deps, work, petitionId)
  })
}
