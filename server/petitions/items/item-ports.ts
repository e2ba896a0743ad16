import type { FileView } from '#server/files/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { PetitionStage } from '../drafts/content/contract.ts'

/** "Việc của tôi" (server/tasks). */
export interface ItemTasksPort {
  assign(
    work: UnitOfWork,
    task: {
      assigneeId: string
      kind: string
      about: { kind: string; id: string }
      params?: Readonly<Record<string, string | number>>
      due?: string | null
    },
  ): Promise<void>
  complete(
    work: UnitOfWork,
    where: { kind: string; about: { kind: string; id: string }; assigneeId?: string },
  ): Promise<void>
}

/** The files of evidence (server/files). */
export interface EvidenceFilesPort {
  current(owners: { kind: string; ids: readonly string[] }): Promise<ReadonlyMap<string, FileView>>
  release(tx: Tx, owner: { kind: string; id: string }, at: Date): Promise<void>
}

export interface LinkEnd {
  readonly kind: string
  readonly id: string
  readonly version?: number
}

/** Something at the other end of a link, as the reader may see it. */
export interface ChainStep {
  readonly rel: string
  /** from: the item says so of the other; to: the other says so of the item. */
  readonly direction: 'from' | 'to'
  readonly kind: string
  readonly title: string
  readonly path: string
  readonly quote: string | null
}

/** Đường đi (server/chain). */
export interface ItemChainPort {
  link(
    work: UnitOfWork,
    link: { from: LinkEnd; rel: string; to: LinkEnd; quote?: string; createdById: string },
  ): Promise<void>
  unlink(work: UnitOfWork, link: { from: LinkEnd; rel: string; to: LinkEnd }): Promise<void>
  stepsOf(actor: Actor, end: LinkEnd): Promise<readonly ChainStep[]>
  /** Whether the actor reads what is to be cited. */
  mayCite(actor: Actor, end: LinkEnd): Promise<boolean>
}

/** Where an item stands in a joint petition: as which clauses of its text. */
export interface ItemPlaceView {
  readonly petition: {
    readonly id: string
    readonly code: string
    readonly title: string
    readonly stage: PetitionStage
  }
  readonly clauses: readonly { readonly cid: string; readonly label: string }[]
}

/** The petitions that items become part of (petitions/drafts). */
export interface ItemPetitionsPort {
  /** Where these stand, as far as the actor reads the petition; an item that is in none is not in the answer. */
  placesOf(actor: Actor, itemIds: readonly string[]): Promise<ReadonlyMap<string, ItemPlaceView>>
  /** The petition that an item is bound to while it is being worked on, whoever asks; null when it is free. */
  holderOf(tx: Tx, itemId: string): Promise<{ readonly code: string } | null>
}
