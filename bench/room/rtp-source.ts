import type { Kind, Load } from './loads.ts'
import { createProtection } from './srtp.ts'

/** What each speaker is called on the wire. Janus counts the streams of a remote publisher from 1000 in tens. */
export const WIRE: Readonly<Record<Kind, { readonly ssrc: number; readonly payloadType: number }>> = {
  audio: { ssrc: 1000, payloadType: 111 },
  video: { ssrc: 1010, payloadType: 96 },
}
export const AUDIO_LEVEL_ID = 10

const FRAMES_PER_SECOND = 15
const LARGEST_PAYLOAD = 1_100
const SPEECH_KBIT = 32
/** A new listener waits for one at most so long, and a paused one sees again. */
const KEY_FRAME_EVERY = FRAMES_PER_SECOND * 2

/** Hand-made RTP of one speaker, protected and ready to be sent. */
export interface RtpSource {
  readonly kind: Kind
  /** Frames a second; each is sent at once. */
  readonly rate: number
  nextFrame(): readonly Buffer[]
  /** The next frame is one that a picture can begin with. */
  beginAnew(): void
}

export function createRtpSource(kind: Kind, load: Load): RtpSource {
  const protect = createProtection()
  const { ssrc, payloadType } = WIRE[kind]
  const rate = kind === 'audio' ? 1_000 / load.audioMs : FRAMES_PER_SECOND
  const step = (kind === 'audio' ? 48_000 : 90_000) / rate
  const frameBytes = ((kind === 'audio' ? SPEECH_KBIT : (load.videoKbit ?? 0)) * 1_000) / 8 / rate
  const packets = Math.ceil(frameBytes / LARGEST_PAYLOAD)
  const payloadBytes = Math.ceil(frameBytes / packets)
  let [seq, frame] = [0, 0]

  function packet(index: number): Buffer {
    const header = Buffer.alloc(kind === 'audio' ? 20 : 12)
    header.writeUInt8(kind === 'audio' ? 0x90 : 0x80, 0)
    header.writeUInt8(payloadType | (index === packets - 1 ? 0x80 : 0), 1)
    header.writeUInt16BE(seq & 0xffff, 2)
    header.writeUInt32BE((frame * step) >>> 0, 4)
    header.writeUInt32BE(ssrc, 8)
    if (kind === 'audio') {
      // Somebody speaks at −20 dBov: who is loudest is found out from it.
      header.writeUInt32BE(0xbede0001, 12)
      header.writeUInt32BE(((AUDIO_LEVEL_ID << 28) | (0x94 << 16)) >>> 0, 16)
    }
    seq += 1
    const payload = Buffer.alloc(payloadBytes, 0x5a)
    if (kind === 'video') describeVp8(payload, index === 0, frame)
    return protect(Buffer.concat([header, payload]), header.length)
  }

  return {
    kind,
    rate,
    nextFrame() {
      const made = Array.from({ length: packets }, (_, index) => packet(index))
      frame += 1
      return made
    },
    beginAnew() {
      frame += KEY_FRAME_EVERY - (frame % KEY_FRAME_EVERY || KEY_FRAME_EVERY)
    },
  }
}

/** The payload descriptor with a picture id of 15 bits (RFC 7741), and the first bytes of a frame. */
function describeVp8(payload: Buffer, isFirst: boolean, frame: number): void {
  payload.set([isFirst ? 0x90 : 0x80, 0x80, 0x80 | ((frame >> 8) & 0x7f), frame & 0xff])
  if (!isFirst) return
  const isKey = frame % KEY_FRAME_EVERY === 0
  payload.set(isKey ? [0x10, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0x68, 0x01] : [0x11, 0, 0], 4)
}
