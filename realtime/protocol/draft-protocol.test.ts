import { createDecoder, readVarUint } from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import {
  barrierMessage,
  presenceUpdate,
  readBarrier,
  readPresence,
  readStatus,
  statusMessage,
} from './draft-messages.ts'
import { type DraftStatus, draftPath, MESSAGE, mayEdit, parseDraftPath } from './draft-protocol.ts'

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
  test('[P6] a barrier carries its number and the count of updates, which older clients leave out', () => {
    const decoder = createDecoder(barrierMessage(7, 300))
    expect(readVarUint(decoder)).toBe(MESSAGE.barrier)
    expect(readBarrier(decoder)).toEqual({ n: 7, count: 300 })
    const bare = createDecoder(new Uint8Array([100, 7]))
    readVarUint(bare)
    expect(readBarrier(bare)).toEqual({ n: 7, count: null })
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

  test('[P5] only level edit on a draft that is not frozen may change it', () => {
    expect(mayEdit({ level: 'edit', frozen: false })).toBe(true)
    expect(mayEdit({ level: 'edit', frozen: true })).toBe(false)
    expect(mayEdit({ level: 'suggest', frozen: false })).toBe(false)
  })
})
