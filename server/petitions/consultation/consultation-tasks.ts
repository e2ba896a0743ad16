import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { PETITION } from '../drafts/content/contract.ts'
import { loadOfficeHolders } from '../drafts/petition-people-repository.ts'
import type { PetitionRecord } from '../drafts/petition-record.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import { CONSULTATION_TASKS } from './content/contract.ts'
import type { RoundRecord } from './round-record.ts'

type TaskDeps = Pick<ConsultationDeps, 'tasks' | 'notices' | 'clock'>
type About = Pick<PetitionRecord, 'id' | 'code' | 'title' | 'departmentIds' | 'secretaryId'>
type Round = Pick<RoundRecord, 'id' | 'number' | 'deadline'>

const about = (petition: Pick<About, 'id'>) => ({ kind: PETITION, id: petition.id })

/** Who may speak for a department is asked to; its officials are told; the secretary is reminded of the end. */
export async function askForPositions(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: About,
  round: Round,
  openedBy: string,
): Promise<void> {
  const today = localDate(deps.clock.now())
  const speakers = await loadOfficeHolders(work.tx, petition.departmentIds, ['leader', 'delegated-signer'], today)
  const officials = await loadOfficeHolders(work.tx, petition.departmentIds, ['leader', 'specialist'], today)
  for (const { id } of speakers) await assign(deps, work, petition, round, CONSULTATION_TASKS.state, id)
  await assign(deps, work, petition, round, CONSULTATION_TASKS.close, petition.secretaryId)
  await deps.notices.tell(work, {
    kind: 'petition-consultation',
    recipients: [...speakers, ...officials].map(({ id }) => id).filter((id) => id !== openedBy),
    about: about(petition),
    key: `petition-consultation:${round.id}`,
  })
}

/** A department has spoken: nobody of it is asked any more. */
export async function endPositionTasks(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: About,
  departmentId: string,
): Promise<void> {
  const today = localDate(deps.clock.now())
  const speakers = await loadOfficeHolders(work.tx, [departmentId], ['leader', 'delegated-signer'], today)
  for (const { id } of speakers) {
    await deps.tasks.complete(work, { kind: CONSULTATION_TASKS.state, about: about(petition), assigneeId: id })
  }
}

/** Comments wait for their answers: asked of the secretary, until none is left. */
export async function askForAnswers(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: About,
  round: Round,
  unanswered: number,
): Promise<void> {
  if (unanswered > 0) await assign(deps, work, petition, round, CONSULTATION_TASKS.answer, petition.secretaryId)
  else await deps.tasks.complete(work, { kind: CONSULTATION_TASKS.answer, about: about(petition) })
}

/** The round is over: nothing of it is asked any more, and its departments are told how it ended. */
export async function endRoundTasks(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: About,
  round: Round,
  closedBy: string,
): Promise<void> {
  for (const kind of Object.values(CONSULTATION_TASKS))
    await deps.tasks.complete(work, { kind, about: about(petition) })
  const today = localDate(deps.clock.now())
  const officials = await loadOfficeHolders(work.tx, petition.departmentIds, ['leader', 'specialist'], today)
  await deps.notices.tell(work, {
    kind: 'petition-consultation-closed',
    recipients: officials.map(({ id }) => id).filter((id) => id !== closedBy),
    about: about(petition),
    key: `petition-consultation-closed:${round.id}`,
  })
}

async function assign(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: About,
  round: Round,
  kind: string,
  assigneeId: string,
): Promise<void> {
  const params = { petition: `${petition.code} · ${petition.title}`, round: round.number }
  await deps.tasks.assign(work, { assigneeId, kind, about: about(petition), params, due: round.deadline })
}
