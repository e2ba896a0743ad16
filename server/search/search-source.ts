import type { Actor } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { SearchKind } from './asking/contract.ts'

/**
 * What the module that owns a kind decides: who may find it, and what it says. The circles of a reader and those of an
 * entry are made by the same module, and a test of it holds them equal to its policy (S4).
 */
export interface SearchSource {
  readonly kind: SearchKind
  /** The circles of this kind that the person belongs to, in the words of the owner. */
  audiencesOf(actor: Actor): readonly string[]
  /** Every subject there is, for filling the index. */
  allIds(): Promise<readonly string[]>
  /** Writes the entries of one subject. */
  index(tx: Tx, id: string): Promise<void>
}
