import { expect, it } from 'vitest'
import { climb, type PictureLadder, TOP_OF_LADDER } from './picture-ladder.ts'

const WELL = { wanted: 3, withheld: 0, concealedShare: 0 }
const NONE_COME = { wanted: 3, withheld: 3, concealedShare: 0 }
const UNHEARD = { wanted: 1, withheld: 0, concealedShare: 0.2 }

/** Looks every two seconds, from a moment on. */
function look(from: PictureLadder, at: number, times: number, how: typeof WELL): PictureLadder {
  return Array.from({ length: times }).reduce<PictureLadder>(
    (ladder, _, index) => climb(ladder, { at: at + index * 2_000, ...how }),
    from,
  )
}

it('pictures stay while some come and speech is whole; one bad beat changes nothing', () => {
  expect(look(TOP_OF_LADDER, 0, 50, WELL).step).toBe('pictures')
  expect(look(TOP_OF_LADDER, 0, 50, { ...WELL, withheld: 2 }).step).toBe('pictures')
  expect(look(look(look(TOP_OF_LADDER, 0, 2, NONE_COME), 4_000, 1, WELL), 6_000, 2, UNHEARD).step).toBe('pictures')
})

it('sound alone is taken when for six seconds no picture comes, or speech cannot be followed', () => {
  expect(look(TOP_OF_LADDER, 0, 3, NONE_COME).step).toBe('sound-alone')
  expect(look(TOP_OF_LADDER, 0, 3, UNHEARD).step).toBe('sound-alone')
  // Nothing is wanted: the line is not to blame.
  expect(look(TOP_OF_LADDER, 0, 9, { ...UNHEARD, wanted: 0 }).step).toBe('pictures')
})

it('pictures are tried again after a while, later after each try that failed, soon again after a good minute', () => {
  const fallen = look(TOP_OF_LADDER, 0, 3, NONE_COME)
  expect(fallen.tryAt).toBe(24_000)
  expect(climb(fallen, { at: 23_999, ...WELL }).step).toBe('sound-alone')
  const tried = climb(fallen, { at: 24_000, ...WELL })
  expect(tried.step).toBe('pictures')
  const again = look(tried, 26_000, 3, NONE_COME)
  expect(again.tryAt - 30_000).toBe(40_000)
  const well = look(climb(again, { at: 70_000, ...WELL }), 72_000, 32, WELL)
  expect(look(well, 140_000, 3, NONE_COME).tryAt - 144_000).toBe(20_000)
})
