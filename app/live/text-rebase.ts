import type { TextChange } from '#realtime/protocol/text-diff.ts'

/** A change of a shared text as Yjs reports it. */
export type TextDelta = readonly { readonly retain?: number; readonly insert?: string; readonly delete?: number }[]

/** For each letter of a text where it came from; -1 stands for letters that came later. */
export function originsOf(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index)
}

/** The origins after a change by somebody else. */
export function withDelta(origins: readonly number[], delta: TextDelta): readonly number[] {
  const next: number[] = []
  let at = 0
  for (const step of delta) {
    if (step.retain !== undefined) {
      for (const end = at + step.retain; at < end; at++) next.push(origins[at] ?? -1)
    } else if (step.insert !== undefined) {
      for (let i = 0; i < step.insert.length; i++) next.push(-1)
    } else {
      at += step.delete ?? 0
    }
  }
  for (; at < origins.length; at++) next.push(origins[at] ?? -1)
  return next
}

/**
 * Where a change of the old text belongs in the present one: the runs of letters to remove, last first, so that each
 * can be removed by itself and what others typed among them stays; and where to insert after that.
 */
export function mapThrough(
  change: TextChange,
  origins: readonly number[],
): { readonly remove: readonly Run[]; readonly insertAt: number } {
  const remove: Run[] = []
  let insertAt = 0
  origins.forEach((origin, index) => {
    if (origin >= change.index && origin < change.index + change.remove) addToRuns(remove, index)
    else if (origin >= 0 && origin < change.index) insertAt = index + 1
  })
  return { remove: remove.reverse(), insertAt }
}

interface Run {
  readonly index: number
  length: number
}

function addToRuns(runs: Run[], index: number): void {
  const last = runs.at(-1)
  if (last && last.index + last.length === index) last.length += 1
  else runs.push({ index, length: 1 })
}
