import { diffArrays } from 'diff'
import { toNfc } from './nfc.ts'

/** A stretch of two texts: in both, only in the former, only in the later. */
export interface DiffSegment {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Syllables, amounts kept whole ("1.250.000.000", "82,5%"), runs of spaces, single signs. */
export function wordTokens(text: string): string[] {
  return toNfc(text).match(/[\p{L}\p{M}]+|\d+(?:[.,/]\d+)*%?|\s+|[^\s]/gu) ?? []
}

/**
 * What changed between two texts, by syllables with amounts kept whole; a space that stays between two changes is
 * taken into them, so that a reworded phrase reads as one.
 */
export function diffWords(before: string, after: string): DiffSegment[] {
  const changes = diffArrays(wordTokens(before), wordTokens(after))
  const segments: DiffSegment[] = []
  let removed = ''
  let added = ''
  function close(): void {
    if (removed) segments.push({ kind: 'removed', text: removed })
    if (added) segments.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  changes.forEach((change, index) => {
    const text = change.value.join('')
    if (change.removed) removed += text
    else if (change.added) added += text
    else if (/^[^\S\n]+$/u.test(text) && (removed || added) && index < changes.length - 1) {
      removed += text
      added += text
    } else {
      close()
      segments.push({ kind: 'same', text })
    }
  })
  close()
  return segments
}
