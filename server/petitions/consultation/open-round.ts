import * as Y from 'yjs'
import { unsealUpdate } from '#realtime/protocol/draft-stored-update.ts'
import { baseText } from '#realtime/protocol/petition-text/base-text.ts'
import { readText } from '#realtime/protocol/petition-text/read-text.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { textIn } from '#server/language/catalogue.ts'
import { localDate } from '#server/language/dates.ts'
import { loadClauses } from '../drafts/clauses/clause-repository.ts'
import { readClauses } from '../drafts/clauses/read-clauses.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import { changeConsultation, type Refusal } from './consultation-command.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import { askForPositions } from './consultation-tasks.ts'
import { saysSilenceAgrees } from './content/contract.ts'
import type { OpenRoundInput } from './contract.ts'
import type { RoundClause } from './round-record.ts'
import { insertRound, loadVersionState } from './round-repository.ts'

export interface OpenedRound {
  readonly number: number
}

/**
 * A round of consultation: the letter goes to every body taking part, the text as it stands is kept as a named version,
 * and its clauses with their hashes stay with the round. Sent twice with the same id, it is opened once.
 */
export async function openRoundOf(
  deps: ConsultationDeps,
  actor: Actor,
  input: OpenRoundInput,
): Promise<Result<OpenedRound, Refusal>> {
  return changeConsultation<OpenedRound>(deps, actor, input.id, 'conduct', async (work, found) => {
    const { petition, draftId, rounds } = found
    const earlier = rounds.find(({ id }) => id === input.roundId)
    if (earlier) return ok({ value: { number: earlier.number } })
    if (rounds.some(({ closedAt }) => closedAt === null)) return fail('consultation-open-already')
    const at = deps.clock.now()
    if (input.deadline <= localDate(at)) return fail('consultation-deadline-past')
    if (saysSilenceAgrees(input.letter) !== input.silenceAgrees) return fail('consultation-silence-differs')
    // Looked at before a version is kept: the hub's rows do not go with a transaction that is refused.
    const standing = await loadClauses(work.tx, petition.id)
    if (!standing.some(({ kind }) => kind === 'clause')) return fail('consultation-no-clauses')
    const number = (rounds[0]?.number ?? 0) + 1
    // Official words are Vietnamese, whatever the reader's language.
    const name = textIn('vi')('consultation.versionName', { number })
    const versionId = await deps.hub.saveVersion(draftId, name, { userId: actor.userId })
    const clauses = await clausesOfVersion(work.tx, versionId)
    if (clauses.length === 0) return fail('consultation-no-clauses')
    const { roundId, letter, deadline, silenceAgrees } = input
    const round = { id: roundId, petitionId: petition.id, number, letter, deadline, silenceAgrees, versionId, clauses }
    await insertRound(work.tx, { ...round, openedById: actor.userId, openedAt: at })
    if (petition.stage === 'drafting') {
      const move = { from: petition.stage, to: 'consulting', reason: null, actorId: actor.userId, at } as const
      await recordStage(work.tx, petition.id, move)
    }
    await askForPositions(deps, work, petition, round, actor.userId)
    const details = { round: number, deadline, silenceAgrees, version: versionId, clauses: clauses.length }
    return ok({ value: { number }, audit: { action: 'petition.open-round', details } })
  })
}

/** Read from the version itself, so that what is agreed to is what was kept, whatever is typed meanwhile. */
async function clausesOfVersion(tx: Tx, versionId: string): Promise<RoundClause[]> {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, unsealUpdate(await loadVersionState(tx, versionId)).update)
    return readClauses(baseText(readText(doc)))
      .filter(({ kind }) => kind === 'clause')
      .map(({ cid, label, heading, text, contentHash }, position) => {
        return { cid, position, label, heading, text, contentHash }
      })
  } finally {
    doc.destroy()
  }
}
