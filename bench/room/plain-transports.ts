import { observer, type types } from 'mediasoup'
import { CRYPTO_SUITE, MASTER_KEY } from './srtp.ts'

/** The same key both ways; the generator knows it. */
export const SRTP = { cryptoSuite: CRYPTO_SUITE, keyBase64: MASTER_KEY.toString('base64') } as const

export function plainOptions(): types.PlainTransportOptions {
  return {
    listenInfo: { protocol: 'udp', ip: '127.0.0.1' },
    rtcpMux: true,
    enableSrtp: true,
    srtpCryptoSuite: CRYPTO_SUITE,
  }
}

export async function connectPlain(transport: types.PlainTransport, port: number): Promise<void> {
  await transport.connect({ ip: '127.0.0.1', port, srtpParameters: SRTP })
}

/**
 * From now on every transport of WebRTC that is asked for in this process is a plain one with SRTP: the room layer runs as it
 * is, and hand-made RTP can take part. The port where it listens stands in place of the user name for ICE; the port of the
 * other side comes in place of a fingerprint for DTLS.
 */
export function makeTransportsPlain(): void {
  observer.on('newworker', (worker) => {
    worker.observer.on('newrouter', (router) => {
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
            value: ({ dtlsParameters }: { dtlsParameters: types.DtlsParameters }) =>
              connect({
                ip: '127.0.0.1',
                port: Number(dtlsParameters.fingerprints[0]?.value),
                srtpParameters: SRTP,
              }),
          },
        })
      }) as never // what the room layer uses of it is there
    })
  })
}
