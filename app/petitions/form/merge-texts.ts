import type { ItemContent } from '#server/petitions/items/contract.ts'

export type ItemPart = keyof ItemContent

export interface MergedTexts {
  /** Everything that one side alone changed, and of what both changed, mine. */
  readonly content: ItemContent
  /** Parts that both changed, and not to the same. */
  readonly conflicts: readonly ItemPart[]
  /** Whether the other side changed anything that is now in the content. */
  readonly hasTheirs: boolean
}

/**
 * Two people's texts that began with the same one: what only one of them changed is taken, what both changed
 * differently is for a person to decide. Nothing of either is thrown away by itself.
 */
export function mergeTexts(base: ItemContent, mine: ItemContent, theirs: ItemContent): MergedTexts {
  const content: Record<ItemPart, unknown> = { ...mine }
  const conflicts: ItemPart[] = []
  let hasTheirs = false
  for (const part of Object.keys(base) as ItemPart[]) {
    if (isSame(theirs[part], base[part]) || isSame(theirs[part], mine[part])) continue
    if (isSame(mine[part], base[part])) {
      content[part] = theirs[part]
      hasTheirs = true
    } else conflicts.push(part)
  }
  return { content: content as unknown as ItemContent, conflicts, hasTheirs } // each part is of one of the two texts
}

/** Parts in which two texts differ. */
export function differingParts(a: ItemContent, b: ItemContent): ItemPart[] {
  return (Object.keys(a) as ItemPart[]).filter((part) => !isSame(a[part], b[part]))
}

/** Whether both can stand one after the other. */
export function canKeepBoth(part: ItemPart): boolean {
  return ['situation', 'figures', 'cause', 'consequence', 'proposal', 'provisions', 'citations'].includes(part)
}

/** Mine, then theirs; what both have stands once. */
export function keepBoth(part: ItemPart, mine: ItemContent, theirs: ItemContent): unknown {
  const [own, other] = [mine[part], theirs[part]]
  if (typeof own === 'string' && typeof other === 'string') return [own, other].filter((text) => text.trim()).join('\n')
  if (!Array.isArray(own) || !Array.isArray(other)) return own
  return [...own, ...other.filter((one) => !own.some((known) => known.id === one.id))]
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
