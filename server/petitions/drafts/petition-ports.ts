import type * as Y from 'yjs'
import type { Chain } from '#server/chain/chain.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { NoticeKind } from '#server/notifications/contract.ts'
import type { KeptItem } from '../items/hold-kept-items.ts'
import type { ItemCard } from '../items/item-view.ts'

/** What petitions need of the draft hub (realtime/drafts). */
export interface PetitionHub {
  /** Looks at the current document, loading it when nobody has it open. */
  read<T>(draftId: string, look: (doc: Y.Doc) => T): Promise<T>
  /** Changes the document like a connected editor would; resolves after the commit. A change that throws leaves nothing. */
  edit(draftId: string, by: { readonly userId: string } | 'system', change: (doc: Y.Doc) => void): Promise<void>
  /** Keeps its whole state as it is now under a name. */
  saveVersion(draftId: string, name: string, by: { readonly userId: string } | 'system'): Promise<string>
  /** Resolves when everything accepted so far is committed. */
  flush(draftId: string): Promise<void>
  /** Decides the access of everyone connected to it anew. */
  reauthorise(which: { readonly draftId: string }): Promise<void>
  /** Tells of each commit with the latest document. */
  onCommitted(listener: (draftId: string, doc: Y.Doc) => Promise<void>): () => void
  /** What those who are in it say of themselves: their carets. */
  present(draftId: string): ReadonlyArray<{ readonly userId: string; readonly state: unknown }>
}

/** The links of the chain (server/chain). */
export type PetitionChain = Pick<Chain, 'link' | 'linkMany' | 'unlink' | 'stepsOf' | 'mayCite' | 'between'>

/** Notices (server/notifications). */
export interface NoticesPort {
  tell(
    work: UnitOfWork,
    telling: {
      kind: NoticeKind
      recipients: readonly string[]
      about: { kind: string; id: string }
      params?: Readonly<Record<string, string>>
      key: string
    },
  ): Promise<void>
}

/** The items that become clauses (petitions/items). */
export interface PetitionItems {
  /** Kept items, held until the transaction ends, in the order asked for. */
  holdKept(
    tx: Tx,
    actor: Actor,
    ids: readonly string[],
  ): Promise<Result<KeptItem[], Failure<'petition-item-not-found' | 'petition-item-not-kept'>>>
  /** Their pages and the cluster's lists are told that where they stand has moved. */
  announce(work: UnitOfWork, clusterId: string, ids: readonly string[]): void
  /** Kept items of the cluster that the actor reads, the newest first. */
  keptCards(actor: Actor): Promise<readonly ItemCard[]>
  /** Which of these the person may read, and their names. */
  names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { code: string; title: string }>>
}
