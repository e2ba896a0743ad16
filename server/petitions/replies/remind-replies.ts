import { localDate } from '#server/language/dates.ts'
import { isAddressed } from '../drafts/content/contract.ts'
import { loadPetitionsById } from '../drafts/petition-repository.ts'
import { loadIssues } from '../issuing/issue-repository.ts'
import type { ReplyDeps } from './reply-command.ts'
import { loadAskedDays, loadReplies, loadWaitingIds } from './reply-repository.ts'
import { dueOf, reminderDue } from './reply-rules.ts'
import { askToFollow, tellDue, tellReminder } from './reply-tasks.ts'

/**
 * T-7, T0 and T+7 in working days of every petition that waits, and the days noted with replies. Run at the start and
 * once a day: a notice has the key of its step, so that running again tells nothing twice. Demo petitions are no news.
 */
export async function remindReplies(deps: ReplyDeps): Promise<void> {
  const today = localDate(deps.clock.now())
  const [changes, replyDays] = [await deps.calendar(), await deps.replyDays()]
  const ids = await loadWaitingIds(deps.prisma)
  const issues = new Map((await loadIssues(deps.prisma, ids)).map((issue) => [issue.petitionId, issue]))
  const asked = await loadAskedDays(deps.prisma, ids)
  const replies = await loadReplies(deps.prisma, ids)
  for (const petition of await loadPetitionsById(deps.prisma, ids)) {
    const issue = issues.get(petition.id)
    if (!issue?.issued || petition.isDemo || !isAddressed(petition.documentKind)) continue
    const { documentDate } = issue
    const due = dueOf({ asked: asked.get(petition.id) ?? null, documentDate }, { replyDays, changes })
    const step = reminderDue(due, today, changes)
    const again = replies.filter(
      ({ petitionId, remindOn }) => petitionId === petition.id && remindOn && remindOn <= today,
    )
    if (step === null && again.length === 0) continue
    await deps.transactor.run(async (work) => {
      if (step) {
        await askToFollow(deps, work, petition, due)
        await tellDue(deps, work, petition, { due, step })
      }
      for (const { id } of again) await tellReminder(deps, work, petition, id)
    })
  }
}
