import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { loadIssue } from '../issuing/issue-repository.ts'
import type { SetDueInput } from './contract.ts'
import type { Replied, ReplyDeps, ReplyRefusal } from './reply-command.ts'
import { loadAskedDays, saveAskedDay } from './reply-repository.ts'

/** The day that the text asks to be answered by, read out of it by who follows it. */
export async function setReplyDue(deps: ReplyDeps, actor: Actor, { id, dueOn }: SetDueInput): Replied {
  return changePetition<void, ReplyRefusal>(deps, actor, id, 'follow', async (work, { petition }) => {
    const issue = await loadIssue(work.tx, petition.id)
    if (!issue?.issued) return fail('petition-not-issued')
    if (dueOn <= issue.documentDate) return fail('petition-due-before-issue')
    const before = (await loadAskedDays(work.tx, [id])).get(id) ?? null
    if (before === dueOn) return ok({ value: undefined })
    await saveAskedDay(work.tx, id, dueOn, { id: actor.userId, at: deps.clock.now() })
    return ok({ value: undefined, audit: { action: 'petition.set-reply-due', details: { before, dueOn } } })
  })
}
