import type { Prisma } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { FieldCode } from '#server/taxonomy/contract.ts'
import { factsOf, findCaseFor } from './case-access.ts'
import { caseAudience, caseAudiencesOf } from './case-audience.ts'
import { readableBy } from './case-list-repository.ts'
import { mayEdit, mayPublish } from './case-policy.ts'
import { type Db, loadCase } from './case-repository.ts'

/** A case as those who talk about it see it. */
export interface DiscussedCase {
  readonly id: string
  readonly clusterId: string
  readonly code: string | null
  readonly title: string
  readonly field: FieldCode | null
  readonly departmentId: string
  readonly createdById: string
  readonly isDemo: boolean
  readonly isOpen: boolean
  readonly isOwnOfficial: boolean
  readonly isOwnLeader: boolean
  /** Bodies whose people read it: null is all of the cluster. */
  readonly departmentIds: readonly string[] | null
  readonly isForMinistry: boolean
}

/** For discussions: the one policy of a case also says who talks about it. */
export interface DiscussedCases {
  /** Null: not there for this person. */
  find(db: Db, actor: Actor, id: string): Promise<DiscussedCase | null>
  /** The same as a filter of rows. */
  readableBy(actor: Actor): Prisma.CaseWhereInput
  /** The same as circles of the search. */
  audienceOf(tx: Tx, id: string): Promise<readonly string[]>
  audiencesOf(actor: Actor): readonly string[]
}

export const discussedCases: DiscussedCases = {
  async find(db, actor, id) {
    const found = await findCaseFor(db, actor, id)
    if (!found.ok) return null
    const { one } = found.value
    const { clusterId, code, departmentId, createdById, isDemo, state, head } = one
    const facts = factsOf(one)
    const isShared = state === 'published'
    const isWide = isShared && (head.visibility === 'cluster' || head.visibility === 'ministry')
    return {
      ...{ id: one.id, clusterId, code, departmentId, createdById, isDemo },
      ...{ title: head.title, field: head.field, isOpen: isShared },
      isOwnOfficial: mayEdit(actor, facts),
      isOwnLeader: mayPublish(actor, { ...facts, needsSecondPerson: false }),
      departmentIds: isWide
        ? null
        : [departmentId, ...(isShared && head.visibility === 'departments' ? head.sharedWith : [])],
      isForMinistry: isShared && head.visibility === 'ministry',
    }
  },
  readableBy,
  async audienceOf(tx, id) {
    const one = await loadCase(tx, id)
    return one ? caseAudience({ departmentId: one.departmentId, state: one.state, ...one.head }) : []
  },
  audiencesOf: caseAudiencesOf,
}
