import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import type { WorkshopId } from '#server/kernel/ids.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { WorkshopState } from './contract.ts'
import { toPoint } from './point-repository.ts'
import type { OfficerRecord, OfficerRole, WorkshopRecord } from './workshop-record.ts'

type Db = Tx | PrismaClient

const INCLUDE = {
  departments: { orderBy: { protocolOrder: 'asc' } },
  connectionPoints: true,
  transitions: { select: { toState: true, fromState: true } },
} satisfies Prisma.WorkshopInclude
type WorkshopRow = Prisma.WorkshopGetPayload<{ include: typeof INCLUDE }>

/** One workshop with its parts, whoever asks: workshop-access.ts decides. */
export async function loadWorkshop(db: Db, id: string): Promise<WorkshopRecord | null> {
  const row = await db.workshop.findUnique({ where: { id }, include: INCLUDE })
  if (!row) return null
  return toRecord(row, await loadOfficers(db, id))
}

/** Holds the workshop's row until the transaction ends: commands on one workshop come one after the other. */
export async function lockWorkshop(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${id}::uuid FOR UPDATE`
}

/** Makes two requests for the same new workshop come one after the other. */
export async function lockNewWorkshop(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`workshop:${id}`}, 0))`
}

export interface NewWorkshop {
  readonly id: string
  readonly code: string
  readonly clusterId: string
  readonly title: string
  readonly theme: string
  readonly purpose: string
  readonly state: WorkshopState
  readonly hostDepartmentId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly isDemo: boolean
  readonly createdById: string
  readonly createdAt: Date
  /** In protocol order. */
  readonly departmentIds: readonly string[]
}

export async function insertWorkshop(tx: Tx, workshop: NewWorkshop): Promise<void> {
  const { departmentIds, ...row } = workshop
  await tx.workshop.create({
    data: {
      ...row,
      departments: { create: departmentIds.map((departmentId, index) => ({ departmentId, protocolOrder: index + 1 })) },
    },
  })
}

export async function updatePlan(
  tx: Tx,
  id: string,
  plan: Pick<NewWorkshop, 'title' | 'theme' | 'purpose' | 'hostDepartmentId' | 'startsAt' | 'endsAt' | 'departmentIds'>,
): Promise<void> {
  const { departmentIds, ...row } = plan
  await tx.workshopDepartment.deleteMany({ where: { workshopId: id } })
  await tx.workshop.update({
    where: { id },
    data: {
      ...row,
      departments: { create: departmentIds.map((departmentId, index) => ({ departmentId, protocolOrder: index + 1 })) },
    },
  })
}

/** Moves it in time without counting as an edit (the demo's own workshop). */
export async function updateTimes(tx: Tx, id: string, times: { startsAt: Date; endsAt: Date }): Promise<void> {
  await tx.workshop.update({ where: { id }, data: times })
}

/** The next version, and the mark that people have worked on it. */
export async function bumpVersion(tx: Tx, id: string): Promise<number> {
  const { version } = await tx.workshop.update({
    where: { id },
    data: { version: { increment: 1 }, redated: false },
    select: { version: true },
  })
  return version
}

export interface NewTransition {
  readonly workshopId: string
  readonly from: WorkshopState
  readonly to: WorkshopState
  readonly stateBeforeSide: WorkshopState | null
  readonly reason: string | null
  readonly conclusion: string | null
  readonly actorId: string
  readonly at: Date
}

/** The new state and its row in the log, together. */
export async function recordTransition(tx: Tx, transition: NewTransition): Promise<void> {
  const { workshopId, from, to, stateBeforeSide, reason, conclusion, actorId, at } = transition
  await tx.workshop.update({
    where: { id: workshopId },
    data: { state: to, stateBeforeSide, ...(conclusion === null ? {} : { conclusion }) },
  })
  await tx.workshopTransition.create({
    data: { id: newId(), workshopId, fromState: from, toState: to, reason, actorId, at },
  })
}

export interface TransitionRow {
  readonly id: string
  readonly from: WorkshopState
  readonly to: WorkshopState
  readonly reason: string | null
  readonly actorId: string
  readonly at: Date
}

export async function loadTransitions(db: Db, workshopId: string): Promise<TransitionRow[]> {
  const rows = await db.workshopTransition.findMany({ where: { workshopId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => ({
    id: row.id,
    from: row.fromState,
    to: row.toState,
    reason: row.reason,
    actorId: row.actorId,
    at: row.at,
  }))
}

async function loadOfficers(db: Db, workshopId: string): Promise<OfficerRecord[]> {
  const rows = await db.roleAssignment.findMany({
    where: { scopeKind: 'workshop', scopeId: workshopId },
    include: { user: { select: { fullName: true, office: true, departmentId: true, nameSortKey: true } } },
  })
  return rows
    .sort((a, b) => (a.user.nameSortKey < b.user.nameSortKey ? -1 : 1))
    .map((row) => ({
      userId: row.userId,
      role: row.role as OfficerRole, // workshop-scoped rows hold workshop roles only (accounts)
      fullName: row.user.fullName,
      office: row.user.office,
      departmentId: row.user.departmentId,
    }))
}

function toRecord(row: WorkshopRow, officers: readonly OfficerRecord[]): WorkshopRecord {
  const order = new Map(row.departments.map((d, index) => [d.departmentId, index]))
  const points = row.connectionPoints
    .map(toPoint)
    .sort(
      (a, b) =>
        Number(b.isCentral) - Number(a.isCentral) ||
        (order.get(a.departmentId) ?? 99) - (order.get(b.departmentId) ?? 99) ||
        (a.id < b.id ? -1 : 1),
    )
  return {
    id: row.id as WorkshopId, // a key of this table
    code: row.code,
    clusterId: row.clusterId,
    title: row.title,
    theme: row.theme,
    purpose: row.purpose,
    state: row.state,
    stateBeforeSide: row.stateBeforeSide,
    hostDepartmentId: row.hostDepartmentId,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    zone: row.zone,
    conclusion: row.conclusion,
    isDemo: row.isDemo,
    redated: row.redated,
    version: row.version,
    createdById: row.createdById,
    createdAt: row.createdAt,
    departmentIds: row.departments.map((d) => d.departmentId),
    points,
    passed: new Set([...row.transitions.flatMap((t) => [t.fromState, t.toState]), row.state]),
    officers,
  }
}

/** Every workshop, for the search. */
export async function loadWorkshopIds(db: Db): Promise<string[]> {
  return (await db.workshop.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}
