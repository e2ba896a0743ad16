/** What one file may unpack to, all inner files together: beyond it somebody has to look. */
export const UNPACK_LIMITS = {
  bytes: 512 * 1024 * 1024,
  entries: 10_000,
  pages: 3000,
  /** Characters of text. */
  text: 30_000_000,
  /** Files within files. */
  depth: 2,
} as const

/** Thrown where a limit is reached; the scan answers with `beyond-limits`. */
export class BeyondLimits extends Error {}

/** Thrown for what is damaged or locked; the scan answers with that finding. */
export class NotReadable extends Error {
  readonly finding: 'unreadable' | 'encrypted'
  constructor(finding: 'unreadable' | 'encrypted') {
    super(finding)
    this.finding = finding
  }
}

export interface UnpackBudget {
  /** Bytes that may still come out of packed data. */
  bytesLeft(): number
  spend(what: keyof typeof UNPACK_LIMITS, amount: number): void
}

export function createUnpackBudget(): UnpackBudget {
  const left: Record<keyof typeof UNPACK_LIMITS, number> = { ...UNPACK_LIMITS }
  return {
    bytesLeft: () => left.bytes,
    spend(what, amount) {
      left[what] -= amount
      if (left[what] < 0) throw new BeyondLimits(what)
    },
  }
}
