import type { LineQuality } from '#realtime/protocol/room-protocol.ts'
import type { LineSample } from './line-sample.ts'

/** Above these a meeting suffers (weak), or what is said is lost (poor). */
const LOSS = { weak: 0.03, poor: 0.1 }
const CONCEALED = { weak: 0.03, poor: 0.1 }
const ROUND_TRIP_MS = { weak: 350, poor: 900 }

/** Between two samples of the same line: how well it goes, and what hinders first. */
export function qualityBetween(before: LineSample, now: LineSample): LineQuality {
  const received = now.received - before.received
  const lost = Math.max(0, now.lost - before.lost)
  const samples = now.samples - before.samples
  const concealed = Math.max(0, now.concealed - before.concealed)
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
  const loss = Math.max(share(lost, received + lost), now.sendLoss)
  const madeUp = share(concealed, samples)
  const degree = (value: number, { weak, poor }: { weak: number; poor: number }) =>
    value >= poor ? 2 : value >= weak ? 1 : 0
  const hindrances = [
    { reason: 'loss', degree: Math.max(degree(loss, LOSS), degree(madeUp, CONCEALED)) },
    { reason: 'delay', degree: degree(now.roundTripMs, ROUND_TRIP_MS) },
    { reason: 'bandwidth', degree: now.limit === 'bandwidth' ? 1 : 0 },
    { reason: 'machine', degree: now.limit === 'machine' ? 1 : 0 },
  ] as const
  const worst = hindrances.reduce((a, b) => (b.degree > a.degree ? b : a))
  if (worst.degree === 0) return { quality: 'good', reason: null }
  return { quality: worst.degree === 2 ? 'poor' : 'weak', reason: worst.reason }
}

/** How many looks (one in two seconds) have to agree: quickly for the worse, slowly for the better. */
const WORSE_AFTER = 2
const BETTER_AFTER = 4
const RANK = { good: 0, weak: 1, poor: 2 } as const

export interface SteadyQuality {
  readonly shown: LineQuality
  /** Looks in a row that differ from what is shown, to one side. */
  readonly worse: number
  readonly better: number
}

export const STEADY: SteadyQuality = { shown: { quality: 'good', reason: null }, worse: 0, better: 0 }

/** What is shown after another look: it does not flicker. */
export function steady({ shown, worse, better }: SteadyQuality, seen: LineQuality): SteadyQuality {
  const step = RANK[seen.quality] - RANK[shown.quality]
  if (step === 0) return { shown, worse: 0, better: 0 }
  if (step > 0) return worse + 1 >= WORSE_AFTER ? { ...STEADY, shown: seen } : { shown, worse: worse + 1, better: 0 }
  return better + 1 >= BETTER_AFTER ? { ...STEADY, shown: seen } : { shown, worse: 0, better: better + 1 }
}
