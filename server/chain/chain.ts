import type { Clock } from '#server/kernel/clock.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { deleteLink, insertLinkOnce, type NewLink } from './chain-repository.ts'

/**
 * The edges of the chain (Đường đi): case → agenda item → floor → clause → confirmation → reply.
 * Written from the first command on, so that the view over them is whole when it comes.
 */
export interface Chain {
  link(work: UnitOfWork, link: NewLink): Promise<void>
  unlink(work: UnitOfWork, link: Pick<NewLink, 'from' | 'rel' | 'to'>): Promise<void>
}

export function createChain(deps: { clock: Clock }): Chain {
  return {
    link: (work, link) => insertLinkOnce(work.tx, link, deps.clock.now()),
    unlink: (work, link) => deleteLink(work.tx, link),
  }
}
