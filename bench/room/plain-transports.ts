import { observer, type types } from 'mediasoup'
import { MASTER_KEY } from './srtp.ts'

/** What a transport is for: a speaker sends into it, a listener takes from it. */
export type Way = 'send' | 'receive'

/**
 * In: what Janus understands of a remote publisher; the generator knows the key. Out: what mediasoup, Janus and browsers agree
 * on in their handshakes; nobody reads it.
 */
export const SRTP = {
  send: { cryptoSuite: 'AES_CM_128_HMAC_SHA1_80', keyBase64: MASTER_KEY.toString('base64') },
  receive: { cryptoSuite: 'AEAD_AES_256_GCM', keyBase64: Buffer.alloc(44, MASTER_KEY).toString('base64') },
} as const

export function plainOptions(): types.PlainTransportOptions {
  return { listenInfo: { protocol: 'udp', ip: '127.0.0.1' }, rtcpMux: true, enableSrtp: true }
}

export async function connectPlain(transport: types.PlainTransport, way: Way, port: number): Promise<void> {
  await transport.connect({ ip: '127.0.0.1', port, srtpParameters: SRTP[way] })
}

/**
 * Every transport of WebRTC that is asked for in this process is a plain one with SRTP: the room layer runs as it is, and
 * hand-made RTP can take part. The port where it listens stands in place of the user name for ICE; what it is for and the port
 * of the other side come in place of a fingerprint for DTLS. Until it is ended: then new rooms have those of browsers.
 */
export function makeTransportsPlain(): { end(): void } {
  let ended = false
  observer.on('newworker', (worker) => {
    worker.observer.on('newrouter', (router) => {
      if (ended) return
      router.createWebRtcTransport = (async () => {
        const transport = await router.createPlainTransport(plainOptions())
        const connect = transport.connect.bind(transport)
        return Object.defineProperties(transport, {
          iceParameters: {
            value: { usernameFragment: String(transport.tuple.localPort), password: '', iceLite: true },
          },
          iceCandidates: { value: [] },
          dtlsParameters: { value: { fingerprints: [] } },
          connect: {
            value: ({ dtlsParameters }: { dtlsParameters: types.DtlsParameters }) => {
              const { way, port } = outOfFingerprint(dtlsParameters.fingerprints[0]?.value ?? '')
              return connect({ ip: '127.0.0.1', port, srtpParameters: SRTP[way] })
            },
          },
        })
      }) as never // what the room layer uses of it is there
    })
  })
  return {
    end() {
      ended = true
    },
  }
}

export function asFingerprint(way: Way, port: number): string {
  return `${way} ${port}`
}

function outOfFingerprint(text: string): { way: Way; port: number } {
  const [way, port] = text.split(' ')
  return { way: way === 'receive' ? 'receive' : 'send', port: Number(port) }
}
