import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepLoading } from './keep-loading.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('asks again until the part is there', async () => {
  const load = vi.fn<() => Promise<string>>()
  load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  load.mockResolvedValue('part')
  const loaded = keepLoading(load)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await loaded).toBe('part')
  expect(load).toHaveBeenCalledTimes(3)
})
