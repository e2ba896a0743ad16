export interface DraftLimits {
  /** Largest message taken (4413). */
  readonly messageBytes: number
  /** Messages per connection and `rateWindowMs` (4413). */
  readonly messagesPerWindow: number
  readonly rateWindowMs: number
  /** What a connection may send while access is being decided, in bytes (4413). */
  readonly heldBytes: number
  /** Largest document as one Yjs update; past it only deletions are taken. */
  readonly documentBytes: number
  /** Largest presence state as JSON text; a larger one is left out. */
  readonly presenceBytes: number
  /** A reader that lets more than this wait is sent away (1013). */
  readonly bufferedBytes: number
  /** A connection silent for one to two of these intervals is dead. */
  readonly pingEveryMs: number
  /** Pause after a failed save, projection or binding; doubles up to the second value. */
  readonly retryFirstMs: number
  readonly retryMaxMs: number
  /** How often a client is told, with the next update, how many it should have received. */
  readonly countEveryMs: number
  /** How often editors are asked for structs that an update referred to but nobody sent (F12). */
  readonly missingEveryMs: number
  /** An update deleting more than this share of the content makes a named version first (F8) … */
  readonly largeDeletionShare: number
  /** … unless it deletes less than this many characters or values. */
  readonly largeDeletionLeast: number
  /** Rows in the log that make a compaction worth it when the last one leaves, and while people are there. */
  readonly compactAtRest: number
  readonly compactInUse: number
  /** Refused updates of one person in one draft that cost nothing; each further one delays the next connection … */
  readonly refusalsFree: number
  /** … by this long, doubling up to the second value; forgotten after the third. */
  readonly refusalDelayMs: number
  readonly refusalDelayMaxMs: number
  readonly refusalsForgottenMs: number
  /** How long close() waits for the store before it gives up. */
  readonly closeWithinMs: number
}

export const DEFAULT_DRAFT_LIMITS: DraftLimits = {
  messageBytes: 8 * 1024 * 1024,
  messagesPerWindow: 2_000,
  rateWindowMs: 10_000,
  heldBytes: 16 * 1024 * 1024,
  documentBytes: 16 * 1024 * 1024,
  presenceBytes: 4_096,
  bufferedBytes: 8 * 1024 * 1024,
  pingEveryMs: 20_000,
  retryFirstMs: 100,
  retryMaxMs: 5_000,
  countEveryMs: 3_000,
  missingEveryMs: 2_000,
  largeDeletionShare: 0.5,
  largeDeletionLeast: 100,
  compactAtRest: 50,
  compactInUse: 2_000,
  refusalsFree: 3,
  refusalDelayMs: 1_000,
  refusalDelayMaxMs: 60_000,
  refusalsForgottenMs: 10 * 60_000,
  closeWithinMs: 10_000,
}
