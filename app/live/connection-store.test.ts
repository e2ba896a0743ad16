import { expect, test, vi } from 'vitest'
import { getConnection, setConnection, subscribeConnection } from './connection-store.ts'

test('listeners hear each change of the line once, and nothing after they have left', () => {
  const listener = vi.fn()
  const leave = subscribeConnection(listener)
  setConnection('offline')
  setConnection('offline')
  expect(getConnection()).toBe('offline')
  expect(listener).toHaveBeenCalledTimes(1)
  leave()
  setConnection('good')
  expect(listener).toHaveBeenCalledTimes(1)
})
