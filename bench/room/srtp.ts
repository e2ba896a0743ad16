import { createCipheriv, createHmac } from 'node:crypto'

/** One key for every speaker of the bench; what it protects is noise. 16 bytes of key, 14 of salt. */
export const MASTER_KEY = Buffer.from('0123456789abcdef0123456789abcdef0123456789abcdef0123456789ab', 'hex')

const TAG_BYTES = 10

/** Protects the packets of one sender by AES_CM_128_HMAC_SHA1_80 (RFC 3711), as Janus takes them from other servers. */
export function createProtection(masterKey = MASTER_KEY): (packet: Buffer, headerBytes: number) => Buffer {
  const [encryption, authentication, salt] = [
    derive(masterKey, 0, 16),
    derive(masterKey, 1, 20),
    derive(masterKey, 2, 14),
  ]
  /** By SSRC: how often the 16 bits of the sequence number have run over. */
  const lines = new Map<number, { last: number; rolls: number }>()
  return (packet, headerBytes) => {
    const [seq, ssrc] = [packet.readUInt16BE(2), packet.readUInt32BE(8)]
    const line = lines.get(ssrc) ?? { last: seq, rolls: 0 }
    if (seq < line.last) line.rolls += 1
    line.last = seq
    lines.set(ssrc, line)
    const counter = Buffer.alloc(16)
    salt.copy(counter)
    counter.writeUInt32BE((counter.readUInt32BE(4) ^ ssrc) >>> 0, 4)
    counter.writeUInt32BE((counter.readUInt32BE(8) ^ line.rolls) >>> 0, 8)
    counter.writeUInt16BE(counter.readUInt16BE(12) ^ seq, 12)
    const header = packet.subarray(0, headerBytes)
    const hidden = createCipheriv('aes-128-ctr', encryption, counter).update(packet.subarray(headerBytes))
    const rolls = Buffer.alloc(4)
    rolls.writeUInt32BE(line.rolls)
    const tag = createHmac('sha1', authentication).update(header).update(hidden).update(rolls).digest()
    return Buffer.concat([header, hidden, tag.subarray(0, TAG_BYTES)])
  }
}

/** The key derivation of RFC 3711 §4.3 with rate 0; the label says what for. */
export function derive(masterKey: Buffer, label: number, bytes: number): Buffer {
  const counter = Buffer.alloc(16)
  masterKey.copy(counter, 0, 16, 30)
  counter.writeUInt8(counter.readUInt8(7) ^ label, 7)
  return createCipheriv('aes-128-ctr', masterKey.subarray(0, 16), counter).update(Buffer.alloc(bytes))
}
