import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { PetitionStage } from './content/contract.ts'
import type { PetitionHead, PetitionRecord } from './petition-record.ts'

export type Db = Tx | PrismaClient

const INCLUDE = {
  departments: { orderBy: { protocolOrder: 'asc' } },
  people: { orderBy: { namedAt: 'asc' } },
} satisfies Prisma.PetitionInclude
type PetitionRow = Prisma.PetitionGetPayload<{ include: typeof INCLUDE }>

/** One petition, whoever asks: petition-access.ts decides. */
export async function loadPetition(db: Db, id: string): Promise<PetitionRecord | null> {
  const row = await db.petition.findUnique({ where: { id }, include: INCLUDE })
  return row && toRecord(row)
}

/** All of a cluster, newest first. */
export async function loadPetitions(db: Db, clusterId: string): Promise<PetitionRecord[]> {
  const rows = await db.petition.findMany({
    where: { clusterId },
    include: INCLUDE,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toRecord)
}

export async function loadPetitionsById(db: Db, ids: readonly string[]): Promise<PetitionRecord[]> {
  if (ids.length === 0) return []
  const rows = await db.petition.findMany({ where: { id: { in: [...new Set(ids)] } }, include: INCLUDE })
  return rows.map(toRecord)
}

/** Holds the petition until the transaction ends: commands on one, and its projection, come one after the other. */
export async function lockPetition(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Petition" WHERE "id" = ${id}::uuid FOR UPDATE`
}

/** Makes two requests for the same new petition come one after the other. */
export async function lockNewPetition(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`petition:${id}`}, 0))`
}

export interface NewPetition extends PetitionHead {
  readonly id: string
  readonly clusterId: string
  readonly code: string
  readonly cohortOn: string
  /** In protocol order. */
  readonly departmentIds: readonly string[]
  readonly isDemo: boolean
  readonly createdById: string
  readonly at: Date
}

export async function insertPetition(tx: Tx, petition: NewPetition): Promise<void> {
  const { departmentIds, at, cohortOn, ...row } = petition
  await tx.petition.create({
    data: {
      ...row,
      cohortOn: new Date(`${cohortOn}T00:00:00Z`),
      createdAt: at,
      updatedAt: at,
      departments: { create: departmentIds.map((departmentId, protocolOrder) => ({ departmentId, protocolOrder })) },
    },
  })
}

/** The head as it reads from now on. */
export async function updateHead(tx: Tx, id: string, head: PetitionHead, at: Date): Promise<void> {
  await tx.petition.update({ where: { id }, data: { ...head, updatedAt: at, version: { increment: 1 } } })
}

/** Who is named in that role, instead of whoever was. */
export async function replacePeople(
  tx: Tx,
  petitionId: string,
  named: { role: 'editor' | 'guest'; userIds: readonly string[]; byId: string; at: Date },
): Promise<void> {
  const { role, userIds, byId, at } = named
  await tx.petitionPerson.deleteMany({ where: { petitionId, role, userId: { notIn: [...userIds] } } })
  await tx.petitionPerson.createMany({
    data: userIds.map((userId) => ({ petitionId, userId, role, namedById: byId, namedAt: at })),
    skipDuplicates: true,
  })
}

/** The new stage and its row in the log, together. */
export async function recordStage(
  tx: Tx,
  id: string,
  move: { from: PetitionStage; to: PetitionStage; reason: string | null; actorId: string; at: Date },
): Promise<void> {
  await tx.petition.update({ where: { id }, data: { stage: move.to, updatedAt: move.at } })
  await tx.petitionTransition.create({
    data: {
      id: newId(),
      petitionId: id,
      fromStage: move.from,
      toStage: move.to,
      reason: move.reason,
      actorId: move.actorId,
      at: move.at,
    },
  })
}

/** The way through the stages, oldest first. */
export function loadStages(db: Db, petitionId: string) {
  return db.petitionTransition.findMany({ where: { petitionId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
}

/**
 * Notes that a session reads a petition; answers whether that is a new sitting: nothing was noted since that moment.
 * Of two requests at once one is told so.
 */
export async function noteReading(
  tx: Tx,
  reading: { petitionId: string; sessionId: string; at: Date; unlessSince: Date },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    INSERT INTO "PetitionReading" ("petitionId", "sessionId", "at")
    VALUES (${reading.petitionId}::uuid, ${reading.sessionId}::uuid, ${reading.at})
    ON CONFLICT ("petitionId", "sessionId") DO UPDATE SET "at" = ${reading.at}
    WHERE "PetitionReading"."at" < ${reading.unlessSince}`
  return written > 0
}

function toRecord({ departments, people, cohortOn, ...row }: PetitionRow): PetitionRecord {
  const named = (role: 'editor' | 'guest') =>
    people.filter((person) => person.role === role).map(({ userId }) => userId)
  return {
    ...row,
    cohortOn: cohortOn.toISOString().slice(0, 10),
    departmentIds: departments.map(({ departmentId }) => departmentId),
    editorIds: named('editor'),
    guestIds: named('guest'),
  }
}

/** Every petition, for the search. */
export async function loadPetitionIds(db: Db): Promise<string[]> {
  return (await db.petition.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}
