import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { loadClauses } from '../drafts/clauses/clause-repository.ts'
import { isAddressed } from '../drafts/content/contract.ts'
import { mayStartPetition } from '../drafts/draft-access.ts'
import { canGo, isIssued } from '../drafts/petition.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import type { Refusal } from '../drafts/petition-command.ts'
import { loadPeople } from '../drafts/petition-people-repository.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { loadIssue } from '../issuing/issue-repository.ts'
import { PETITION_REPLY } from './content/contract.ts'
import { followedClauses, waitingOf } from './follow.ts'
import type { ReplyDeps } from './reply-command.ts'
import { loadAskedDays, loadReplies } from './reply-repository.ts'
import type { RepliesView } from './reply-view.ts'

/** What was answered to which clause, by which letter, and how long the rest has waited. */
export async function readReplies(deps: ReplyDeps, actor: Actor, id: string): Promise<Result<RepliesView, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, abilities } = found.value
  await recordReading(deps, actor, petition, abilities.level)
  const issue = await loadIssue(deps.prisma, id)
  const replies = await loadReplies(deps.prisma, [id])
  const clauses = followedClauses(await loadClauses(deps.prisma, id), replies)
  const ids = replies.map((reply) => reply.id)
  const letters = await deps.files.current({ kind: PETITION_REPLY, ids })
  const people = await loadPeople(
    deps.prisma,
    replies.map(({ recordedById }) => recordedById),
  )
  const [changes, replyDays] = [await deps.calendar(), await deps.replyDays()]
  const asked = (await loadAskedDays(deps.prisma, [id])).get(id) ?? null
  const counting = { changes, replyDays, now: deps.clock.now() }
  const views = []
  for (const { recordedById, recordedAt, petitionId: _of, lines, ...reply } of replies) {
    const letter = letters.get(reply.id) ?? null
    views.push({
      ...reply,
      by: people.get(recordedById)?.fullName ?? '',
      at: recordedAt,
      lines: lines.flatMap(({ cid, outcome }) => {
        const clause = clauses.find((one) => one.cid === cid)
        return clause ? [{ cid, clause: clause.name, outcome, isStanding: clause.replyId === reply.id }] : []
      }),
      letter,
      mayDownload: letter !== null && (await deps.files.findForReading(actor, letter.id)).ok,
      maySend: letter === null && abilities.follow,
    })
  }
  return ok({
    petitionId: id,
    stage: petition.stage,
    title: petition.title,
    recipient: petition.recipient,
    // A pact asks nobody for anything.
    waiting:
      issue?.issued && isAddressed(petition.documentKind)
        ? waitingOf(petition, issue, { asked, replies }, counting)
        : null,
    replyDays,
    clauses,
    replies: views.reverse(),
    abilities: {
      follow: abilities.follow,
      close: abilities.follow && canGo(petition.stage, 'closed'),
      startNext: isIssued(petition.stage) && mayStartPetition(actor, petition.clusterId),
    },
  })
}
