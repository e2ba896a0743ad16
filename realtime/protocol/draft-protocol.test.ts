import { createDecoder, readVarUint } from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import {
  aliveMessage,
  barrierMessage,
  presenceUpdate,
  readPresence,
  readStatus,
  statusMessage,
} from './draft-messages.ts'
import { type DraftStatus, draftPath, MESSAGE, mayWrite, parseDraftPath } from './draft-protocol.ts'

const draftId = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('the path of a draft', () => {
  test('is read back as it was written', () => {
    expect(parseDraftPath(draftPath(draftId, 3))).toEqual({ draftId, schemaVersion: 3 })
  })

  test.each([
    '/drafts/',
    `/drafts/${draftId}`,
    `/drafts/${draftId}?schema=x`,
    `/other/${draftId}?schema=1`,
    '/drafts/a?schema=1',
  ])('is refused as %s', (url) => expect(parseDraftPath(url)).toBeNull())
})

describe('messages', () => {
  test('[P6] [P15] a barrier is its type and number, a sign of life its type and count', () => {
    expect([...barrierMessage(7)]).toEqual([MESSAGE.barrier, 7])
    expect([...aliveMessage(300)]).toEqual([MESSAGE.alive, 0xac, 2])
  })

  test('[P3] a status is read back as it was written, and parsed', () => {
    const status: DraftStatus = {
      level: 'suggest',
      schemaVersion: 2,
      frozen: true,
      reason: 'agenda-frozen',
      saving: 'ok',
    }
    const decoder = createDecoder(statusMessage(status))
    expect(readVarUint(decoder)).toBe(MESSAGE.status)
    expect(readStatus(decoder)).toEqual(status)
  })

  test('[P9] presence is read back as it was written', () => {
    const entries = [{ clientId: 4_000_000_000, clock: Date.parse('2026-11-23'), state: '{"user":{"name":"Hòa"}}' }]
    expect(readPresence(presenceUpdate(entries))).toEqual(entries)
  })

  test('[P5] [P16] only level edit, and level suggest under a guard, may change a draft, and only while it is not frozen', () => {
    expect(mayWrite({ level: 'edit', frozen: false })).toBe(true)
    expect(mayWrite({ level: 'edit', frozen: true })).toBe(false)
    expect(mayWrite({ level: 'suggest', frozen: false })).toBe(false)
    expect(mayWrite({ level: 'suggest', frozen: false, guarded: true })).toBe(true)
    expect(mayWrite({ level: 'suggest', frozen: true, guarded: true })).toBe(false)
    expect(mayWrite({ level: 'comment', frozen: false, guarded: true })).toBe(false)
  })
})
