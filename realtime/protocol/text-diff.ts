import type * as Y from 'yjs'

/** One replacement that turns a text into another; offsets in UTF-16 code units, as in Y.Text and in a textarea. */
export interface TextChange {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

/**
 * The smallest single replacement between two texts; null when they are equal. It never cuts a surrogate pair.
 * @param caret where the caret stands in `after`: tells which of several equal letters was typed ("aa" → "aaa")
 */
export function diffText(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  const suffixLimit = Math.min(shorter, Math.max(0, after.length - caret))
  let suffix = commonSuffix(before, after, suffixLimit)
  const prefix = commonPrefix(before, after, shorter - suffix)
  suffix = commonSuffix(before, after, shorter - prefix)
  return { index: prefix, remove: before.length - prefix - suffix, insert: after.slice(prefix, after.length - suffix) }
}

/** Turns a shared text into the given one by the smallest replacement; what others type elsewhere in it stays. */
export function replaceText(text: Y.Text, after: string, caret?: number): TextChange | null {
  const change = diffText(text.toString(), after, caret)
  if (!change) return null
  text.delete(change.index, change.remove)
  text.insert(change.index, change.insert)
  return change
}

function commonPrefix(a: string, b: string, limit: number): number {
  let length = 0
  while (length < limit && a[length] === b[length]) length++
  // A pair that starts alike and ends differently stays whole on both sides.
  return isHighSurrogate(a, length - 1) ? length - 1 : length
}

function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0
  while (length < limit && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return isLowSurrogate(a, a.length - length) ? length - 1 : length
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}
