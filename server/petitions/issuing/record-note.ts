import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { canGo } from '../drafts/petition.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import type { NoteInput } from './contract.ts'
import { insertNoteOnce, loadIssue } from './issue-repository.ts'
import type { Issued, IssuingDeps, IssuingRefusal } from './issuing-command.ts'
import { dayFault } from './issuing-rules.ts'

/** Thay thế, đính chính, thu hồi of an issued document, by which document and why; a recall ends the waiting. */
export async function recordNote(deps: IssuingDeps, actor: Actor, input: NoteInput): Issued {
  return changePetition<void, IssuingRefusal>(deps, actor, input.id, 'dispatch', async (work, { petition }) => {
    const issue = await loadIssue(work.tx, petition.id)
    if (!issue?.issued) return fail('petition-not-sealed')
    const { noteId, kind, reason, reference, referenceOn } = input
    const at = deps.clock.now()
    const fault = dayFault(referenceOn, issue.documentDate, localDate(at))
    if (fault) return fail(fault === 'petition-date-ahead' ? fault : 'petition-status-before-issue')
    if (kind === 'recall' && !canGo(petition.stage, 'recalled')) return fail('petition-not-allowed')
    const note = { id: noteId, kind, reason, reference, referenceOn, recordedById: actor.userId, recordedAt: at }
    if (!(await insertNoteOnce(work.tx, petition.id, note))) return ok({ value: undefined })
    if (kind === 'recall') {
      const move = { from: petition.stage, to: 'recalled', reason, actorId: actor.userId, at } as const
      await recordStage(work.tx, petition.id, move)
    }
    const details = { kind, reference, on: referenceOn }
    return ok({ value: undefined, audit: { action: 'petition.amend-issue', details } })
  })
}
