import { createWorker, version } from 'mediasoup'
import { expect, it } from 'vitest'
import { obtainMediaWorker } from '../../scripts/steps/media-worker.mjs'

/** On a bare machine it is built here and now. */
const BUILD_DEADLINE_MS = 1_800_000

it(
  'the worker that is obtained speaks with the mediasoup that is installed',
  async () => {
    const { file } = await obtainMediaWorker({ say: () => undefined })
    const worker = await createWorker({ workerBin: file })
    try {
      const router = await worker.createRouter({
        mediaCodecs: [{ kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 }],
      })
      const server = await worker.createWebRtcServer({ listenInfos: [{ protocol: 'udp', ip: '127.0.0.1' }] })
      const transport = await router.createWebRtcTransport({ webRtcServer: server })
      expect(transport.iceCandidates).toHaveLength(1)
      expect(version).toBe('3.27.1')
    } finally {
      worker.close()
    }
  },
  BUILD_DEADLINE_MS,
)
