import type { types } from 'mediasoup'

/** What a room forwards. Opus for speech: lost packets are made up from the next (FEC), silence costs nothing (DTX). */
export const MEDIA_CODECS: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  // First what every browser encodes in several layers at once; H.264 for devices that have it in hardware.
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000, parameters: { 'x-google-start-bitrate': 600 } },
  {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: 90_000,
    parameters: { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 },
  },
]

const ABS_CAPTURE_TIME = 'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time'

/** With abs-capture-time Chromium's simulcast layers freeze (3 of 3 runs; without it 0 of 3), so nobody is offered it. */
export function offeredCapabilities(capabilities: types.RtpCapabilities): types.RtpCapabilities {
  const { headerExtensions = [], ...rest } = capabilities
  return { ...rest, headerExtensions: headerExtensions.filter(({ uri }) => uri !== ABS_CAPTURE_TIME) }
}
