import type { DepartmentView } from '#server/departments/contract.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import { insertPoint, loadPoints, setCentralPoint } from './point-repository.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { loadCandidates } from './workshop-people-repository.ts'
import type { PointRecord } from './workshop-record.ts'

/** One connection point (điểm cầu) per department, named after its place, with the department's account as its head. */
export async function openPoints(
  deps: Pick<WorkshopDeps, 'roles'>,
  work: UnitOfWork,
  workshopId: string,
  departments: readonly DepartmentView[],
): Promise<void> {
  const accounts = await loadCandidates(
    work.tx,
    departments.map((department) => department.id),
    'connection_point',
  )
  for (const department of departments) {
    const userId = accounts.find((account) => account.departmentId === department.id)?.id ?? null
    const point: PointRecord = {
      id: newId<'connection-point'>(),
      departmentId: department.id,
      name: department.placeName,
      place: '',
      isCentral: false,
      headName: '',
      technicianName: '',
      userId,
    }
    await insertPoint(work.tx, workshopId, point)
    if (userId) await grantPointHead(deps, work, workshopId, userId)
  }
}

/** The central connection point is one of the host's: where the chair sits. */
export async function centreAtHost(tx: Tx, workshopId: string, hostDepartmentId: string): Promise<void> {
  const points = await loadPoints(tx, workshopId)
  if (points.some((point) => point.isCentral && point.departmentId === hostDepartmentId)) return
  const first = points.find((point) => point.departmentId === hostDepartmentId)
  if (first) await setCentralPoint(tx, workshopId, first.id)
}

/** The account of a room is trưởng điểm cầu of that workshop. */
export async function grantPointHead(
  deps: Pick<WorkshopDeps, 'roles'>,
  work: UnitOfWork,
  workshopId: string,
  userId: string,
): Promise<void> {
  await deps.roles.grantRole(work, userId, { role: 'point-head', scope: 'workshop', scopeId: workshopId })
}

/** Ends the role of a room's account unless it heads another room of the same workshop. */
export async function revokePointHead(
  deps: Pick<WorkshopDeps, 'roles'>,
  work: UnitOfWork,
  workshop: { id: string; points: readonly PointRecord[] },
  point: PointRecord,
): Promise<void> {
  const { userId } = point
  if (!userId || workshop.points.some((other) => other.id !== point.id && other.userId === userId)) return
  await deps.roles.revokeRole(work, userId, { role: 'point-head', scope: 'workshop', scopeId: workshop.id })
}
