import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { clauseIdOf } from '../drafts/clauses/clause-id.ts'
import { loadClauses } from '../drafts/clauses/clause-repository.ts'
import { PETITION_CLAUSE } from '../drafts/content/contract.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import { loadIssue } from '../issuing/issue-repository.ts'
import { ANSWERED_BY, PETITION_REPLY } from './content/contract.ts'
import type { RecordReplyInput } from './contract.ts'
import type { Replied, ReplyDeps, ReplyRefusal } from './reply-command.ts'
import { insertReply, loadReplies, loadReply } from './reply-repository.ts'
import { isAnswered, stageOfReplies, standingOutcomes } from './reply-rules.ts'
import { endFollowTasks, tellReplied } from './reply-tasks.ts'

/**
 * A letter that answers some clauses, or corrects what was recorded of them: the newest stands, the earlier ones are
 * kept. "Đã trả lời (một phần, đủ)" follows.
 */
export async function recordReply(deps: ReplyDeps, actor: Actor, input: RecordReplyInput): Replied {
  return changePetition<void, ReplyRefusal>(deps, actor, input.id, 'follow', async (work, { petition }) => {
    const earlier = await loadReply(work.tx, input.replyId)
    if (earlier) {
      const isMine = earlier.petitionId === petition.id && earlier.recordedById === actor.userId
      return isMine ? ok({ value: undefined }) : fail('petition-reply-not-found')
    }
    const issue = await loadIssue(work.tx, petition.id)
    if (!issue?.issued) return fail('petition-not-issued')
    const at = deps.clock.now()
    const today = localDate(at)
    const { id: petitionId, replyId: id, lines, ...letter } = input
    if (letter.repliedOn < issue.documentDate || letter.repliedOn > today) return fail('petition-reply-day')
    if (letter.remindOn !== null && letter.remindOn <= today) return fail('petition-reply-reminder-past')
    const clauses = (await loadClauses(work.tx, petitionId)).filter(({ kind }) => kind === 'clause')
    const named = lines.map(({ cid }) => cid)
    const areThere = named.every((cid) => clauses.some((clause) => clause.cid === cid))
    if (!areThere || new Set(named).size < named.length) return fail('petition-reply-clause')
    await insertReply(work.tx, { id, petitionId, ...letter, lines, recordedById: actor.userId, recordedAt: at })
    for (const { cid } of lines) {
      await deps.chain.link(work, {
        from: { kind: PETITION_CLAUSE, id: clauseIdOf(petitionId, cid) },
        rel: ANSWERED_BY,
        to: { kind: PETITION_REPLY, id },
        createdById: actor.userId,
      })
    }
    const all = await loadReplies(work.tx, [petitionId])
    const standing = standingOutcomes(all.flatMap((reply) => reply.lines))
    const answered = [...standing.values()].filter(isAnswered).length
    const to = stageOfReplies(petition.stage, { all: clauses.length, answered })
    if (to)
      await recordStage(work.tx, petitionId, { from: petition.stage, to, reason: null, actorId: actor.userId, at })
    if (to === 'answered') await endFollowTasks(deps, work, petitionId)
    await tellReplied(deps, work, petition, { replyId: id, byId: actor.userId })
    const details = { reply: id, reference: letter.reference, on: letter.repliedOn, clauses: lines }
    return ok({ value: undefined, audit: { action: 'petition.record-reply', details } })
  })
}
