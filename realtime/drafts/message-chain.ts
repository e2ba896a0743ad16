import type { DraftLimits } from './draft-limits.ts'

export interface MessageChain {
  /** Takes a message: handled at once, or held in order while something is awaited. False when it is too much. */
  arrive(message: Uint8Array): boolean
  /** Holds messages until the work is done, then handles them in order. Rejects and stops when the work fails. */
  pauseFor(work: () => Promise<void>): Promise<void>
  /** Whether messages wait that were not handled yet. */
  readonly isHolding: boolean
  /** Whether the one that is being handled waits for something. */
  readonly isPaused: boolean
  /** Holds a message in front of all others. */
  putFirst(message: Uint8Array): void
  /** Handles nothing any more; what is held is dropped. */
  stop(): void
  /** The count of the rate limit starts anew. */
  startWindow(): void
}

/** The messages of one connection, one after the other (PROTOCOL.md P2). */
export function createMessageChain(deps: {
  limits: Pick<DraftLimits, 'messageBytes' | 'messagesPerWindow' | 'heldBytes'>
  handle(message: Uint8Array): void
  /** Handled at once, also while others are held. */
  isUrgent(message: Uint8Array): boolean
}): MessageChain {
  const { limits, handle } = deps
  let held: Uint8Array[] = []
  let heldBytes = 0
  let pauses = 0
  let inWindow = 0

  function handleHeld(): void {
    while (pauses === 0) {
      const next = held.shift()
      if (!next) break
      heldBytes -= next.length
      handle(next)
    }
  }

  function stop(): void {
    pauses = Number.POSITIVE_INFINITY
    held = []
  }

  return {
    arrive(message) {
      if (message.length > limits.messageBytes || ++inWindow > limits.messagesPerWindow) return false
      if ((pauses === 0 && held.length === 0) || deps.isUrgent(message)) {
        handle(message)
        return true
      }
      heldBytes += message.length
      held.push(message)
      return heldBytes <= limits.heldBytes
    },
    async pauseFor(work) {
      pauses++
      try {
        await work()
      } catch (error) {
        stop()
        throw error
      }
      pauses--
      handleHeld()
    },
    get isHolding() {
      return pauses > 0 || held.length > 0
    },
    get isPaused() {
      return pauses > 0
    },
    putFirst(message) {
      heldBytes += message.length
      held.unshift(message)
    },
    stop,
    startWindow() {
      inWindow = 0
    },
  }
}
