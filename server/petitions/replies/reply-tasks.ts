import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import { PETITION } from '../drafts/content/contract.ts'
import { loadOfficeHolders } from '../drafts/petition-people-repository.ts'
import type { PetitionRecord } from '../drafts/petition-record.ts'
import type { ReplyDeps } from './reply-command.ts'
import type { Reminder } from './reply-rules.ts'

type TaskDeps = Pick<ReplyDeps, 'tasks' | 'clock' | 'notices' | 'departments'>
type Of = Pick<PetitionRecord, 'id' | 'code' | 'title' | 'leadDepartmentId' | 'departmentIds' | 'secretaryId'>

/** The text of it is `tasks.kinds.petition-follow`. */
export const FOLLOW_TASK = 'petition-follow'

/** Whoever answers for the lead today: its văn thư, and the petition's secretary. */
async function followers(deps: TaskDeps, work: UnitOfWork, petition: Of): Promise<string[]> {
  const lead = (await deps.departments.byIds([petition.leadDepartmentId])).get(petition.leadDepartmentId)
  const body = lead?.today?.id ?? petition.leadDepartmentId
  const clerks = await loadOfficeHolders(work.tx, [body], ['records-clerk'], localDate(deps.clock.now()))
  return [...new Set([petition.secretaryId, ...clerks.map(({ id }) => id)])]
}

/** "Theo dõi trả lời", due on the day by which an answer is expected. */
export async function askToFollow(deps: TaskDeps, work: UnitOfWork, petition: Of, due: LocalDate): Promise<void> {
  const about = { kind: PETITION, id: petition.id }
  const params = { item: `${petition.code} · ${petition.title}` }
  for (const assigneeId of await followers(deps, work, petition)) {
    await deps.tasks.assign(work, { assigneeId, kind: FOLLOW_TASK, about, params, due })
  }
}

export async function endFollowTasks(deps: TaskDeps, work: UnitOfWork, petitionId: string): Promise<void> {
  await deps.tasks.complete(work, { kind: FOLLOW_TASK, about: { kind: PETITION, id: petitionId } })
}

/** Once per petition, due day and step: the key is what was told. */
export async function tellDue(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: Of,
  { due, step }: { readonly due: LocalDate; readonly step: Reminder },
): Promise<void> {
  await deps.notices.tell(work, {
    kind: `petition-reply-${step}`,
    recipients: await followers(deps, work, petition),
    about: { kind: PETITION, id: petition.id },
    key: `petition-reply:${petition.id}:${due}:${step}`,
  })
}

/** The day that was noted with a reply to ask its sender again. */
export async function tellReminder(deps: TaskDeps, work: UnitOfWork, petition: Of, replyId: string): Promise<void> {
  await deps.notices.tell(work, {
    kind: 'petition-reply-again',
    recipients: await followers(deps, work, petition),
    about: { kind: PETITION, id: petition.id },
    key: `petition-reply-again:${replyId}`,
  })
}

/** Everybody whose text it is hears that an answer came. */
export async function tellReplied(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: Of,
  { replyId, byId }: { readonly replyId: string; readonly byId: string },
): Promise<void> {
  const today = localDate(deps.clock.now())
  const officials = await loadOfficeHolders(work.tx, petition.departmentIds, ['leader', 'specialist'], today)
  await deps.notices.tell(work, {
    kind: 'petition-replied',
    recipients: officials.map(({ id }) => id).filter((id) => id !== byId),
    about: { kind: PETITION, id: petition.id },
    key: `petition-replied:${replyId}`,
  })
}
