import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { FieldCode } from '#server/taxonomy/contract.ts'
import type { CaseFacts } from './discussion-policy.ts'

/** A case as those who talk about it see it. */
export interface DiscussedCase extends CaseFacts {
  readonly id: string
  readonly clusterId: string
  readonly code: string | null
  readonly title: string
  readonly field: FieldCode | null
  readonly departmentId: string
  readonly createdById: string
  readonly isDemo: boolean
  /** Bodies whose people read it: null is all of the cluster. */
  readonly departmentIds: readonly string[] | null
  readonly isForMinistry: boolean
}

/** What discussions ask of the cases: their one policy also says who talks about them. */
export interface DiscussedCases {
  /** Null: not there for this person. */
  find(db: Tx | PrismaClient, actor: Actor, id: string): Promise<DiscussedCase | null>
  /** The same as a filter of rows. */
  readableBy(actor: Actor): Prisma.CaseWhereInput
  /** The same as circles of the search. */
  audienceOf(tx: Tx, id: string): Promise<readonly string[]>
  audiencesOf(actor: Actor): readonly string[]
}
