import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import { loadStandingRevision } from '../signing/signing-repository.ts'
import type { SealInput } from './contract.ts'
import { loadIssue, saveSignature } from './issue-repository.ts'
import type { Issued, IssuingDeps, IssuingRefusal } from './issuing-command.ts'
import { dayFault, maySeal } from './issuing-rules.ts'

/**
 * The leader has signed and the agency's signature stands: văn thư states who, in which capacity (KT., TUQ.) and when.
 * A statement, no proof: what a signed PDF proves is another matter. It can be corrected until the issue.
 */
export async function sealPetition(deps: IssuingDeps, actor: Actor, input: SealInput): Issued {
  return changePetition<void, IssuingRefusal>(deps, actor, input.id, 'issue', async (work, { petition }) => {
    const revision = await loadStandingRevision(work.tx, petition.id)
    const issue = await loadIssue(work.tx, petition.id)
    if (!revision || issue?.revisionId !== revision.id || !maySeal(petition.stage)) return fail('petition-not-numbered')
    const { id: _id, ...signature } = input
    const at = deps.clock.now()
    const frozenOn = localDate(revision.frozenAt)
    const fault =
      dayFault(signature.signedOn, frozenOn, localDate(at)) ?? dayFault(signature.sealedOn, frozenOn, localDate(at))
    if (fault) return fail(fault)
    if (signature.sealedOn < signature.signedOn) return fail('petition-date-order')
    const isSame = petition.stage === 'sealed' && JSON.stringify(issue.signature) === JSON.stringify(signature)
    if (isSame) return ok({ value: undefined })
    await saveSignature(work.tx, petition.id, signature, { id: actor.userId, at })
    if (petition.stage !== 'sealed') {
      const move = { from: petition.stage, to: 'sealed', reason: null, actorId: actor.userId, at } as const
      await recordStage(work.tx, petition.id, move)
    }
    return ok({ value: undefined, audit: { action: 'petition.seal', details: { ...signature } } })
  })
}
