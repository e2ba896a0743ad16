import type { Tx } from '#server/kernel/transaction.ts'
import { fold } from '#server/language/fold.ts'
import { loadCandidates } from './workshop-people-repository.ts'
import type { WorkshopRecord } from './workshop-record.ts'

/** Two rooms of one department are told apart by their names, whatever the tone marks. */
export function isPointNameTaken(
  workshop: Pick<WorkshopRecord, 'points'>,
  point: { pointId: string; departmentId: string; name: string },
): boolean {
  return workshop.points.some(
    (other) =>
      other.id !== point.pointId && other.departmentId === point.departmentId && fold(other.name) === fold(point.name),
  )
}

/** Only a connection-point account of the same department signs in for its room. */
export async function isPointAccount(tx: Tx, point: { departmentId: string; userId?: string }): Promise<boolean> {
  if (!point.userId) return true
  const accounts = await loadCandidates(tx, [point.departmentId], 'connection_point')
  return accounts.some((account) => account.id === point.userId)
}
