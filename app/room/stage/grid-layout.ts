export interface Grid {
  readonly columns: number
  readonly rows: number
  /** CSS pixels of one tile. */
  readonly width: number
  readonly height: number
  /** They do not all fit: the grid scrolls. */
  readonly scrolls: boolean
}

const RATIO = 16 / 9
export const GAP = 8
/** Below this nobody can be told from anybody. */
const LEAST_WIDTH = 120

/**
 * The columns in which `count` tiles of 16:9 come out largest within a place. Where they would become too small to tell
 * people apart, they keep that size and the grid scrolls.
 */
export function gridFor(count: number, place: { readonly width: number; readonly height: number }): Grid {
  let best: Grid | null = null
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const grid = gridWith(columns, count, place)
    if (!best || grid.width > best.width) best = grid
  }
  const found = best ?? gridWith(1, 1, place)
  if (found.width >= Math.min(LEAST_WIDTH, place.width)) return found
  const columns = Math.max(1, Math.floor((place.width + GAP) / (LEAST_WIDTH + GAP)))
  const width = Math.floor((place.width - GAP * (columns - 1)) / columns)
  const rows = Math.ceil(count / columns)
  return { columns, rows, width, height: Math.floor(width / RATIO), scrolls: true }
}

function gridWith(columns: number, count: number, place: { readonly width: number; readonly height: number }): Grid {
  const rows = Math.ceil(Math.max(1, count) / columns)
  const wide = (place.width - GAP * (columns - 1)) / columns
  const high = ((place.height - GAP * (rows - 1)) / rows) * RATIO
  const width = Math.max(0, Math.floor(Math.min(wide, high)))
  return { columns, rows, width, height: Math.floor(width / RATIO), scrolls: false }
}
