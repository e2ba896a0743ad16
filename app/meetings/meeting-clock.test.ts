import { expect, test } from 'vitest'
import { createMeetingClock } from './meeting-clock.ts'

test('the clock of a screen is the server’s, as the fastest of the last messages told it', () => {
  let here = 5_000
  const clock = createMeetingClock(() => here)
  clock.hear(1_000_000) // half a second on its way: the server is at 1 000 500
  expect(clock.now()).toBe(1_000_000)
  here += 1_000
  clock.hear(1_001_480) // twenty milliseconds on its way
  expect(clock.now()).toBe(1_001_480)
  here += 1_000
  clock.hear(1_002_100) // slow again: nothing goes back
  expect(clock.now()).toBe(1_002_480)
})

test('a computer that slept is right again with the next message', () => {
  const clock = createMeetingClock(() => 0)
  clock.hear(1_000)
  clock.hear(61_000)
  expect(clock.now()).toBe(61_000)
})
