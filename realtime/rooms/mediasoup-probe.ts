import type { ProbeProtocol } from '#realtime/protocol/room-protocol.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { MEDIA_CODECS, offeredCapabilities } from './media-codecs.ts'
import type { MediaProbe, MediaRefusal } from './media-engine.ts'
import { media } from './media-refusal.ts'
import type { MediaWorker } from './mediasoup-workers.ts'

/** A handshake takes a second or never comes; nobody holds a way longer than that. */
const OPEN_MS = 15_000

/** A router and a transport of its own over one protocol: nothing is forwarded, only the handshake is made. */
export function openMediasoupProbe(
  { worker, server }: MediaWorker,
  protocol: ProbeProtocol,
): Promise<Result<MediaProbe, MediaRefusal>> {
  return media(async () => {
    const router = await worker.createRouter({ mediaCodecs: MEDIA_CODECS })
    const close = () => {
      clearTimeout(timer)
      router.close()
    }
    const timer = setTimeout(close, OPEN_MS)
    try {
      const transport = await router.createWebRtcTransport({
        webRtcServer: server,
        enableUdp: protocol === 'udp',
        enableTcp: protocol === 'tcp',
      })
      const { id, iceParameters, iceCandidates, dtlsParameters } = transport
      return ok<MediaProbe>({
        rtpCapabilities: offeredCapabilities(router.rtpCapabilities),
        transport: { id, iceParameters, iceCandidates, dtlsParameters },
        connect: (remote) =>
          media(async () => {
            await transport.connect({ dtlsParameters: remote })
            return ok()
          }),
        close,
      })
    } catch (error) {
      close()
      throw error
    }
  })
}
