/**
 * Which pictures a line can bear. The server sends each picture in the highest layer that fits the measured bandwidth
 * (720, 360, 180 lines) and adapts it by itself; what is decided here is the last step, sound alone, and when to try
 * pictures again. Sound comes first: it is given up never.
 */
export interface PictureLadder {
  readonly step: 'pictures' | 'sound-alone'
  /** Bad looks in a row. */
  readonly bad: number
  /** ms, when pictures are tried again. */
  readonly tryAt: number
  /** ms to wait before the next try; longer after each that failed. */
  readonly waitMs: number
  /** ms, since when pictures go well. */
  readonly wellSince: number | null
}

export interface LadderLook {
  /** ms, monotonic. */
  readonly at: number
  /** Cameras that are on the screen, and how many of them come in no layer at all. */
  readonly wanted: number
  readonly withheld: number
  /** Of the speech in the last two seconds, 0…1. */
  readonly concealedShare: number
}

const FIRST_WAIT_MS = 20_000
const LONGEST_WAIT_MS = 160_000
/** Three looks are six seconds: a Wi-Fi that loses a beat changes nothing. */
const BAD_LOOKS = 3
/** Speech that is made up from so much of nothing cannot be followed. */
const UNHEARD_FROM = 0.08
/** After so long with pictures the next fall begins with a short wait again. */
const WELL_MS = 60_000

export const TOP_OF_LADDER: PictureLadder = {
  step: 'pictures',
  bad: 0,
  tryAt: 0,
  waitMs: FIRST_WAIT_MS,
  wellSince: null,
}

export function climb(ladder: PictureLadder, look: LadderLook): PictureLadder {
  const { at } = look
  if (ladder.step === 'sound-alone') {
    return at >= ladder.tryAt ? { ...ladder, step: 'pictures', bad: 0, wellSince: null } : ladder
  }
  const isBad = look.wanted > 0 && (look.withheld === look.wanted || look.concealedShare >= UNHEARD_FROM)
  if (!isBad) {
    const wellSince = ladder.wellSince ?? at
    const waitMs = at - wellSince >= WELL_MS ? FIRST_WAIT_MS : ladder.waitMs
    return { ...ladder, bad: 0, wellSince, waitMs }
  }
  if (ladder.bad + 1 < BAD_LOOKS) return { ...ladder, bad: ladder.bad + 1, wellSince: null }
  return {
    step: 'sound-alone',
    bad: 0,
    tryAt: at + ladder.waitMs,
    waitMs: Math.min(LONGEST_WAIT_MS, ladder.waitMs * 2),
    wellSince: null,
  }
}
