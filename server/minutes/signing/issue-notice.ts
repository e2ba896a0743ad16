import type { Actor } from '#server/kernel/actor.ts'
import { ok } from '#server/kernel/result.ts'
import type { IssueNoticeInput } from '../contract.ts'
import { changeMinutes, refuse } from '../minutes-command.ts'
import { mayIssueNotice } from '../minutes-policy.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import { markIssued } from '../minutes-repository.ts'
import { endAsking } from '../minutes-tasks.ts'
import { bringWorkshopTo } from '../move-along.ts'

/** Thông báo kết luận: văn thư of the host types in its number and day (domain.md §1.3: the product invents none). Once. */
export function issueNotice(deps: MinutesDeps, actor: Actor, input: IssueNoticeInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, facts, scene }) => {
    if (scene.stage !== 'approved') return refuse('minutes-not-approved')
    if (!mayIssueNotice(actor, scene)) return refuse('minutes-not-allowed')
    const { number, date } = input
    if (minutes.noticeIssuedAt !== null) {
      const isSame = minutes.noticeNumber === number && minutes.noticeDate?.toISOString().slice(0, 10) === date
      return isSame ? ok({ value: undefined }) : refuse('minutes-notice-issued')
    }
    await markIssued(work.tx, facts.id, { number, date, at: deps.clock.now() })
    const moved = await bringWorkshopTo(deps, work, actor, facts, 'conclusions_issued')
    if (!moved.ok) return moved
    await endAsking(deps, work, facts.id, ['issue'])
    return ok({ value: undefined, audit: { action: 'minutes.issue-notice', details: { number, date } } })
  })
}
