import { blockIdsOf, type ClauseText } from './read-clauses.ts'

/** A clause that comes from another: split off it, or taking it in. */
export interface Descent {
  readonly cid: string
  readonly parentCid: string
  readonly how: 'split' | 'merge'
}

type Traced = Pick<ClauseText, 'cid' | 'text' | 'content'>

/** So much of a text must have come over for it to be the same matter. */
const SHARE = 0.6

/**
 * What became of the clauses from one save to the next. A clause is split off where its first block was inside another,
 * or where most of its words left another; it went into another where that one now holds its block, or gained most of
 * its words. A copy leaves its original as it was and descends from nothing. Moving changes no id and needs no row.
 */
export function traceDescent(before: readonly Traced[], after: readonly Traced[]): Descent[] {
  const [was, is] = [byId(before), byId(after)]
  const [ownerBefore, ownerAfter] = [ownersOf(before), ownersOf(after)]
  const born = after.filter(({ cid }) => !was.has(cid))
  const died = before.filter(({ cid }) => !is.has(cid))
  const descents: Descent[] = []
  const isKnown = (cid: string, parentCid: string) =>
    descents.some((one) => one.cid === cid && one.parentCid === parentCid)
  for (const child of born) {
    const holder = ownerBefore.get(child.cid)
    const parent =
      holder ?? best(before, (one) => wordsGone(one.text, is.get(one.cid)?.text ?? '', child.text))?.cid ?? null
    if (parent !== null && parent !== child.cid) descents.push({ cid: child.cid, parentCid: parent, how: 'split' })
  }
  for (const gone of died) {
    const holder = ownerAfter.get(gone.cid)
    const heir =
      holder ?? best(after, (one) => wordsGone(one.text, was.get(one.cid)?.text ?? '', gone.text))?.cid ?? null
    if (heir === null || heir === gone.cid || isKnown(heir, gone.cid)) continue
    descents.push({ cid: heir, parentCid: gone.cid, how: 'merge' })
  }
  return descents
}

/**
 * What is to be noted of what was found, beside what is known. A clause that is back where it had gone is what it was
 * before (a merger taken back); one that went back to where it was split off is no descendant any more.
 */
export function settleDescents(
  known: readonly Descent[],
  found: readonly Descent[],
): { readonly added: readonly Descent[]; readonly removed: readonly Descent[] } {
  const inverse = (one: Descent) => known.find((row) => row.cid === one.parentCid && row.parentCid === one.cid)
  return {
    added: found.filter((one) => one.how === 'merge' || !inverse(one)),
    removed: found.flatMap((one) => inverse(one) ?? []),
  }
}

function byId(clauses: readonly Traced[]): ReadonlyMap<string, Traced> {
  return new Map(clauses.map((clause) => [clause.cid, clause]))
}

/** Which clause a block is in. */
function ownersOf(clauses: readonly Traced[]): ReadonlyMap<string, string> {
  return new Map(clauses.flatMap((clause) => blockIdsOf(clause).map((block) => [block, clause.cid] as const)))
}

/** The clause that gave (or took) the greatest share of a text, when it is great enough. */
function best(clauses: readonly Traced[], share: (clause: Traced) => number): Traced | null {
  let [found, most]: [Traced | null, number] = [null, SHARE]
  for (const clause of clauses) {
    const now = share(clause)
    if (now >= most) [found, most] = [clause, now]
  }
  return found
}

/**
 * How much of `part` is in `whole` and not in `rest`, 0 … 1: what a clause lost by a split, or gained by a merger. Pairs
 * of neighbouring syllables; of a single syllable, itself.
 */
function wordsGone(whole: string, rest: string, part: string): number {
  const [wanted, had, kept] = [pairsOf(part), countsOf(pairsOf(whole)), countsOf(pairsOf(rest))]
  if (wanted.length === 0) return 0
  let found = 0
  for (const pair of wanted) {
    const free = (had.get(pair) ?? 0) - (kept.get(pair) ?? 0)
    if (free <= 0) continue
    had.set(pair, (had.get(pair) ?? 0) - 1)
    found += 1
  }
  return found / wanted.length
}

function pairsOf(text: string): string[] {
  const syllables = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return syllables.length < 2 ? syllables : syllables.slice(1).map((next, at) => `${syllables[at]} ${next}`)
}

function countsOf(pairs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}
