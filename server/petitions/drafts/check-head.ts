import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import type { PetitionDeps, Refusal } from './petition-command.ts'
import { loadOfficeHolders } from './petition-people-repository.ts'
import type { PetitionHead } from './petition-record.ts'
import type { Db } from './petition-repository.ts'

/**
 * Whether a head fits the bodies taking part: the lead is one of them, the secretary an official (lãnh đạo, chuyên viên)
 * of one of them today or of who answers for it by now, the workshop one that the actor may read. What stays as it was is not judged again.
 */
export async function checkHead(
  deps: Pick<PetitionDeps, 'chain' | 'clock' | 'departments'>,
  db: Db,
  actor: Actor,
  head: PetitionHead,
  petition: {
    readonly departmentIds: readonly string[]
    readonly secretaryId?: string
    readonly workshopId?: string | null
  },
): Promise<Result<void, Refusal>> {
  if (!petition.departmentIds.includes(head.leadDepartmentId)) return fail('petition-lead-outside')
  if (head.secretaryId !== petition.secretaryId) {
    const bodies = [...(await deps.departments.byIds(petition.departmentIds)).values()]
    const answering = bodies.flatMap(({ id, today }) => (today ? [id, today.id] : [id]))
    const [unsuitable] = await findUnsuitable(deps, db, answering, [head.secretaryId])
    if (unsuitable !== undefined) return fail('petition-person-unsuitable')
  }
  if (head.workshopId !== null && head.workshopId !== petition.workshopId) {
    const isReadable = await deps.chain.mayCite(actor, { kind: 'workshop', id: head.workshopId })
    if (!isReadable) return fail('petition-workshop-not-found')
  }
  return ok()
}

/** Those who are no officials of these bodies today. */
export async function findUnsuitable(
  deps: Pick<PetitionDeps, 'clock'>,
  db: Db,
  departmentIds: readonly string[],
  userIds: readonly string[],
): Promise<string[]> {
  const today = localDate(deps.clock.now())
  const officials = await loadOfficeHolders(db, departmentIds, ['leader', 'specialist'], today)
  return userIds.filter((id) => !officials.some((one) => one.id === id))
}
