import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { ItemContent } from './contract.ts'
import { findItemFor } from './item-access.ts'
import { lockItems } from './item-repository.ts'

export interface KeptItem {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly content: ItemContent
  readonly isDemo: boolean
}

/** Items that the cluster keeps, held until the transaction ends: they are to become clauses of a petition. */
export async function holdKeptItems(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Result<KeptItem[], Failure<'petition-item-not-found' | 'petition-item-not-kept'>>> {
  await lockItems(tx, ids)
  const kept: KeptItem[] = []
  for (const id of ids) {
    const found = await findItemFor(tx, actor, id)
    if (!found.ok) return fail('petition-item-not-found')
    const { code, state, version, content, isDemo } = found.value.item
    if (state !== 'kept' || code === null) return fail('petition-item-not-kept', { item: code ?? '' })
    kept.push({ id, code, version, content, isDemo })
  }
  return ok(kept)
}
