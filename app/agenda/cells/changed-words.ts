import { diffText } from '#realtime/protocol/text-diff.ts'

/** A text as it would become: what stays, what goes, what comes. */
export interface ChangedWords {
  readonly head: string
  readonly removed: string
  readonly inserted: string
  readonly tail: string
}

/** The difference of two texts in whole words, for showing a proposal in place. */
export function changedWords(before: string, after: string): ChangedWords {
  const change = diffText(before, after)
  if (!change) return { head: before, removed: '', inserted: '', tail: '' }
  let from = change.index
  let to = change.index + change.remove
  while (from > 0 && !isSpace(before[from - 1])) from--
  while (to < before.length && !isSpace(before[to])) to++
  const head = before.slice(0, from)
  const tail = before.slice(to)
  return { head, removed: before.slice(from, to), inserted: after.slice(from, after.length - tail.length), tail }
}

function isSpace(letter: string | undefined): boolean {
  return letter === undefined || /\s/.test(letter)
}
