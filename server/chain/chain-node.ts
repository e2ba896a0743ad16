import type { Actor } from '#server/kernel/actor.ts'

/** One end of a link as a reader may see it. */
export interface ChainNode {
  readonly title: string
  /** Where it is read. */
  readonly path: string
}

/** What a kind of subject says of itself to this person; null when it is not there or may not be read. */
export type DescribeNode = (actor: Actor, id: string) => Promise<ChainNode | null>

/** A link seen from one of its ends. */
export interface ChainStep extends ChainNode {
  readonly rel: string
  /** from: this end says so of the other · to: the other end says so of this one. */
  readonly direction: 'from' | 'to'
  readonly kind: string
  readonly id: string
  /** The version of the other end that was meant, where it has versions. */
  readonly version: number | null
  readonly quote: string | null
}
