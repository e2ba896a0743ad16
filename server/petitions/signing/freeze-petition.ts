import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { CONTENT_HASH_VERSION } from '../document/canonical-content.ts'
import { type DocumentSource, readSource } from '../document/read-source.ts'
import { hasOwnIds, projectClauses } from '../drafts/clauses/project-clauses.ts'
import { readClauses } from '../drafts/clauses/read-clauses.ts'
import { changePetition } from '../drafts/petition-command.ts'
import type { PetitionRecord } from '../drafts/petition-record.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import type { FreezeInput } from './contract.ts'
import type { Signed, SigningDeps, SigningRefusal } from './signing-command.ts'
import { insertRevision, loadOpenRound, loadStandingRevision } from './signing-repository.ts'
import { turnsOf, waitingNow } from './signing-rules.ts'
import { askToConfirm } from './signing-tasks.ts'

/** The revision that a freeze made. */
export interface FrozenText {
  readonly revisionId: string
  readonly number: number
  readonly hash: string
}

/**
 * "Khóa bản": nobody may write from here on, what was accepted is flushed, and the text becomes an immutable revision with
 * its hash. The gate shuts before the text is read and opens when the transaction has ended either way: a key that was
 * accepted is in the revision, one that is not is refused and kept at its author (F-late edits). Sent twice, it is frozen once.
 */
export async function freezePetition(deps: SigningDeps, actor: Actor, input: FreezeInput): Signed<FrozenText> {
  const frozen = await freezeOnce(deps, actor, input)
  if (frozen.ok || frozen.failure.code !== 'petition-closed') return frozen
  const standing = await loadStandingRevision(deps.prisma, input.id)
  const isSame = standing?.frozenById === actor.userId && standing.hash === input.hash
  return isSame ? ok({ revisionId: standing.id, number: standing.number, hash: standing.hash }) : frozen
}

async function freezeOnce(deps: SigningDeps, actor: Actor, input: FreezeInput): Signed<FrozenText> {
  // Set inside the command, looked at after it.
  const gate: { shut: string | null } = { shut: null }
  const reauthorise = (draftId: string) => deps.hub.reauthorise({ draftId })
  try {
    return await changePetition<FrozenText, SigningRefusal>(deps, actor, input.id, 'freeze', async (work, found) => {
      const { petition, draftId } = found
      const round = await loadOpenRound(work.tx, petition.id)
      if (round !== null) return fail('petition-round-open', { number: round })
      gate.shut = draftId
      deps.gate.shut(draftId, () => void reauthorise(draftId).catch(deps.reportError))
      await reauthorise(draftId)
      await deps.hub.flush(draftId)
      const source = await readSource(deps, work.tx, found)
      const fit = checkSource(source, input, petition)
      if (!fit.ok) return fit
      await projectClauses(deps, work, petition.id, readClauses(source.content.text))
      const at = deps.clock.now()
      const revisionId = newId<'petition-revision'>()
      const signers = turnsOf(input.order, petition.departmentIds, petition.leadDepartmentId)
      const { hash, round: number } = source
      await insertRevision(
        work.tx,
        {
          ...{ id: revisionId, petitionId: petition.id, number, hash, content: source.canonical },
          hashVersion: CONTENT_HASH_VERSION,
          turnOrder: input.order,
          quorum: input.quorum,
          leftOpen: source.proposals.length,
          frozenById: actor.userId,
          frozenAt: at,
        },
        signers,
      )
      const move = { from: petition.stage, to: 'frozen', reason: null, actorId: actor.userId, at } as const
      await recordStage(work.tx, petition.id, move)
      await askToConfirm(deps, work, petition, waitingNow(signers, []))
      const details = { number, hash, leftOpen: source.proposals.length, order: input.order, quorum: input.quorum }
      return ok({ value: { revisionId, number, hash }, audit: { action: 'petition.freeze', details } })
    })
  } finally {
    if (gate.shut !== null) {
      deps.gate.open(gate.shut)
      await reauthorise(gate.shut)
    }
  }
}

/** What stands in the way of freezing: another text than the one that was looked at, and whatever makes it no document. */
function checkSource(
  source: DocumentSource,
  input: FreezeInput,
  petition: PetitionRecord,
): Result<void, SigningRefusal> {
  if (input.quorum > petition.departmentIds.length) {
    return fail('petition-quorum-impossible', { most: petition.departmentIds.length })
  }
  // Ids that came twice are repaired by the projection: a moment later the text is another.
  if (source.hash !== input.hash || !hasOwnIds(source.content.text)) return fail('petition-changed-meanwhile')
  const errors = source.findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return fail('petition-document-faulty', { count: errors.length })
  if (source.filesMissing.length > 0) return fail('petition-files-missing', { names: source.filesMissing })
  const open = source.proposals.length
  return open === input.leaving ? ok() : fail('petition-proposals-open', { count: open })
}
