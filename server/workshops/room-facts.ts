import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import type { WorkshopState } from './contract.ts'
import { loadDelegateAccounts } from './registration-repository.ts'
import { findWorkshopFor } from './workshop-access.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import type { PointRecord } from './workshop-record.ts'

/** What the room of a workshop is decided by. */
export interface WorkshopRoomFacts {
  readonly id: string
  readonly state: WorkshopState
  readonly startsAt: Date
  readonly zone: string
  readonly points: readonly PointRecord[]
  /** The actor stands on the list of delegates, is the account of a point, or holds a role in the workshop. */
  readonly isRegistered: boolean
}

export async function readRoomFacts(
  deps: Pick<WorkshopDeps, 'prisma'>,
  actor: Actor,
  id: string,
): Promise<Result<WorkshopRoomFacts, Failure<'workshop-not-found'>>> {
  const found = await findWorkshopFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { state, startsAt, zone, points } = found.value
  const hasRole = actor.roles.some((role) => role.scope === 'workshop' && role.scopeId === id)
  const isRegistered =
    hasRole ||
    points.some((point) => point.userId === actor.userId) ||
    (await loadDelegateAccounts(deps.prisma, id)).includes(actor.userId)
  return ok({ id, state, startsAt, zone, points, isRegistered })
}
