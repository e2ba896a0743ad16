import type { ChainStep } from '#server/chain/chain-node.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { DISCUSSED_IN, type ItemWay, type VoteView } from '#server/meetings/board/contract.ts'

/** A part of a programme in which a clause was discussed: who had the floor in it, and the votes about this clause. */
export interface Debate extends Pick<ChainStep, 'id' | 'title' | 'path'> {
  readonly speeches: ItemWay['speeches']
  readonly votes: readonly VoteView[]
}

/** From the links of a clause, as far as the actor reads their workshops. */
export async function readDebates(
  { agenda, meetings }: Pick<Services, 'agenda' | 'meetings'>,
  actor: Actor,
  clause: { readonly petitionId: string; readonly cid: string; readonly links: readonly ChainStep[] },
): Promise<readonly Debate[]> {
  const { petitionId, cid, links } = clause
  const read = links
    .filter(({ rel, direction }) => rel === DISCUSSED_IN && direction === 'from')
    .map(async ({ id, title, path }): Promise<Debate> => {
      const workshopId = await agenda.workshopOfItem(id)
      const way = workshopId === null ? null : await meetings.itemWay(actor, { workshopId, itemId: id })
      if (!way?.ok) return { ...{ id, title, path }, speeches: [], votes: [] }
      const { speeches, votes } = way.value
      const own = votes.filter((vote) => vote.clause?.petitionId === petitionId && vote.clause.cid === cid)
      return { ...{ id, title, path }, speeches, votes: own }
    })
  return Promise.all(read)
}
