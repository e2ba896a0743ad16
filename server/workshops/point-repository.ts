import type { ConnectionPoint, PrismaClient } from '#server/database/generated/client.ts'
import type { Id } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { PointRecord } from './workshop-record.ts'

export async function insertPoint(tx: Tx, workshopId: string, point: PointRecord): Promise<void> {
  await tx.connectionPoint.create({ data: { workshopId, ...point } })
}

export async function updatePoint(
  tx: Tx,
  pointId: string,
  words: Pick<PointRecord, 'name' | 'place' | 'headName' | 'technicianName' | 'userId'>,
): Promise<void> {
  await tx.connectionPoint.update({ where: { id: pointId }, data: words })
}

/** The one central connection point of a workshop. */
export async function setCentralPoint(tx: Tx, workshopId: string, pointId: string): Promise<void> {
  await tx.connectionPoint.updateMany({ where: { workshopId, id: { not: pointId } }, data: { isCentral: false } })
  await tx.connectionPoint.update({ where: { id: pointId }, data: { isCentral: true } })
}

export async function deletePoints(tx: Tx, pointIds: readonly string[]): Promise<void> {
  await tx.connectionPoint.deleteMany({ where: { id: { in: [...pointIds] } } })
}

export async function loadPoints(db: Tx | PrismaClient, workshopId: string): Promise<PointRecord[]> {
  const rows = await db.connectionPoint.findMany({ where: { workshopId }, orderBy: { id: 'asc' } })
  return rows.map(toPoint)
}

export function toPoint(row: ConnectionPoint): PointRecord {
  return {
    id: row.id as Id<'connection-point'>, // a key of this table
    departmentId: row.departmentId,
    name: row.name,
    place: row.place,
    isCentral: row.isCentral,
    headName: row.headName,
    technicianName: row.technicianName,
    userId: row.userId,
  }
}
