import { readMinutes } from '#realtime/protocol/minutes-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { SignInput } from '../contract.ts'
import { composeMinutes } from '../document/compose-minutes.ts'
import { foldLog, readFacts } from '../facts/fold-log.ts'
import { changeMinutes, type FoundMinutes, type MinutesRefusal, refuse } from '../minutes-command.ts'
import { isSecretary } from '../minutes-policy.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import {
  insertRevision,
  insertSignature,
  type MinutesRecord,
  standingRevision,
  updateStage,
  updateWords,
  type Words,
} from '../minutes-repository.ts'
import { ask, endAsking, holdersOf } from '../minutes-tasks.ts'
import { findMinutesDraft } from '../text/draft-repository.ts'
import { loadNames } from './load-names.ts'
import { CONTENT_HASH_VERSION, canonicalContent, contentOf } from './minutes-content.ts'

type Held = FoundMinutes & { readonly minutes: MinutesRecord }

/**
 * The secretary signs exactly the text that was seen: nobody may write from here on, what was accepted is flushed, the
 * log is replayed and compared, and the text becomes an immutable revision with its hash (domain.md §1.4).
 */
export async function signAsSecretary(
  deps: MinutesDeps,
  actor: Actor,
  input: SignInput,
): Promise<Result<void, MinutesRefusal>> {
  const draftId = await findMinutesDraft(deps.prisma, input.workshopId)
  if (!draftId) return refuse('minutes-not-found')
  // Set inside the command, looked at after it.
  const gate = { isShut: false }
  try {
    return await changeMinutes<void>(deps, actor, input.workshopId, async (work, found) => {
      const { minutes, scene } = found
      const standing = standingRevision(minutes)
      const own = standing?.signatures.find(({ role }) => role === 'secretary')
      if (standing && own?.userId === actor.userId && standing.hash === input.hash) return ok({ value: undefined })
      if (!isSecretary(actor, scene)) return refuse('minutes-not-allowed')
      if (scene.stage === 'drafting') return refuse('minutes-review-needed')
      if (scene.stage !== 'review') return refuse('minutes-closed')
      if (scene.isReviewOpen) return refuse('minutes-review-open')
      const open = minutes.comments.filter(({ isAccepted }) => isAccepted === null).length
      if (open > 0) return refuse('minutes-comments-open', { count: open })
      if (!deps.isFresh(actor)) return fail('reauthentication-needed')
      gate.isShut = true
      deps.gate.shut(draftId)
      await deps.hub.reauthorise({ draftId })
      await deps.hub.flush(draftId)
      const words = await deps.hub.read(draftId, readMinutes)
      return freeze(deps, work, actor, found, words, input.hash)
    })
  } finally {
    if (gate.isShut) {
      deps.gate.open(draftId)
      await deps.hub.reauthorise({ draftId })
    }
  }
}

async function freeze(
  deps: MinutesDeps,
  work: UnitOfWork,
  actor: Actor,
  { minutes, facts }: Held,
  words: Words,
  seen: string,
) {
  const stored = readFacts(minutes.facts)
  const replayed = await foldLog(deps, work.tx, facts.id, stored.cast, stored.v)
  if (!replayed) return refuse('minutes-log-broken')
  const content = contentOf(minutes, words, await loadNames(deps, facts, minutes))
  const { text, hash } = canonicalContent(content)
  if (replayed.facts !== minutes.facts || hash !== seen) return refuse('minutes-changed-meanwhile')
  const faults = deps.validateDocument(composeMinutes(content, [])).filter(({ severity }) => severity === 'error')
  if (faults.length > 0) return refuse('minutes-document-faulty', { count: faults.length })
  const [revisionId, at] = [newId<'minutes-revision'>(), deps.clock.now()]
  const number = (minutes.revisions[0]?.number ?? 0) + 1
  await updateWords(work.tx, facts.id, words)
  await insertRevision(work.tx, {
    ...{ id: revisionId, workshopId: facts.id, number, hash, content: text },
    ...{ hashVersion: CONTENT_HASH_VERSION, frozenById: actor.userId, frozenAt: at },
  })
  await insertSignature(work.tx, { ...signerOf(actor), revisionId, role: 'secretary', hash, at })
  await updateStage(work.tx, facts.id, 'signing')
  await endAsking(deps, work, facts.id, ['comment', 'answer', 'write'])
  await ask(deps, work, facts, 'sign', holdersOf(facts, 'chair'))
  return ok({ value: undefined, audit: { action: 'minutes.sign-secretary', details: { number, hash } } })
}

export function signerOf({ userId, fullName, office, departmentId }: Actor) {
  return { userId, fullName, office, departmentId }
}
