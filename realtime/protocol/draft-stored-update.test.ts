import { describe, expect, test } from 'vitest'
import { DamagedUpdateError, sealUpdate, unsealUpdate } from './draft-stored-update.ts'

const update = crypto.getRandomValues(new Uint8Array(700))

describe('a stored update', () => {
  test('[F20] comes back as it was', () => {
    expect(unsealUpdate(sealUpdate(update))).toEqual({ update, repaired: false })
  })

  test('[F20] one flipped bit anywhere is put right', () => {
    const sealed = sealUpdate(update)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = sealed.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const { update: back, repaired } = unsealUpdate(flipped)
      expect(repaired).toBe(true)
      expect(Buffer.compare(back, update)).toBe(0)
    }
  })

  test('[F8] what is damaged further is an error, never empty', () => {
    const sealed = sealUpdate(update)
    sealed.fill(7, 10, 40)
    expect(() => unsealUpdate(sealed)).toThrow(DamagedUpdateError)
    expect(() => unsealUpdate(new Uint8Array(0))).toThrow(DamagedUpdateError)
  })
})
