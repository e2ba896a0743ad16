import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFreezeGate } from './freeze-gate.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is shut until it is opened, for one draft only', () => {
  const gate = createFreezeGate()
  gate.shut('a', () => undefined)
  expect([gate.isClosed('a'), gate.isClosed('b')]).toEqual([true, false])
  gate.open('a')
  expect(gate.isClosed('a')).toBe(false)
})

it('opens by itself when the freeze never ended, and says so', () => {
  const gate = createFreezeGate(30_000)
  const opened = vi.fn()
  gate.shut('a', opened)
  vi.advanceTimersByTime(29_999)
  expect(gate.isClosed('a')).toBe(true)
  vi.advanceTimersByTime(1)
  expect(gate.isClosed('a')).toBe(false)
  expect(opened).toHaveBeenCalledTimes(1)
})

it('opened in time or closed, it never speaks again', () => {
  const gate = createFreezeGate(30_000)
  const opened = vi.fn()
  gate.shut('a', opened)
  gate.open('a')
  gate.shut('b', opened)
  gate.close()
  vi.advanceTimersByTime(60_000)
  expect(opened).not.toHaveBeenCalled()
})
