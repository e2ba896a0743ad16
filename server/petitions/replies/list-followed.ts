import type { Actor } from '#server/kernel/actor.ts'
import { linkedItems } from '../drafts/clause-links.ts'
import { loadAllClauses } from '../drafts/clauses/clause-repository.ts'
import { isAddressed } from '../drafts/content/contract.ts'
import { petitionAbilities } from '../drafts/draft-access.ts'
import { isIssued } from '../drafts/petition.ts'
import { loadPetitions } from '../drafts/petition-repository.ts'
import { fullNumber } from '../issuing/content/contract.ts'
import { loadIssues } from '../issuing/issue-repository.ts'
import { badgeOf } from '../items/dress-item.ts'
import type { FollowListInput } from './contract.ts'
import { followedClauses, waitingOf } from './follow.ts'
import type { ReplyDeps } from './reply-command.ts'
import { loadAskedDays, loadItemFields, loadReplies } from './reply-repository.ts'
import type { FollowedPetition, FollowList } from './reply-view.ts'

/** "Chờ trả lời, quá hạn": the issued petitions that the actor may read, the one that waits longest first. */
export async function listFollowed(deps: ReplyDeps, actor: Actor, input: FollowListInput): Promise<FollowList> {
  const all = await followed(deps, actor)
  const shown = all.filter(
    ({ waiting, recipient, fields, departments }) =>
      (input.state === undefined || waiting.state === input.state) &&
      (input.authority === undefined || recipient === input.authority) &&
      (input.field === undefined || fields.includes(input.field)) &&
      (input.department === undefined || departments.some(({ id }) => id === input.department)),
  )
  const departments = new Map(all.flatMap((one) => one.departments.map((department) => [department.id, department])))
  const count = (state: FollowedPetition['waiting']['state']) =>
    all.filter(({ waiting }) => waiting.state === state).length
  return {
    petitions: shown,
    counts: { waiting: count('waiting'), overdue: count('overdue'), answered: count('answered') },
    authorities: [...new Set(all.map(({ recipient }) => recipient))],
    fields: [...new Set(all.flatMap(({ fields }) => fields))].sort(),
    departments: [...departments.values()],
  }
}

async function followed(deps: ReplyDeps, actor: Actor): Promise<FollowedPetition[]> {
  const { prisma } = deps
  const cluster = await deps.clusters.only()
  const petitions = (await loadPetitions(prisma, cluster.id)).filter(
    (petition) =>
      isAddressed(petition.documentKind) &&
      isIssued(petition.stage) &&
      petition.stage !== 'recalled' &&
      petitionAbilities(actor, petition).level !== 'none',
  )
  const ids = petitions.map(({ id }) => id)
  const issues = new Map((await loadIssues(prisma, ids)).map((issue) => [issue.petitionId, issue]))
  const [clauses, replies, asked] = [
    await loadAllClauses(prisma, ids),
    await loadReplies(prisma, ids),
    await loadAskedDays(prisma, ids),
  ]
  const names = await deps.departments.byIds(petitions.flatMap(({ departmentIds }) => departmentIds))
  const counting = { changes: await deps.calendar(), replyDays: await deps.replyDays(), now: deps.clock.now() }
  const rows: FollowedPetition[] = []
  for (const petition of petitions) {
    const { id, code, title, recipient, stage, isDemo, departmentIds } = petition
    const issue = issues.get(id)
    if (!issue?.issued) continue
    const own = replies.filter(({ petitionId }) => petitionId === id)
    const items = await linkedItems(deps, prisma, id)
    const fields = await loadItemFields(
      prisma,
      items.map(({ itemId }) => itemId),
    )
    const inOrder = clauses.filter(({ petitionId }) => petitionId === id).sort((a, b) => a.position - b.position)
    rows.push({
      ...{ id, code, title, recipient, stage, isDemo, number: fullNumber(issue) },
      departments: departmentIds.flatMap((departmentId) => {
        const department = names.get(departmentId)
        return department ? [badgeOf(department)] : []
      }),
      fields: [...new Set(fields.values())].sort(),
      waiting: waitingOf(petition, issue, { asked: asked.get(id) ?? null, replies: own }, counting),
      clauses: followedClauses(inOrder, own),
    })
  }
  const rank = { overdue: 0, waiting: 1, answered: 2 }
  return rows.sort((a, b) => rank[a.waiting.state] - rank[b.waiting.state] || (a.waiting.due < b.waiting.due ? -1 : 1))
}
