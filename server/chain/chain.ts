import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { ChainNode, ChainStep, DescribeNode } from './chain-node.ts'
import {
  deleteLink,
  insertLinksOnce,
  type LinkEnd,
  type LinkEnds,
  loadLinksBetween,
  loadLinksOf,
  type NewLink,
} from './chain-repository.ts'

/**
 * The edges of the chain (Đường đi): case → agenda item → floor → clause → confirmation → reply.
 * Written from the first command on, so that the view over them is whole when it comes.
 */
export interface Chain {
  link(work: UnitOfWork, link: NewLink): Promise<void>
  /** The same for many, in one statement. */
  linkMany(work: UnitOfWork, links: readonly NewLink[]): Promise<void>
  unlink(work: UnitOfWork, link: Pick<NewLink, 'from' | 'rel' | 'to'>): Promise<void>
  /** The links of one subject, oldest first; only those whose other end the actor may read. */
  stepsOf(actor: Actor, end: LinkEnd): Promise<ChainStep[]>
  /** Links of one relation from, or to, these subjects, whoever may read them: for rules, never for showing. */
  between(db: Tx | PrismaClient, which: Parameters<typeof loadLinksBetween>[1]): Promise<LinkEnds[]>
  /** Whether the actor reads this end: what one may not read one cannot cite. */
  mayCite(actor: Actor, end: LinkEnd): Promise<boolean>
  /** What one end says of itself, to whom may read it. */
  node(actor: Actor, end: LinkEnd): Promise<ChainNode | null>
}

export interface ChainDeps {
  readonly prisma: PrismaClient
  readonly clock: Clock
}

/** `nodes`: what each kind says of itself, with its own rights. They arrive later, being built on this module. */
export function createChain(deps: ChainDeps, nodes: () => Readonly<Record<string, DescribeNode>>): Chain {
  const describe = (actor: Actor, { kind, id }: LinkEnd) => nodes()[kind]?.(actor, id) ?? null
  return {
    link: (work, link) => insertLinksOnce(work.tx, [link], deps.clock.now()),
    linkMany: (work, links) => insertLinksOnce(work.tx, links, deps.clock.now()),
    unlink: (work, link) => deleteLink(work.tx, link),
    async stepsOf(actor, end) {
      const links = await loadLinksOf(deps.prisma, end)
      const steps = await Promise.all(
        links.map(async ({ other, ...link }) => {
          const node = await describe(actor, other)
          return node && { ...link, ...node, kind: other.kind, id: other.id, version: other.version ?? null }
        }),
      )
      return steps.filter((step) => step !== null)
    },
    between: loadLinksBetween,
    mayCite: async (actor, end) => (await describe(actor, end)) !== null,
    node: async (actor, end) => describe(actor, end),
  }
}
