import { describe, expect, test } from 'vitest'
import { newTotpSecret, totpSetUp, totpStep } from './totp.ts'

/** RFC 6238, appendix B: the SHA-1 key; the codes there have eight digits, ours are their last six. */
const RFC_KEY = new Uint8Array(Buffer.from('12345678901234567890'))

describe('TOTP', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('RFC 6238: at %i s the code is %s', (seconds, code) => {
    expect(totpStep(RFC_KEY, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30))
  })

  test('a clock that is one step off is right, two steps are not; the step is that of the code', () => {
    const at = (seconds: number) => totpStep(RFC_KEY, '050471', new Date(seconds * 1000))
    const step = 37037037
    expect([at(1111111111 - 30), at(1111111111), at(1111111111 + 30)]).toEqual([step, step, step])
    expect([at(1111111111 - 61), at(1111111111 + 60)]).toEqual([null, null])
  })

  test.each(['', '28708', '2870822', 'abcdef', '94287082'])('“%s” is no code', (code) => {
    expect(totpStep(RFC_KEY, code, new Date(59_000))).toBeNull()
  })

  test('an app takes the secret from the picture or typed; both are the same', () => {
    const { key, uri, qr } = totpSetUp(RFC_KEY, 'vân@sở.example')
    expect(key).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    expect(new URL(uri).searchParams.get('secret')).toBe(key.replaceAll(' ', ''))
    expect(decodeURIComponent(uri)).toContain('Tiếng Nói Chung:vân@sở.example')
    expect(qr.path).toMatch(/^M4 4h7v1h-7z/) // the rim of four, then the first corner
    expect(qr.path.length).toBeLessThan(20_000)
  })

  test('secrets are of 160 bits and never the same', () => {
    expect(newTotpSecret()).toHaveLength(20)
    expect(newTotpSecret()).not.toEqual(newTotpSecret())
  })
})
