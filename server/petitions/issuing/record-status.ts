import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import type { StatusInput } from './contract.ts'
import { insertStatusOnce, loadIssue, loadStatuses } from './issue-repository.ts'
import type { Issued, IssuingDeps, IssuingRefusal } from './issuing-command.ts'
import { answersRequest, stageAfter } from './issuing-rules.ts'

/** What the receiving side reported, by its code; "Đã nhận" and "Đang xử lý" follow from it. */
export async function recordStatus(deps: IssuingDeps, actor: Actor, input: StatusInput): Issued {
  return changePetition<void, IssuingRefusal>(deps, actor, input.id, 'dispatch', async (work, { petition }) => {
    const issue = await loadIssue(work.tx, petition.id)
    if (!issue?.issued) return fail('petition-not-sealed')
    const { statusId, code, on, reason } = input
    const at = deps.clock.now()
    if (on < issue.documentDate) return fail('petition-status-before-issue')
    if (on > localDate(at)) return fail('petition-date-ahead')
    const known = await loadStatuses(work.tx, petition.id)
    if (answersRequest(code) && !known.some((one) => one.code === '13' && one.on <= on)) {
      return fail('petition-status-without-request')
    }
    const words = code === '02' ? reason : reason || null
    const status = { id: statusId, code, on, reason: words, recordedById: actor.userId, recordedAt: at }
    if (!(await insertStatusOnce(work.tx, petition.id, status))) return ok({ value: undefined })
    const to = stageAfter(petition.stage, code)
    if (to)
      await recordStage(work.tx, petition.id, { from: petition.stage, to, reason: null, actorId: actor.userId, at })
    return ok({ value: undefined, audit: { action: 'petition.record-status', details: { code, on } } })
  })
}
