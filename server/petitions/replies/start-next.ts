import type { Actor } from '#server/kernel/actor.ts'
import { fail, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { loadClauses } from '../drafts/clauses/clause-repository.ts'
import { isIssued } from '../drafts/petition.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import { loadOfficeHolders } from '../drafts/petition-people-repository.ts'
import type { StartedPetition } from '../drafts/start-petition.ts'
import { ASK_AGAIN } from './content/contract.ts'
import type { NextPetitionInput } from './contract.ts'
import { followedClauses } from './follow.ts'
import type { ReplyDeps, ReplyRefusal } from './reply-command.ts'
import { loadReplies } from './reply-repository.ts'

/**
 * "Kiến nghị tiếp": a draft from the clauses that were refused, forwarded or left without an answer, of the cluster's
 * bodies of today, under the body that answers for the lead by now. Each clause, and the petition, is linked to what it
 * continues. Sent twice with the same id, it is started once.
 */
export async function startNext(
  deps: ReplyDeps,
  actor: Actor,
  { id, nextId, title, cids }: NextPetitionInput,
): Promise<Result<StartedPetition, ReplyRefusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition } = found.value
  if (!isIssued(petition.stage)) return fail('petition-not-issued')
  const rows = await loadClauses(deps.prisma, id)
  const open = followedClauses(rows, await loadReplies(deps.prisma, [id]))
    .filter(({ cid, outcome }) => cids.includes(cid) && ASK_AGAIN.includes(outcome))
    .map(({ cid }) => cid)
  if (open.length < new Set(cids).size) return fail('petition-nothing-to-ask-again')
  const lead = (await deps.departments.byIds([petition.leadDepartmentId])).get(petition.leadDepartmentId)
  const today = localDate(deps.clock.now())
  const leadDepartmentId = lead?.today?.id ?? petition.leadDepartmentId
  const officials = await loadOfficeHolders(deps.prisma, [leadDepartmentId], ['specialist', 'leader'], today)
  const kept = [actor.userId, petition.secretaryId].find((userId) => officials.some((one) => one.id === userId))
  return deps.petitions.start(
    actor,
    {
      ...{ id: nextId, title, recipient: petition.recipient, documentKind: petition.documentKind, leadDepartmentId },
      ...{ secretaryId: kept ?? officials[0]?.id ?? actor.userId, workshopId: null, cohortOn: today, itemIds: [] },
    },
    { continues: { petitionId: id, clauses: rows.filter(({ cid }) => open.includes(cid)) } },
  )
}
