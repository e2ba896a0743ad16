import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'

/** Petitions that this person may put before a meeting, and the clauses of one of them. */
export interface ClauseChoices {
  readonly petitions: readonly { readonly id: string; readonly code: string; readonly title: string }[]
  readonly petitionId: string
  readonly clauses: readonly { readonly cid: string; readonly label: string; readonly heading: string }[]
}

/** Those being written or consulted on; what is frozen is not discussed any more. */
const OPEN_STAGES = ['drafting', 'consulting']

export async function readClauseChoices(
  { petitions }: Pick<Services, 'petitions'>,
  actor: Actor,
  petitionId: string,
): Promise<ClauseChoices> {
  const listed = (await petitions.mayFollowList(actor)) ? (await petitions.list(actor)).petitions : []
  const read = petitionId === '' ? null : await petitions.read(actor, petitionId)
  return {
    petitions: listed
      .filter(({ stage }) => OPEN_STAGES.includes(stage))
      .map(({ id, code, title }) => ({ id, code, title })),
    petitionId,
    clauses: read?.ok
      ? read.value.clauses
          .filter(({ kind }) => kind === 'clause')
          .map(({ cid, label, heading }) => ({ cid, label, heading }))
      : [],
  }
}
