import type { ChainNode } from '#server/chain/chain-node.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { formatDate } from '#server/language/dates.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import type { ReplyDeps } from './reply-command.ts'
import { loadReply } from './reply-repository.ts'

/** What a reply says of itself in the chain, to who reads its petition. */
export async function describeReply(
  deps: Pick<ReplyDeps, 'prisma'>,
  actor: Actor,
  id: string,
): Promise<ChainNode | null> {
  const reply = await loadReply(deps.prisma, id)
  const found = reply ? await findPetitionFor(deps.prisma, actor, reply.petitionId) : null
  if (!reply || !found?.ok) return null
  return {
    title: `${reply.reference} · ${formatDate(reply.repliedOn)} · ${reply.authority}`,
    path: `/petitions/${reply.petitionId}/replies#reply-${id}`,
  }
}
