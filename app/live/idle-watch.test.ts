import { describe, expect, test } from 'vitest'
import { createIdleWatch, type LastInput } from './idle-watch.ts'

const MINUTE = 60_000
const LIMIT = 15 * MINUTE

/** Two tabs of one browser share `shared`; time moves only when told. */
function desk() {
  let time = 1_000_000
  let written = 0
  const shared: LastInput = {
    read: () => written,
    write(at) {
      written = at
    },
  }
  const told: number[] = []
  let isLineUp = true
  function openTab() {
    const idleAt: number[] = []
    const watch = createIdleWatch({
      limitMs: LIMIT,
      now: () => time,
      lastInput: shared,
      onIdle: () => void idleAt.push(time),
      tellInput: () => isLineUp && told.push(time) > 0,
    })
    return { watch, idleAt }
  }
  return {
    openTab,
    told,
    time: () => time,
    setLine(up: boolean) {
      isLineUp = up
    },
    pass(ms: number) {
      time += ms
    },
  }
}

describe('when a person is away', () => {
  test('[R4] fifteen minutes without a touch lock, not one second earlier, and once only', () => {
    const { openTab, pass } = desk()
    const { watch, idleAt } = openTab()
    pass(LIMIT - 1)
    watch.check()
    expect(idleAt).toHaveLength(0)
    pass(1)
    watch.check()
    watch.check()
    expect(idleAt).toHaveLength(1)
  })

  test('each touch counts anew, in whichever tab', () => {
    const { openTab, pass } = desk()
    const first = openTab()
    const second = openTab()
    for (let i = 0; i < 3; i++) {
      pass(LIMIT - MINUTE)
      second.watch.touch()
      first.watch.check()
    }
    expect([first.idleAt, second.idleAt]).toEqual([[], []])
    pass(LIMIT)
    first.watch.check()
    second.watch.check()
    expect([first.idleAt.length, second.idleAt.length]).toEqual([1, 1])
  })

  test('a machine that slept is locked by its first key, which does not count', () => {
    const { openTab, pass } = desk()
    const { watch, idleAt } = openTab()
    pass(8 * 60 * MINUTE)
    watch.touch()
    watch.touch()
    expect(idleAt).toHaveLength(1)
  })

  test('after unlocking the limit counts from there', () => {
    const { openTab, pass } = desk()
    const { watch, idleAt } = openTab()
    pass(LIMIT)
    watch.check()
    watch.resume()
    pass(LIMIT - 1)
    watch.check()
    expect(idleAt).toHaveLength(1)
    pass(1)
    watch.check()
    expect(idleAt).toHaveLength(2)
  })

  test('a clock that was set back does not put the lock off', () => {
    const { openTab, pass } = desk()
    const { watch, idleAt } = openTab()
    pass(-3 * 60 * MINUTE)
    watch.check()
    pass(LIMIT)
    watch.check()
    expect(idleAt).toHaveLength(1)
  })
})

describe('what the server hears', () => {
  test('of input, at most once a minute, and of the last one too', () => {
    const { openTab, pass, told, time } = desk()
    const { watch } = openTab()
    for (let second = 0; second < 150; second++) {
      pass(1_000)
      watch.touch()
    }
    const lastTouch = time()
    for (let second = 0; second < 120; second++) {
      pass(1_000)
      watch.check()
    }
    expect(told).toHaveLength(3)
    expect(told.at(-1)).toBeGreaterThanOrEqual(lastTouch)
  })

  test('nothing while nobody touches the page', () => {
    const { openTab, pass, told } = desk()
    const { watch } = openTab()
    for (let minute = 0; minute < 14; minute++) {
      pass(MINUTE)
      watch.check()
    }
    expect(told).toEqual([])
  })

  test('what could not be sent is sent when the line is back', () => {
    const { openTab, pass, told, setLine } = desk()
    const { watch } = openTab()
    setLine(false)
    pass(2 * MINUTE)
    watch.touch()
    watch.check()
    expect(told).toEqual([])
    setLine(true)
    pass(1_000)
    watch.check()
    expect(told).toHaveLength(1)
  })
})
