import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import { contentOf } from '../signing/frozen-content.ts'
import { loadStandingRevision } from '../signing/signing-repository.ts'
import type { IssueInput } from './contract.ts'
import { loadIssue, markIssued } from './issue-repository.ts'
import { asIssued } from './issued-document.ts'
import type { Issued, IssuingDeps, IssuingRefusal } from './issuing-command.ts'
import { endNumberTasks, tellIssued } from './issuing-tasks.ts'

/**
 * "Phát hành": from here on number, date, signatures and text are a record that nothing changes. Of exactly the number
 * that was seen; a second click finds it done. A document with errors of form is not issued.
 */
export async function issuePetition(deps: IssuingDeps, actor: Actor, input: IssueInput): Issued {
  const done = await issueOnce(deps, actor, input)
  if (done.ok || done.failure.code !== 'petition-not-allowed') return done
  const { issued } = (await loadIssue(deps.prisma, input.id)) ?? { issued: null }
  if (!issued) return done
  return issued.byId === actor.userId ? ok() : fail('petition-issued-already')
}

function issueOnce(deps: IssuingDeps, actor: Actor, input: IssueInput): Issued {
  return changePetition<void, IssuingRefusal>(deps, actor, input.id, 'issue', async (work, { petition }) => {
    const revision = await loadStandingRevision(work.tx, petition.id)
    const issue = await loadIssue(work.tx, petition.id)
    if (!revision || issue?.revisionId !== revision.id) return fail('petition-not-numbered')
    if (petition.stage !== 'sealed' || !issue.signature) return fail('petition-not-sealed')
    if (issue.number !== input.number || issue.notation !== input.notation) return fail('petition-issue-changed')
    const findings = deps.validateDocument(asIssued(contentOf(revision).document, issue))
    const errors = findings.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return fail('petition-document-faulty', { count: errors.length })
    const at = deps.clock.now()
    await markIssued(work.tx, petition.id, { id: actor.userId, at })
    await recordStage(work.tx, petition.id, { from: 'sealed', to: 'issued', reason: null, actorId: actor.userId, at })
    await endNumberTasks(deps, work, petition.id)
    await tellIssued(deps, work, petition, actor.userId)
    const details = { number: issue.number, notation: issue.notation, date: issue.documentDate, hash: revision.hash }
    return ok({ value: undefined, audit: { action: 'petition.issue', details } })
  })
}
