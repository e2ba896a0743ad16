import { diffArrays } from 'diff'
import { diffWords } from '#server/language/word-diff.ts'
import type { ClauseText } from '../drafts/clauses/read-clauses.ts'
import type { ClauseDiff } from './version-view.ts'

/**
 * What became of each clause, by its id: in the order of the later text, a removed one where it stood. A clause whose
 * number alone changed, because another came or went, has not changed.
 */
export function diffClauses(former: readonly ClauseText[], later: readonly ClauseText[]): ClauseDiff[] {
  const before = new Map(former.map((clause) => [clause.cid, clause]))
  const after = new Map(later.map((clause) => [clause.cid, clause]))
  const moved = movedAmong(former, later)
  const removed = removedBehind(former, after)
  const diffs: ClauseDiff[] = [...(removed.get(null) ?? [])].map(goneOf)
  for (const clause of later) {
    const diff = diffOf(before.get(clause.cid), clause, moved.has(clause.cid))
    if (diff) diffs.push(diff)
    diffs.push(...(removed.get(clause.cid) ?? []).map(goneOf))
  }
  return diffs
}

function diffOf(before: ClauseText | undefined, clause: ClauseText, isMoved: boolean): ClauseDiff | null {
  const { cid, kind, label, heading } = clause
  const head = { cid, kind, label, heading }
  if (!before) {
    return { ...head, what: 'new', isMoved: false, formerLabel: null, segments: added(clause.text), isRestyled: false }
  }
  const isSame = before.contentHash === clause.contentHash
  if (isSame && !isMoved) return null
  const isReworded = before.text !== clause.text
  return {
    ...head,
    what: 'changed',
    isMoved,
    formerLabel: before.label === label ? null : before.label,
    segments: isReworded ? diffWords(before.text, clause.text) : [],
    isRestyled: !isSame && !isReworded,
  }
}

function goneOf({ cid, kind, label, heading, text }: ClauseText): ClauseDiff {
  const segments = text === '' ? [] : [{ kind: 'removed' as const, text }]
  return { cid, kind, what: 'removed', isMoved: false, label, formerLabel: null, heading, segments, isRestyled: false }
}

function added(text: string): ClauseDiff['segments'] {
  return text === '' ? [] : [{ kind: 'added', text }]
}

/** Those out of the longest order that both have in common. */
function movedAmong(former: readonly ClauseText[], later: readonly ClauseText[]): ReadonlySet<string> {
  const ids = new Set(later.map(({ cid }) => cid))
  const common = former.map(({ cid }) => cid).filter((cid) => ids.has(cid))
  const known = new Set(common)
  const now = later.map(({ cid }) => cid).filter((cid) => known.has(cid))
  return new Set(diffArrays(common, now).flatMap(({ added: isAdded, value }) => (isAdded ? value : [])))
}

/** Removed clauses by the clause behind which they stood; null: at the beginning. */
function removedBehind(
  former: readonly ClauseText[],
  after: ReadonlyMap<string, ClauseText>,
): ReadonlyMap<string | null, ClauseText[]> {
  const removed = new Map<string | null, ClauseText[]>()
  let last: string | null = null
  for (const clause of former) {
    if (after.has(clause.cid)) last = clause.cid
    else removed.set(last, [...(removed.get(last) ?? []), clause])
  }
  return removed
}
