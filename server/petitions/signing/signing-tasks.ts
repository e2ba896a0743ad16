import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { PETITION } from '../drafts/content/contract.ts'
import { loadOfficeHolders } from '../drafts/petition-people-repository.ts'
import type { PetitionRecord } from '../drafts/petition-record.ts'
import type { SigningDeps } from './signing-command.ts'

/** Kinds of tasks this module asks for; the text of each is `tasks.kinds.<kind>`. */
export const SIGNING_TASKS = {
  confirm: 'petition-confirm',
  heedReturn: 'petition-heed-return',
  submit: 'petition-submit',
} as const

type TaskDeps = Pick<SigningDeps, 'tasks' | 'clock' | 'notices'>
type Of = Pick<PetitionRecord, 'id' | 'code' | 'title' | 'secretaryId' | 'departmentIds'>

/** Whose turn it is: lãnh đạo and người được ủy quyền of these bodies. Who is asked already is not told again. */
export async function askToConfirm(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: Of,
  departmentIds: readonly string[],
): Promise<void> {
  const people = await signersOf(deps, work, departmentIds)
  for (const assigneeId of people) await ask(deps, work, petition, SIGNING_TASKS.confirm, assigneeId)
}

/** A body has answered: none of its people is asked any more. */
export async function endConfirmingOf(
  deps: TaskDeps,
  work: UnitOfWork,
  petitionId: string,
  departmentId: string,
): Promise<void> {
  const about = { kind: PETITION, id: petitionId }
  for (const assigneeId of await signersOf(deps, work, [departmentId])) {
    await deps.tasks.complete(work, { kind: SIGNING_TASKS.confirm, about, assigneeId })
  }
}

export async function askToHeedReturn(deps: TaskDeps, work: UnitOfWork, petition: Of): Promise<void> {
  await ask(deps, work, petition, SIGNING_TASKS.heedReturn, petition.secretaryId)
}

export async function askToSubmit(deps: TaskDeps, work: UnitOfWork, petition: Of): Promise<void> {
  await deps.tasks.complete(work, { kind: SIGNING_TASKS.heedReturn, about: { kind: PETITION, id: petition.id } })
  await ask(deps, work, petition, SIGNING_TASKS.submit, petition.secretaryId)
}

export async function endSigningTasks(deps: TaskDeps, work: UnitOfWork, petitionId: string): Promise<void> {
  const about = { kind: PETITION, id: petitionId }
  for (const kind of Object.values(SIGNING_TASKS)) await deps.tasks.complete(work, { kind, about })
}

/** Everybody who was asked to confirm hears that it is void. */
export async function tellReopened(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: Of,
  what: { readonly revisionId: string; readonly by: string },
): Promise<void> {
  await tell(deps, work, petition, { kind: 'petition-reopened', ...what })
}

export async function tellAgreed(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: Of,
  what: { readonly revisionId: string; readonly by: string },
): Promise<void> {
  await tell(deps, work, petition, { kind: 'petition-agreed', ...what })
}

async function tell(
  deps: TaskDeps,
  work: UnitOfWork,
  petition: Of,
  what: { kind: 'petition-reopened' | 'petition-agreed'; revisionId: string; by: string },
): Promise<void> {
  const people = await signersOf(deps, work, petition.departmentIds)
  await deps.notices.tell(work, {
    kind: what.kind,
    recipients: people.filter((userId) => userId !== what.by),
    about: { kind: PETITION, id: petition.id },
    key: `${what.kind}:${what.revisionId}`,
  })
}

async function ask(deps: TaskDeps, work: UnitOfWork, petition: Of, kind: string, assigneeId: string): Promise<void> {
  const about = { kind: PETITION, id: petition.id }
  const params = { item: `${petition.code} · ${petition.title}` }
  await deps.tasks.assign(work, { assigneeId, kind, about, params })
}

async function signersOf(deps: TaskDeps, work: UnitOfWork, departmentIds: readonly string[]): Promise<string[]> {
  const today = localDate(deps.clock.now())
  const people = await loadOfficeHolders(work.tx, departmentIds, ['leader', 'delegated-signer'], today)
  return people.map(({ id }) => id)
}
