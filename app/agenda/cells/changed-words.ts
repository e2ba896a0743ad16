import { diffText } from '#realtime/protocol/text-diff.ts'

/** A text as it would become: what stays, what goes, what comes. */
export interface ChangedWords {
  readonly head: string
  readonly removed: string
  readonly inserted: string
  readonly tail: string
}

/** The difference of two texts in whole words and whole figures, for showing a proposal in place. */
export function changedWords(before: string, after: string): ChangedWords {
  const change = diffText(before, after)
  if (!change) return { head: before, removed: '', inserted: '', tail: '' }
  let from = change.index
  let to = change.index + change.remove
  const kept = before.length - to
  while (isInside(before, from) || isInside(after, from)) from--
  while (isInside(before, to) || isInside(after, after.length - (before.length - to))) to++
  const tail = before.slice(Math.max(to, before.length - kept))
  return {
    head: before.slice(0, from),
    removed: before.slice(from, before.length - tail.length),
    inserted: after.slice(from, after.length - tail.length),
    tail,
  }
}

const WORD = /[\p{L}\p{M}\p{N}]/u
const FIGURE_PART = /[.,:/%-]/

/** Whether a word, or a figure like 1.250,5 or 31/2024, goes on across this place. */
function isInside(text: string, at: number): boolean {
  return isPart(text, at - 1) && isPart(text, at)
}

function isPart(text: string, at: number): boolean {
  const letter = text[at]
  if (letter === undefined) return false
  if (WORD.test(letter)) return true
  return FIGURE_PART.test(letter) && /\p{N}/u.test(text[at - 1] ?? '') && /\p{N}/u.test(text[at + 1] ?? '')
}
