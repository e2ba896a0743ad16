import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { citedTargets, linkCitations, linkLegalDocuments } from './cite-targets.ts'
import type { ItemContent, SaveItemInput } from './contract.ts'
import { indexItem } from './index-item.ts'
import { isOpenForText } from './item.ts'
import { factsOf } from './item-access.ts'
import { announceItem, changeItem, type ItemDeps, type Refusal } from './item-command.ts'
import { mayEdit } from './item-policy.ts'
import type { ItemRecord } from './item-record.ts'
import { updateText } from './item-repository.ts'
import { insertVersion, loadVersion, replaceVersion } from './version-repository.ts'

export interface SavedItem {
  readonly version: number
  readonly at: Date
}

/** One person's saves within this time of the first are one version. */
const ONE_VERSION_MS = 10 * 60_000

/**
 * The text as one person has it now. Refused when somebody else has saved since `basedOn`: then the page shows both
 * texts, and nothing is overwritten unseen. A save sent again answers as the first time. One audit row per version.
 */
export async function saveItem(
  deps: ItemDeps,
  actor: Actor,
  input: SaveItemInput,
): Promise<Result<SavedItem, Refusal>> {
  return changeItem<SavedItem>(deps, actor, input.id, async (work, item) => {
    const facts = factsOf(item)
    if (!isOpenForText(facts)) return fail('item-closed')
    if (!mayEdit(actor, facts)) return fail('item-not-allowed')
    if (item.lastSaveId === input.saveId) return ok({ value: { version: item.version, at: item.updatedAt } })
    if (item.version !== input.basedOn) return fail('item-changed-meanwhile')
    if (isSameText(item.content, input.content)) return ok({ value: { version: item.version, at: item.updatedAt } })
    for (const target of citedTargets(input.content, item.content)) {
      if (!(await deps.chain.mayCite(actor, target))) return fail('item-text-unreadable')
    }
    const at = deps.clock.now()
    const version = item.version + 1
    const isNew = await writeVersion(work.tx, item, {
      number: version,
      content: input.content,
      authorId: actor.userId,
      at,
    })
    await updateText(work.tx, item.id, {
      content: input.content,
      version,
      saveId: input.saveId,
      by: actor.userId,
      at,
    })
    await linkCitations(deps, work, actor, item, { ...input, version })
    await linkLegalDocuments(deps, work, actor, item, { ...input, version })
    const value = { version, at }
    if (isNew) return ok({ value, audit: { action: 'item.save', details: { version } } })
    await indexItem(deps, work.tx, item.id)
    announceItem(deps, work, item)
    return ok({ value })
  })
}

/** Whether the text was another version before this save, or the one that its author is still writing. */
async function writeVersion(
  tx: Tx,
  item: ItemRecord,
  next: { number: number; content: ItemContent; authorId: string; at: Date },
): Promise<boolean> {
  const last = await loadVersion(tx, item.id, item.version)
  const goesOn =
    last !== null &&
    !last.isKept &&
    last.authorId === next.authorId &&
    next.at.getTime() - last.startedAt.getTime() < ONE_VERSION_MS
  if (goesOn) await replaceVersion(tx, item.id, item.version, next)
  else await insertVersion(tx, item.id, next)
  return !goesOn
}

/** Both were written by the same schema, so their keys come in the same order. */
function isSameText(a: ItemContent, b: ItemContent): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
