import type { Prisma } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../drafts/petition-repository.ts'
import type { ConfirmingOrder, Reservation, Verdict } from './contract.ts'
import type { Signer } from './signing-rules.ts'

const INCLUDE = {
  signers: { orderBy: { place: 'asc' } },
  answers: { orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { reservations: true } },
} satisfies Prisma.PetitionRevisionInclude

/** A frozen text with who is asked and all that was ever answered, the void too. */
export type RevisionRecord = Prisma.PetitionRevisionGetPayload<{ include: typeof INCLUDE }>
export type AnswerRecord = RevisionRecord['answers'][number]

/** The frozen text that stands; null while the text is open. */
export function loadStandingRevision(db: Db, petitionId: string): Promise<RevisionRecord | null> {
  return db.petitionRevision.findFirst({ where: { petitionId, voidedAt: null }, include: INCLUDE })
}

/** All frozen texts, the newest first. */
export function loadRevisions(db: Db, petitionId: string): Promise<RevisionRecord[]> {
  return db.petitionRevision.findMany({ where: { petitionId }, include: INCLUDE, orderBy: { number: 'desc' } })
}

/** What stands of the answers. */
export function standingAnswers({ answers }: Pick<RevisionRecord, 'answers'>): AnswerRecord[] {
  return answers.filter(({ voidedAt }) => voidedAt === null)
}

export interface NewRevision {
  readonly id: string
  readonly petitionId: string
  readonly number: number
  readonly hashVersion: number
  readonly hash: string
  readonly content: string
  readonly turnOrder: ConfirmingOrder
  readonly quorum: number
  readonly leftOpen: number
  readonly frozenById: string
  readonly frozenAt: Date
}

export async function insertRevision(tx: Tx, revision: NewRevision, signers: readonly Signer[]): Promise<void> {
  await tx.petitionRevision.create({ data: { ...revision, signers: { create: [...signers] } } })
}

export interface NewAnswer {
  readonly revisionId: string
  readonly departmentId: string
  readonly kind: Verdict
  readonly hash: string
  readonly signedById: string
  readonly signerName: string
  readonly signerOffice: string
  readonly capacity: 'leader' | 'delegated_signer'
  readonly reason: string | null
  readonly reservationHash: string | null
  readonly at: Date
}

/** The one answer that stands for a body: the caller holds the petition and has looked that there is none. */
export async function insertAnswer(tx: Tx, answer: NewAnswer, reservations: readonly Reservation[]): Promise<void> {
  const rows = reservations.map(({ cid, text }) => ({ cid, text }))
  await tx.petitionConfirmation.create({ data: { id: newId(), ...answer, reservations: { create: rows } } })
}

export interface Voiding {
  readonly byId: string
  readonly at: Date
  /** Null: another answer of the same body took its place. */
  readonly reason: string | null
}

export async function voidAnswers(tx: Tx, ids: readonly string[], { byId, at, reason }: Voiding): Promise<void> {
  await tx.petitionConfirmation.updateMany({
    where: { id: { in: [...ids] }, voidedAt: null },
    data: { voidedById: byId, voidedAt: at, voidReason: reason },
  })
}

export async function voidRevision(tx: Tx, id: string, { byId, at, reason }: Voiding): Promise<void> {
  await tx.petitionRevision.update({
    where: { id },
    data: { voidedById: byId, voidedAt: at, voidReason: reason },
  })
}

export async function markAgreed(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.petitionRevision.update({ where: { id }, data: { agreedAt: at } })
}

/** Number of the consultation that is not closed yet: what it is about must not stand still before its answers do. */
export async function loadOpenRound(tx: Tx, petitionId: string): Promise<number | null> {
  const round = await tx.petitionRound.findFirst({ where: { petitionId, closedAt: null }, select: { number: true } })
  return round?.number ?? null
}
