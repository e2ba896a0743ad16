/** What the browser has counted on one way since it began; of shares and times what holds now. */
export interface LineSample {
  /** Packets of all that is heard and seen. */
  readonly received: number
  readonly lost: number
  /** Of all speech: samples that had to be made up, without those that are silence anyway. */
  readonly samples: number
  readonly concealed: number
  /** The way there and back. */
  readonly roundTripMs: number
  /** Of what is sent: what the other end did not get, 0…1. */
  readonly sendLoss: number
  /** What holds the own camera back. */
  readonly limit: 'none' | 'bandwidth' | 'machine'
  /** UDP is blocked: everything goes by TCP. */
  readonly isByTcp: boolean
}

export const NO_SAMPLE: LineSample = {
  received: 0,
  lost: 0,
  samples: 0,
  concealed: 0,
  roundTripMs: 0,
  sendLoss: 0,
  limit: 'none',
  isByTcp: false,
}

type Stat = Readonly<Record<string, unknown>>

/** Reads the two ways of a person, as RTCPeerConnection.getStats tells them (W3C webrtc-stats). */
export function sampleOf(reports: readonly RTCStatsReport[]): LineSample {
  const stats = reports.flatMap((report) => [...report.values()] as Stat[])
  const byId = new Map(stats.map((stat) => [stat.id, stat]))
  const inbound = stats.filter(({ type }) => type === 'inbound-rtp')
  const speech = inbound.filter(({ kind }) => kind === 'audio')
  const sum = (among: readonly Stat[], key: string) => among.reduce((total, stat) => total + number(stat[key]), 0)
  const most = (among: readonly Stat[], key: string) => Math.max(0, ...among.map((stat) => number(stat[key])))
  const answered = stats.filter(({ type }) => type === 'remote-inbound-rtp')
  // Of all ways that were found open, the one that is gone.
  const chosen = new Set(stats.filter(({ type }) => type === 'transport').map((stat) => stat.selectedCandidatePairId))
  const pairs = stats.filter(
    ({ id, type, selected }) => type === 'candidate-pair' && (chosen.has(id) || selected === true), // Firefox's word
  )
  const limits = stats.filter(({ type }) => type === 'outbound-rtp').map((stat) => stat.qualityLimitationReason)
  return {
    received: sum(inbound, 'packetsReceived'),
    lost: sum(inbound, 'packetsLost'),
    samples: sum(speech, 'totalSamplesReceived'),
    concealed: Math.max(0, sum(speech, 'concealedSamples') - sum(speech, 'silentConcealedSamples')),
    roundTripMs: Math.round(most(pairs, 'currentRoundTripTime') * 1_000),
    sendLoss: most(answered, 'fractionLost'),
    limit: limits.includes('cpu') ? 'machine' : limits.includes('bandwidth') ? 'bandwidth' : 'none',
    isByTcp: pairs.some(({ remoteCandidateId }) => byId.get(remoteCandidateId)?.protocol === 'tcp'),
  }
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
