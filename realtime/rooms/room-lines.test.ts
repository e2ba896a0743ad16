import { expect, it, vi } from 'vitest'
import { createRoomLines } from './room-lines.ts'
import type { RoomSession } from './room-session.ts'

it('lines that are not good are told together once a second, and forgotten with who leaves', () => {
  vi.useFakeTimers()
  try {
    const told: unknown[] = []
    const session = { peer: {}, tell: (_name: string, lines: unknown) => void told.push(lines) }
    const lines = createRoomLines(() => [session as unknown as RoomSession]) // what it needs of one
    lines.noteLine('w', { userId: 'a', quality: 'weak', reason: 'loss' })
    lines.noteLine('w', { userId: 'b', quality: 'poor', reason: 'delay' })
    lines.noteLine('w', { userId: 'a', quality: 'poor', reason: 'loss' })
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual([
      [
        { userId: 'a', quality: 'poor', reason: 'loss' },
        { userId: 'b', quality: 'poor', reason: 'delay' },
      ],
    ])
    lines.noteLine('w', { userId: 'a', quality: 'good', reason: null })
    lines.forgetLine('w', 'b')
    vi.advanceTimersByTime(1_000)
    expect(told.at(-1)).toEqual([])
    expect(lines.linesIn('w')).toEqual([])
    lines.close()
  } finally {
    vi.useRealTimers()
  }
})
