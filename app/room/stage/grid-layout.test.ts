import { describe, expect, it } from 'vitest'
import { GAP, gridFor } from './grid-layout.ts'

const DESK = { width: 1340, height: 560 }
const PHONE = { width: 344, height: 420 }

describe('the grid of tiles', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 2],
    [5, 3],
    [9, 3],
    [12, 4],
    [16, 4],
    [25, 5],
    [49, 9],
  ])('holds %i on a desk in %i columns, all on the screen', (count, columns) => {
    const grid = gridFor(count, DESK)
    expect(grid).toMatchObject({ columns, scrolls: false })
    expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(count)
    expect(grid.rows * grid.height + (grid.rows - 1) * GAP).toBeLessThanOrEqual(DESK.height)
  })

  it('gives nobody a larger tile than another, and none a larger one in other columns', () => {
    for (let count = 1; count <= 49; count += 1) {
      const { width } = gridFor(count, DESK)
      const others = Array.from({ length: count }, (_, index) => index + 1).map((columns) => {
        const rows = Math.ceil(count / columns)
        const wide = (DESK.width - GAP * (columns - 1)) / columns
        return Math.floor(Math.min(wide, ((DESK.height - GAP * (rows - 1)) / rows) * (16 / 9)))
      })
      expect(width).toBe(Math.max(...others))
    }
  })

  it('scrolls on a phone rather than shrink people beyond recognition', () => {
    expect(gridFor(4, PHONE).scrolls).toBe(false)
    const crowd = gridFor(30, PHONE)
    expect(crowd).toMatchObject({ columns: 2, rows: 15, scrolls: true })
    expect(crowd.width).toBeGreaterThanOrEqual(120)
  })

  it('is nothing where there is no place yet', () => {
    expect(gridFor(3, { width: 0, height: 0 })).toMatchObject({ width: 0, height: 0 })
  })
})
