import type { types } from 'mediasoup'
import type { Kind } from './loads.ts'
import { AUDIO_LEVEL_ID, WIRE } from './rtp-source.ts'

/** What a speaker says of its line, as a browser would. */
export function rtpParametersOf(kind: Kind): types.RtpParameters {
  const { ssrc, payloadType } = WIRE[kind]
  if (kind === 'audio') {
    return {
      mid: '0',
      codecs: [
        { mimeType: 'audio/opus', payloadType, clockRate: 48_000, channels: 2, parameters: { useinbandfec: 1 } },
      ],
      headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: AUDIO_LEVEL_ID }],
      encodings: [{ ssrc }],
      rtcp: { cname: 'bench' },
    }
  }
  return {
    mid: '1',
    codecs: [{ mimeType: 'video/VP8', payloadType, clockRate: 90_000, rtcpFeedback: VIDEO_FEEDBACK }],
    encodings: [{ ssrc }],
    rtcp: { cname: 'bench' },
  }
}

const VIDEO_FEEDBACK: types.RtcpFeedback[] = [
  { type: 'nack' },
  { type: 'nack', parameter: 'pli' },
  { type: 'ccm', parameter: 'fir' },
]

/**
 * What a listener takes: repeated packets are kept ready for it, as for a browser. It does not report its bandwidth: nobody
 * measures one here, and the padding with which a server finds it out would be counted as delivered.
 */
export function listenerCapabilities(offered: types.RtpCapabilities): types.RtpCapabilities {
  return {
    codecs: (offered.codecs ?? []).map((codec) => ({
      ...codec,
      rtcpFeedback: (codec.rtcpFeedback ?? []).filter(({ type }) => type !== 'transport-cc' && type !== 'goog-remb'),
    })),
    headerExtensions: (offered.headerExtensions ?? []).filter(
      ({ uri }) => !/transport-wide-cc|abs-send-time/.test(uri),
    ),
  }
}
