import { describe, expect, it } from 'vitest'
import { qualityBetween, STEADY, steady } from './line-quality.ts'
import { NO_SAMPLE, sampleOf } from './line-sample.ts'

const good = { ...NO_SAMPLE, received: 1_000, samples: 96_000, roundTripMs: 40 }
const later = { ...good, received: 1_200, samples: 192_000 }

describe('the quality of a line', () => {
  it('is what was lost since the last look, not since the beginning', () => {
    expect(qualityBetween({ ...good, lost: 500 }, { ...later, lost: 501 })).toEqual({ quality: 'good', reason: null })
    expect(qualityBetween(good, { ...later, lost: 10 })).toEqual({ quality: 'weak', reason: 'loss' })
    expect(qualityBetween(good, { ...later, lost: 60 })).toEqual({ quality: 'poor', reason: 'loss' })
  })

  it('names what hinders most: loss, made-up speech, a long way, too little upload, a busy machine', () => {
    expect(qualityBetween(good, { ...later, concealed: 10_000 })).toEqual({ quality: 'poor', reason: 'loss' })
    expect(qualityBetween(good, { ...later, sendLoss: 0.05 })).toEqual({ quality: 'weak', reason: 'loss' })
    expect(qualityBetween(good, { ...later, roundTripMs: 1_200 })).toEqual({ quality: 'poor', reason: 'delay' })
    expect(qualityBetween(good, { ...later, limit: 'bandwidth' })).toEqual({ quality: 'weak', reason: 'bandwidth' })
    expect(qualityBetween(good, { ...later, limit: 'machine' })).toEqual({ quality: 'weak', reason: 'machine' })
    expect(qualityBetween(good, { ...later, limit: 'machine', roundTripMs: 1_200 }).reason).toBe('delay')
  })

  it('is shown quickly when it turns bad, slowly when it turns good, and not for one beat', () => {
    const weak = { quality: 'weak', reason: 'loss' } as const
    const fine = { quality: 'good', reason: null } as const
    const shownAfter = (...seen: (typeof weak | typeof fine)[]) => seen.reduce(steady, STEADY).shown.quality
    expect(shownAfter(weak)).toBe('good')
    expect(shownAfter(weak, fine, weak)).toBe('good')
    expect(shownAfter(weak, weak)).toBe('weak')
    expect(shownAfter(weak, weak, fine, fine, fine)).toBe('weak')
    expect(shownAfter(weak, weak, fine, fine, fine, fine)).toBe('good')
  })
})

it('the statistics of a browser are read: both ways, speech apart from silence, TCP by the chosen pair', () => {
  const report = (stats: Record<string, unknown>[]) =>
    new Map(stats.map((stat) => [stat.id, stat])) as unknown as RTCStatsReport // a Map by its contract
  const receive = report([
    {
      id: 'a',
      type: 'inbound-rtp',
      kind: 'audio',
      packetsReceived: 100,
      packetsLost: 2,
      totalSamplesReceived: 48_000,
      concealedSamples: 900,
      silentConcealedSamples: 400,
    },
    { id: 'v', type: 'inbound-rtp', kind: 'video', packetsReceived: 300, packetsLost: 1 },
    {
      id: 'p',
      type: 'candidate-pair',
      nominated: true,
      state: 'succeeded',
      currentRoundTripTime: 0.12,
      remoteCandidateId: 'r',
    },
    { id: 'r', type: 'remote-candidate', protocol: 'tcp' },
    // Another way that is open too, and not gone.
    {
      id: 'q',
      type: 'candidate-pair',
      nominated: true,
      state: 'succeeded',
      currentRoundTripTime: 9,
      remoteCandidateId: 'u',
    },
    { id: 'u', type: 'remote-candidate', protocol: 'udp' },
    { id: 't', type: 'transport', selectedCandidatePairId: 'p' },
  ])
  const send = report([
    { id: 'o', type: 'outbound-rtp', kind: 'video', qualityLimitationReason: 'bandwidth' },
    { id: 'i', type: 'remote-inbound-rtp', fractionLost: 0.25 },
  ])
  expect(sampleOf([receive, send])).toEqual({
    received: 400,
    lost: 3,
    samples: 48_000,
    concealed: 500,
    roundTripMs: 120,
    sendLoss: 0.25,
    limit: 'bandwidth',
    isByTcp: true,
  })
  expect(sampleOf([])).toEqual(NO_SAMPLE)
})
