import { expect, it } from 'vitest'
import { createProtection, derive } from './srtp.ts'

/** RFC 3711, appendix B.3. */
const master = Buffer.from('E1F97A0D3E018BE0D64FA32C06DE41390EC675AD498AFEEBB6960B3AABE6', 'hex')
const hex = (bytes: Buffer) => bytes.toString('hex').toUpperCase()

it('keys are derived as in the example of RFC 3711', () => {
  expect(hex(derive(master, 0, 16))).toBe('C61E7A93744F39EE10734AFE3FF7A087')
  expect(hex(derive(master, 1, 20))).toBe('CEBE321F6FF7716B6FD4AB49AF256A156D38BAA4')
  expect(hex(derive(master, 2, 14))).toBe('30CBBC08863D8C85D49DB34A9AE1')
})

it('the header stays readable, the rest is hidden, and no two packets are hidden alike', () => {
  const protect = createProtection(master)
  const packet = (seq: number) => {
    const bytes = Buffer.alloc(12 + 40)
    bytes.writeUInt8(0x80, 0)
    bytes.writeUInt16BE(seq, 2)
    return bytes
  }
  const [first, second] = [protect(packet(1), 12), protect(packet(2), 12)]
  expect(first).toHaveLength(12 + 40 + 10)
  expect(first.subarray(0, 12)).toEqual(packet(1).subarray(0, 12))
  expect(first.subarray(12, 52).equals(Buffer.alloc(40))).toBe(false)
  expect(first.subarray(12, 52).equals(second.subarray(12, 52))).toBe(false)
})
