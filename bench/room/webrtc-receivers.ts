import { createWorker, type types } from 'mediasoup'
import { ownAddress } from '#realtime/rooms/listen-addresses.ts'
import { MEDIA_CODECS } from '#realtime/rooms/media-codecs.ts'
import { obtainMediaWorker } from '../../scripts/steps/media-worker.mjs'

/** Listeners that speak WebRTC, on the generator's core: what a browser does, without decoding. */
export interface WebRtcReceivers {
  readonly pid: number
  /** Takes an offer of lines; answers as a browser would. */
  answer(offer: string): Promise<string>
  /** Whether the handshakes of all get done. */
  areConnected(): Promise<boolean>
  /** Packets that all of them have got so far. */
  received(): Promise<number>
  /** Of one call; the next one begins with none. */
  clear(): void
  close(): void
}

const HANDSHAKES_WITHIN_MS = 5_000

interface Section {
  readonly kind: types.MediaKind
  readonly mid: string
  readonly payloadType: number
  readonly rtpmap: string
  readonly ssrc: number
}

export async function openReceivers(): Promise<WebRtcReceivers> {
  const { file } = await obtainMediaWorker({ say: () => undefined })
  const worker = await createWorker({ workerBin: file, logLevel: 'none' })
  const router = await worker.createRouter({ mediaCodecs: MEDIA_CODECS })
  // Full ICE agents leave the loopback out. A port for each listener, as the generator has: one for all would run over.
  const listenInfos: types.TransportListenInfo[] = [{ protocol: 'udp', ip: ownAddress() }]
  const transports: types.WebRtcTransport[] = []
  const lines: types.Producer[] = []

  return {
    pid: worker.pid,
    async answer(offer) {
      const transport = await router.createWebRtcTransport({ listenInfos })
      transports.push(transport)
      const [, algorithm = 'sha-256', value = ''] = /a=fingerprint:(\S+) (\S+)/.exec(offer) ?? []
      const fingerprints = [{ algorithm: algorithm.toLowerCase() as 'sha-256', value }]
      await transport.connect({ dtlsParameters: { role: 'server', fingerprints } })
      const sections = sectionsOf(offer)
      for (const section of sections) lines.push(await transport.produce(producerOf(section)))
      return answerOf(transport, sections)
    },
    async areConnected() {
      const until = performance.now() + HANDSHAKES_WITHIN_MS
      const isOpen = () => transports.some(({ dtlsState }) => dtlsState !== 'connected')
      while (isOpen() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50))
      return !isOpen()
    },
    async received() {
      const stats = await Promise.all(lines.map((line) => line.getStats()))
      return stats.flat().reduce((sum, { packetCount }) => sum + packetCount, 0)
    },
    clear() {
      for (const transport of transports.splice(0)) transport.close()
      lines.length = 0
    },
    close: () => worker.close(),
  }
}

function sectionsOf(offer: string): Section[] {
  return offer
    .split(/\r?\nm=/)
    .slice(1)
    .map((text) => {
      const payloadType = Number(/^\w+ \d+ \S+ (\d+)/.exec(text)?.[1])
      return {
        kind: text.startsWith('audio') ? 'audio' : 'video',
        mid: /a=mid:(\S+)/.exec(text)?.[1] ?? '',
        payloadType,
        rtpmap: new RegExp(`a=rtpmap:${payloadType} (\\S+)`).exec(text)?.[1] ?? '',
        ssrc: Number(/a=ssrc:(\d+)/.exec(text)?.[1]),
      }
    })
}

function producerOf({ kind, mid, payloadType, ssrc }: Section): types.ProducerOptions {
  const codec =
    kind === 'audio'
      ? { mimeType: 'audio/opus', payloadType, clockRate: 48_000, channels: 2 }
      : { mimeType: 'video/VP8', payloadType, clockRate: 90_000 }
  return { kind, rtpParameters: { mid, codecs: [codec], encodings: [{ ssrc }], rtcp: { cname: 'bench' } } }
}

function answerOf(transport: types.WebRtcTransport, sections: readonly Section[]): string {
  const { iceParameters, iceCandidates, dtlsParameters } = transport
  const fingerprint = dtlsParameters.fingerprints.find(({ algorithm }) => algorithm === 'sha-256')
  const [candidate] = iceCandidates
  const head = [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=ice-lite',
    `a=group:BUNDLE ${sections.map(({ mid }) => mid).join(' ')}`,
  ]
  const body = sections.flatMap(({ kind, mid, payloadType, rtpmap }) => [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF ${payloadType}`,
    'c=IN IP4 127.0.0.1',
    `a=mid:${mid}`,
    'a=recvonly',
    'a=rtcp-mux',
    `a=rtpmap:${payloadType} ${rtpmap}`,
    `a=ice-ufrag:${iceParameters.usernameFragment}`,
    `a=ice-pwd:${iceParameters.password}`,
    `a=fingerprint:sha-256 ${fingerprint?.value}`,
    'a=setup:active',
    `a=candidate:1 1 udp ${candidate?.priority} ${candidate?.address} ${candidate?.port} typ host`,
    'a=end-of-candidates',
  ])
  return `${[...head, ...body].join('\r\n')}\r\n`
}
