import type { LineQuality } from '#realtime/protocol/room-protocol.ts'
import { qualityBetween, STEADY, steady } from './line-quality.ts'
import { type LineSample, sampleOf } from './line-sample.ts'
import type { MediaClient } from './media-client.ts'
import { climb, TOP_OF_LADDER } from './picture-ladder.ts'

/** How one's own line does, as the room shows it. */
export interface OwnLine extends LineQuality {
  /** Pictures come smaller than their tiles because the line bears no more. */
  readonly isReduced: boolean
  /** No pictures for a while: sound comes first. */
  readonly isSoundAlone: boolean
  /** UDP is blocked somewhere. */
  readonly isByTcp: boolean
}

export const GOOD_LINE: OwnLine = {
  quality: 'good',
  reason: null,
  isReduced: false,
  isSoundAlone: false,
  isByTcp: false,
}

const LOOK_EVERY_MS = 2_000
/** A picture grows by and by: only what stays small for six seconds is told. */
const REDUCED_LOOKS = 3

/** Looks at the line every two seconds and tells when what is to be shown changes. Returns the function that ends it. */
export function watchLine(look: MediaClient['look'], onChange: (line: OwnLine) => void): () => void {
  let before: LineSample | null = null
  let quality = STEADY
  let ladder = TOP_OF_LADDER
  let reducedLooks = 0
  let line = GOOD_LINE
  let isLooking = false

  function see(now: LineSample, pictures: { wanted: number; reduced: number; withheld: number }): OwnLine {
    const last = before ?? now
    // Counted anew after an accident: less than before says nothing.
    const isSame = now.received >= last.received && now.samples >= last.samples
    if (isSame) quality = steady(quality, qualityBetween(last, now))
    const samples = now.samples - last.samples
    const concealedShare = isSame && samples > 0 ? (now.concealed - last.concealed) / samples : 0
    ladder = climb(ladder, { at: performance.now(), ...pictures, concealedShare })
    reducedLooks = pictures.reduced > 0 ? reducedLooks + 1 : 0
    return {
      ...quality.shown,
      isReduced: reducedLooks >= REDUCED_LOOKS,
      isSoundAlone: ladder.step === 'sound-alone',
      isByTcp: now.isByTcp,
    }
  }

  async function takeALook(): Promise<void> {
    const found = await look()
    if (!found || found.reports.length === 0) {
      before = null
      return
    }
    const now = sampleOf(found.reports)
    const seen = see(now, found.pictures)
    before = now
    if (JSON.stringify(seen) === JSON.stringify(line)) return
    line = seen
    onChange(line)
  }

  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    // A way that was closed while it was looked at: the next look finds the new one.
    takeALook()
      .catch(() => {
        before = null
      })
      .finally(() => {
        isLooking = false
      })
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
