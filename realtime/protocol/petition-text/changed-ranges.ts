import type { Transform } from '@tiptap/pm/transform'

/** A piece of the old document (`from`–`to`) and what stands in its place in the new one. */
export interface ChangedRange {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** What a transaction changed, as ranges in order that neither overlap nor touch. */
export function changedRanges(transform: Transform): ChangedRange[] {
  const { maps } = transform.mapping
  const ranges: ChangedRange[] = []
  maps.forEach((map, step) => {
    // Mapping.slice(a, b).invert() forgets a and b: positions are mapped step by step.
    const back = (position: number, side: number) => {
      let mapped = position
      for (let i = step - 1; i >= 0; i--) mapped = maps[i]?.invert().map(mapped, side) ?? mapped
      return mapped
    }
    const forth = (position: number, side: number) => {
      let mapped = position
      for (const later of maps.slice(step + 1)) mapped = later.map(mapped, side)
      return mapped
    }
    map.forEach((from, to, newFrom, newTo) => {
      ranges.push({ from: back(from, -1), to: back(to, 1), newFrom: forth(newFrom, -1), newTo: forth(newTo, 1) })
    })
  })
  const merged = mergeTouching(ranges.sort((a, b) => a.from - b.from || a.to - b.to))
  const [only] = merged
  if (merged.length === 1 && only && only.from < only.to && only.newFrom < only.newTo) shrink(only, transform)
  return merged
}

function mergeTouching(ranges: readonly ChangedRange[]): ChangedRange[] {
  const merged: ChangedRange[] = []
  for (const range of ranges) {
    const last = merged.at(-1)
    if (last && (range.from <= last.to || range.newFrom <= last.newTo)) {
      last.from = Math.min(last.from, range.from)
      last.to = Math.max(last.to, range.to)
      last.newFrom = Math.min(last.newFrom, range.newFrom)
      last.newTo = Math.max(last.newTo, range.newTo)
    } else merged.push({ ...range })
  }
  return merged
}

/** ProseMirror's fitter may replace more than what differs, for example around a paragraph that it joins. */
function shrink(range: ChangedRange, transform: Transform): void {
  const before = transform.docs[0]?.content
  const after = transform.doc.content
  const start = before?.findDiffStart(after) ?? null
  const end = before?.findDiffEnd(after) ?? null
  if (start === null || end === null) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  range.from = Math.max(range.from, Math.min(start, range.to))
  range.newFrom = Math.max(range.newFrom, Math.min(start, range.newTo))
  range.to = Math.max(range.from, Math.min(range.to, end.a + overlap))
  range.newTo = Math.max(range.newFrom, Math.min(range.newTo, end.b + overlap))
}
