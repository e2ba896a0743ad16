import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { readMeetingFacts, type WorkshopMeetingFacts } from './meeting-facts.ts'
import { findWorkshopFor } from './workshop-access.ts'
import type { WorkshopDeps } from './workshop-command.ts'

/** What the minutes of a workshop are made of and decided by, beside the log of its meeting. */
export interface WorkshopMinutesFacts extends WorkshopMeetingFacts {
  readonly code: string
  readonly title: string
  readonly clusterId: string
  readonly hostDepartmentId: string
}

export async function readMinutesFacts(
  deps: Pick<WorkshopDeps, 'prisma' | 'departments'>,
  actor: Actor,
  id: string,
): Promise<Result<WorkshopMinutesFacts, Failure<'workshop-not-found'>>> {
  const found = await findWorkshopFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const facts = await readMeetingFacts(deps, actor, id)
  if (!facts.ok) return facts
  const { code, title, clusterId, hostDepartmentId } = found.value
  return ok({ ...facts.value, code, title, clusterId, hostDepartmentId })
}
