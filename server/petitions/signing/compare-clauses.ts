import { type DiffSegment, diffWords } from '#server/language/word-diff.ts'
import type { ClauseText } from '../drafts/clauses/read-clauses.ts'

/** A clause that another text has differently. */
export interface ClauseChange {
  readonly cid: string
  readonly label: string
  readonly heading: string
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /** Syllables that went and came, amounts whole. */
  readonly segments: readonly DiffSegment[]
}

type Clause = Pick<ClauseText, 'cid' | 'label' | 'heading' | 'text' | 'contentHash'>

/** What changed between two texts, by clause: in the order of the later one, what is gone at the end. */
export function compareClauses(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const known = new Map(before.map((clause) => [clause.cid, clause]))
  const kept = new Set(after.map(({ cid }) => cid))
  const changed = after.flatMap((clause): ClauseChange[] => {
    const former = known.get(clause.cid)
    const { cid, label, heading } = clause
    if (!former) return [{ cid, label, heading, kind: 'added', segments: [{ kind: 'added', text: clause.text }] }]
    if (former.contentHash === clause.contentHash) {
      return former.label === label ? [] : [{ cid, label, heading, kind: 'moved', segments: [] }]
    }
    return [{ cid, label, heading, kind: 'changed', segments: diffWords(former.text, clause.text) }]
  })
  const gone = before
    .filter(({ cid }) => !kept.has(cid))
    .map(({ cid, label, heading, text }): ClauseChange => {
      return { cid, label, heading, kind: 'removed', segments: [{ kind: 'removed', text }] }
    })
  return [...changed, ...gone]
}
