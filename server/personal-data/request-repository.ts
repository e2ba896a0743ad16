import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { ProposedDetails, RefusalGround, RequestKind, RequestState } from './contract.ts'

type Db = Tx | PrismaClient

export interface NewRequest {
  readonly requesterId: string
  readonly kind: RequestKind
  readonly text: string
  readonly proposed: ProposedDetails | null
  readonly receivedAt: Date
  readonly dueOn: LocalDate
}

/** Enters a request unless one of the same kind is open: answers its id, or null. */
export async function insertRequestOnce(tx: Tx, request: NewRequest): Promise<string | null> {
  const { proposed, dueOn, ...row } = request
  const id = newId<'data-request'>()
  const { count } = await tx.dataRequest.createMany({
    data: [{ ...row, id, dueOn: new Date(`${dueOn}T00:00:00Z`), ...(proposed && { proposed: { ...proposed } }) }],
    skipDuplicates: true,
  })
  return count === 1 ? id : null
}

/** Whose it is, for joining: the requester with the body. */
const WITH_REQUESTER = {
  requester: {
    select: {
      id: true,
      fullName: true,
      email: true,
      office: true,
      kind: true,
      honorific: true,
      erasedAt: true,
      department: { select: { shortName: true } },
    },
  },
} as const satisfies Prisma.DataRequestInclude

export async function loadRequest(db: Db, id: string) {
  return db.dataRequest.findUnique({ where: { id }, include: WITH_REQUESTER })
}
export type RequestRecord = NonNullable<Awaited<ReturnType<typeof loadRequest>>>

/** Held until the transaction ends: of two answers at once the second sees the first. */
export async function holdRequest(tx: Tx, id: string): Promise<RequestRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM "DataRequest" WHERE "id" = ${id}::uuid FOR UPDATE`
  return loadRequest(tx, id)
}

/** Open ones by their due day, then ended ones, the latest first. */
export async function loadRequests(db: Db, which: { readonly requesterId?: string; readonly ended: number }) {
  const { requesterId, ended } = which
  const own = requesterId ? { requesterId } : {}
  const [waiting, done] = await Promise.all([
    db.dataRequest.findMany({
      where: { ...own, state: 'open' },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      include: WITH_REQUESTER,
    }),
    db.dataRequest.findMany({
      where: { ...own, state: { not: 'open' } },
      orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
      take: ended,
      include: WITH_REQUESTER,
    }),
  ])
  return [...waiting, ...done]
}

export interface Ending {
  readonly state: Exclude<RequestState, 'open'>
  readonly endedAt: Date
  readonly endedById: string
  readonly ground: RefusalGround | null
  readonly answer: string
}

export async function endRequest(tx: Tx, id: string, ending: Ending): Promise<void> {
  await tx.dataRequest.update({ where: { id }, data: ending })
}

/** What an erased person had written into requests goes; that they were made and answered stays. */
export async function emptyRequestsOf(tx: Tx, requesterId: string, at: Date): Promise<void> {
  await tx.dataRequest.updateMany({
    where: { requesterId, state: 'open' },
    data: { state: 'withdrawn', endedAt: at, endedById: requesterId },
  })
  await tx.$executeRaw`
    UPDATE "DataRequest" SET "text" = '', "answer" = '', "proposed" = NULL WHERE "requesterId" = ${requesterId}::uuid`
}

export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, fullName: true } })
  return new Map(rows.map((row) => [row.id, row.fullName]))
}

export async function loadOwnDetails(db: Db, userId: string) {
  return db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      fullName: true,
      email: true,
      office: true,
      phone: true,
      honorific: true,
      kind: true,
      department: { select: { shortName: true } },
    },
  })
}

export async function updateReach(
  tx: Tx,
  userId: string,
  columns: { readonly phone: string; readonly honorific: 'ong' | 'ba' | null },
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: columns })
}

export async function countExportsSince(db: Db, userId: string, since: Date): Promise<number> {
  return db.dataExport.count({ where: { userId, at: { gt: since } } })
}

/** The person's own line, held: of several copies asked for at once each sees those before it. */
export async function holdOwnAccount(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`
}

export async function insertExport(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.dataExport.create({ data: { id: newId<'data-export'>(), userId, at } })
}

export async function loadLastExport(db: Db, userId: string): Promise<Date | null> {
  const row = await db.dataExport.findFirst({ where: { userId }, orderBy: { at: 'desc' }, select: { at: true } })
  return row?.at ?? null
}
