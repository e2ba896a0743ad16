import type { DescribeNode } from '#server/chain/chain-node.ts'
import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { addEvidence } from './add-evidence.ts'
import { approveItem } from './approve-item.ts'
import { compareVersions } from './compare-versions.ts'
import type * as contract from './contract.ts'
import { createEvidenceFileOwner } from './evidence-file-owner.ts'
import { holdKeptItems } from './hold-kept-items.ts'
import { itemSearch } from './index-item.ts'
import { findItemFor } from './item-access.ts'
import { announceItem, announceToCluster, type Done, type ItemDeps, type Refusal } from './item-command.ts'
import { mayEnter, mayStart } from './item-policy.ts'
import type { ItemId } from './item-record.ts'
import { loadItemsById } from './item-repository.ts'
import type { ItemCard, ItemForm, ItemList, ItemView, ScreeningDesk, VersionDiff } from './item-view.ts'
import { keepItem } from './keep-item.ts'
import { listItems, listKept, showItems } from './list-items.ts'
import { type ComposedItem, mergeItems } from './merge-items.ts'
import { openItemForm, readItem } from './read-item.ts'
import { removeEvidence } from './remove-evidence.ts'
import { returnItemInside } from './return-item-inside.ts'
import { type SavedItem, saveItem } from './save-item.ts'
import { openScreeningDesk } from './screen-items.ts'
import { sendItem } from './send-item.ts'
import { sendItemBack } from './send-item-back.ts'
import { startItem } from './start-item.ts'
import { submitItem } from './submit-item.ts'
import { unmergeItem } from './unmerge-item.ts'
import { withdrawItem } from './withdraw-item.ts'

/** Commands and queries of recommendation items (mục kiến nghị). Every one takes the actor first. */
export interface Items {
  list(actor: Actor, scope: 'department' | 'cluster', input: contract.ItemListInput): Promise<ItemList>
  read(actor: Actor, id: string): Promise<Result<ItemView, Refusal>>
  openForm(actor: Actor, id: string): Promise<Result<ItemForm, Refusal>>
  compareVersions(actor: Actor, id: string, number: number): Promise<Result<VersionDiff, Refusal>>
  openScreeningDesk(actor: Actor, chosenId: string | null): Promise<Result<ScreeningDesk, Refusal>>
  start(
    actor: Actor,
    input: contract.StartItemInput,
    given?: { isDemo?: boolean },
  ): Promise<Result<{ id: string }, Refusal>>
  save(actor: Actor, input: contract.SaveItemInput): Promise<Result<SavedItem, Refusal>>
  submit(actor: Actor, input: contract.DecideItemInput): Done
  approve(actor: Actor, input: contract.DecideItemInput): Done
  returnInside(actor: Actor, input: contract.MoveItemWithReasonInput): Done
  send(actor: Actor, input: contract.MoveItemInput): Done
  keep(actor: Actor, input: contract.MoveItemInput): Done
  sendBack(actor: Actor, input: contract.MoveItemWithReasonInput): Done
  withdraw(actor: Actor, input: contract.MoveItemWithReasonInput): Done
  merge(actor: Actor, input: contract.MergeItemsInput): Promise<Result<ComposedItem, Refusal>>
  unmerge(actor: Actor, input: contract.MoveItemInput): Done
  addEvidence(actor: Actor, input: contract.AddEvidenceInput): Done
  removeEvidence(actor: Actor, input: contract.RemoveEvidenceInput): Done
  mayStart(actor: Actor): boolean
  /** For the subject channel: who may hear that an item, or the cluster's list, has moved. */
  mayFollow(actor: Actor, id: string): Promise<boolean>
  mayFollowList(actor: Actor, clusterId: string): Promise<boolean>
  /** For createFiles: who owns files of kind 'item-evidence'. */
  readonly evidenceFiles: FileOwner
  /** For petitions: items that become clauses, and word to their pages that they did. */
  readonly holdKept: typeof holdKeptItems
  keptCards(actor: Actor): Promise<readonly ItemCard[]>
  announce(work: UnitOfWork, clusterId: string, ids: readonly string[]): void
  /** For notices: which of these the person may read, and their names. */
  names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { code: string; title: string }>>
  /** For createChain: what an item says of itself. */
  readonly describe: DescribeNode
  /** For createSearch: what can be found of items, and by whom. */
  readonly search: SearchSource
}

export function createItems(deps: ItemDeps): Items {
  return {
    list: (actor, scope, input) => listItems(deps, actor, scope, input),
    read: (actor, id) => readItem(deps, actor, id),
    openForm: (actor, id) => openItemForm(deps, actor, id),
    compareVersions: (actor, id, number) => compareVersions(deps, actor, id, number),
    openScreeningDesk: (actor, chosenId) => openScreeningDesk(deps, actor, chosenId),
    start: (actor, input, given) => startItem(deps, actor, input, given),
    save: (actor, input) => saveItem(deps, actor, input),
    submit: (actor, input) => submitItem(deps, actor, input),
    approve: (actor, input) => approveItem(deps, actor, input),
    returnInside: (actor, input) => returnItemInside(deps, actor, input),
    send: (actor, input) => sendItem(deps, actor, input),
    keep: (actor, input) => keepItem(deps, actor, input),
    sendBack: (actor, input) => sendItemBack(deps, actor, input),
    withdraw: (actor, input) => withdrawItem(deps, actor, input),
    merge: (actor, input) => mergeItems(deps, actor, input),
    unmerge: (actor, input) => unmergeItem(deps, actor, input),
    addEvidence: (actor, input) => addEvidence(deps, actor, input),
    removeEvidence: (actor, input) => removeEvidence(deps, actor, input),
    mayStart,
    mayFollow: async (actor, id) => (await findItemFor(deps.prisma, actor, id)).ok,
    mayFollowList: async (actor, clusterId) => mayEnter(actor, clusterId),
    evidenceFiles: createEvidenceFileOwner(deps),
    holdKept: holdKeptItems,
    keptCards: (actor) => listKept(deps, actor),
    announce(work, clusterId, ids) {
      for (const id of ids) announceItem(deps, work, { id: id as ItemId }) // ids of this table, from the caller
      announceToCluster(deps, work, clusterId)
    },
    async names(actor, ids) {
      const shown = await showItems(deps, actor, await loadItemsById(deps.prisma, ids))
      return new Map(shown.map(({ item, content }) => [item.id, { code: item.code ?? '', title: content.title }]))
    },
    search: itemSearch(deps),
    async describe(actor, id) {
      const found = await findItemFor(deps.prisma, actor, id)
      const [shown] = found.ok ? await showItems(deps, actor, [found.value.item]) : []
      if (!shown) return null
      const { item, content } = shown
      return { title: item.code ? `${item.code} · ${content.title}` : content.title, path: `/petitions/items/${id}` }
    },
  }
}
