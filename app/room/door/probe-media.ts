import type { types } from 'mediasoup-client'
import { keepLoading } from '#app/live/keep-loading.ts'
import { PROBE_PROTOCOLS, type ProbeProtocol } from '#realtime/protocol/room-protocol.ts'
import { openRoomLine, type RoomLine } from '../media/room-line.ts'

/** Whether sound and pictures get through by each protocol; null: the server has none to try, or cannot be asked. */
export type MediaWays = Readonly<Record<ProbeProtocol, boolean>>

interface Offer {
  readonly rtpCapabilities: types.RtpCapabilities
  readonly transport: types.TransportOptions
}

const LINE_WITHIN_MS = 6_000
const HANDSHAKE_WITHIN_MS = 6_000

/** Makes a real handshake with the media server over UDP and over TCP, as the room will; nothing is sent. */
export async function probeMedia(workshopId: string): Promise<MediaWays | null> {
  const line = await openLine()
  if (!line) return null
  try {
    const ways: [ProbeProtocol, boolean][] = []
    for (const protocol of PROBE_PROTOCOLS) {
      const answer = await line.ask<Offer>({ ask: 'open-probe', workshopId, protocol })
      if (!answer.ok) return null
      ways.push([protocol, await getsThrough(line.ask, answer.value)])
    }
    return Object.fromEntries(ways) as MediaWays // of all protocols
  } finally {
    line.close()
  }
}

/** A line of its own, closed after the test; null where none comes about. */
function openLine(): Promise<RoomLine | null> {
  return new Promise((resolve) => {
    const nothing = () => undefined
    const give = (found: RoomLine | null) => {
      clearTimeout(timer)
      resolve(found)
    }
    const line = openRoomLine({
      connected: () => give(line),
      disconnected: nothing,
      refused: () => give(null),
      told: {
        room: nothing,
        said: nothing,
        captions: nothing,
        reacted: nothing,
        source: nothing,
        'source-closed': nothing,
        voices: nothing,
        lines: nothing,
        layer: nothing,
        'own-source': nothing,
        'consumer-closed': nothing,
        media: nothing,
        out: nothing,
      },
    })
    const timer = setTimeout(() => {
      line.close()
      give(null)
    }, LINE_WITHIN_MS)
  })
}

async function getsThrough(ask: RoomLine['ask'], { rtpCapabilities, transport: offer }: Offer): Promise<boolean> {
  const { Device } = await keepLoading(() => import('mediasoup-client'))
  const device = new Device()
  await device.load({ routerRtpCapabilities: rtpCapabilities })
  const transport = device.createSendTransport(offer)
  const sound = new AudioContext()
  try {
    return await new Promise<boolean>((resolve, reject) => {
      const timer = setTimeout(() => resolve(false), HANDSHAKE_WITHIN_MS)
      const give = (isThrough: boolean) => {
        clearTimeout(timer)
        resolve(isThrough)
      }
      transport.on('connect', ({ dtlsParameters }, done, failed) => {
        ask({ ask: 'connect-probe', dtlsParameters }).then(
          ({ ok }) => (ok ? done() : failed(new Error('refused'))),
          failed,
        )
      })
      // The server forwards nothing: that it has been asked is enough for the handshake to begin.
      transport.on('produce', (_what, done) => done({ id: 'probe' }))
      transport.on('connectionstatechange', (state) => {
        if (state === 'connected') give(true)
        if (state === 'failed') give(false)
      })
      const [silence] = sound.createMediaStreamDestination().stream.getAudioTracks()
      transport.produce({ track: silence }).catch(reject)
    })
  } catch {
    return false // what the browser cannot do at the door it cannot do in the room
  } finally {
    transport.close()
    void sound.close()
  }
}
